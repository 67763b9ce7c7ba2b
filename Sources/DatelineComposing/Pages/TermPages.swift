import DatelineChronology
import DatelineModel

extension Edition {
    func termPage(_ term: Term, _ form: PageForm) -> Page? {
        guard let usage = terms.records[term] else { return nil }
        var draft = PageBuilder(self, term.subject.route, form)
        let content = draft.termContent(term, usage)
        let name = term.name(in: disclosure.vocabulary)
        let incidents = English.count(content.count, "incident").capitalizedFirst
        let heading = PageMetadata(
            title: name,
            summary: "\(incidents) and \(English.count(content.actorCount, "actor")) with \(name).",
            kind: .term, section: term.section.subject, trail: [draft.link(term.section.title, term.section.subject)])
        return draft.page(heading, content, as: PageModels.term)
    }

    func termsPage(_ section: TermSection, _ form: PageForm) -> Page {
        var draft = PageBuilder(self, section.subject.route, form)
        let groups = section.groups(of: terms).map { heading, terms in draft.termGroup(heading, terms) }
        let matrix = section == .techniques ? draft.techniqueMatrix() : nil
        let count = groups.reduce(0) { $0 + $1.rows.count }
        let heading = PageMetadata(
            title: section.title, summary: "\(English.count(count, "entry", "entries").capitalizedFirst).", kind: .list,
            section: section.subject)
        return draft.page(
            heading, TermsContent(intro: section.intro, matrix: matrix, groups: groups.filter { !$0.rows.isEmpty }),
            as: PageModels.terms)
    }
}

extension PageBuilder {
    fileprivate mutating func termContent(_ term: Term, _ usage: TermUsage.Records) -> TermContent {
        let timeline = edition.timeline(of: usage.incidents)
        let entry = term.term(in: vocabulary)
        let years = yearRows(timeline.groups)
        let name = term.name(in: vocabulary)
        let figure = Figure(
            TimelineFigure(
                id: "fig", title: "Incidents with \(name)", lanes: lanesByKind(timeline.entries),
                counts: firstListed(of: timeline.entries, as: .entry)),
            caption: "Incidents whose records name \(name).", list: .below)
        return TermContent(
            noun: term.section.noun(of: term), code: term.code(in: vocabulary), summary: entry?.summary,
            url: entry?.url.flatMap { $0.hasPrefix("https://") ? $0 : nil }
                ?? term.code(in: vocabulary).flatMap(IdentifierRow.attackAddress),
            kind: entry?.kind, figure: figure, years: years, count: timeline.entries.count,
            actors: Set(usage.actors).union(usage.uses.keys).sorted().compactMap {
                actorRow($0, term, incidents: usage.uses[$0]?.incidents ?? 0)
            }, actorCount: usage.uses.count)
    }

    /// What an actor's record says of a term, who says it, and how many incidents with the term are attributed to the actor.
    private mutating func actorRow(_ id: ID<Actor>, _ term: Term, incidents: Int) -> TermActorRow? {
        guard let actor = disclosure.actor(id) else { return nil }
        let provenances: [Provenance] =
            switch term {
            case .malware(let malware): actor.malware.filter { $0.id == malware }.map(\.provenance)
            case .technique(let technique): actor.techniques.filter { $0.id == technique }.map(\.provenance)
            case .country, .region, .sector:
                actor.targets.filter { Term.terms(of: $0).contains(term) }.map(\.provenance)
            }
        return TermActorRow(
            actor: actorLink(id), sayings: provenances.uniqued.map { saying($0, in: actor.metadata) },
            incidents: incidents)
    }

    fileprivate mutating func termGroup(_ heading: String, _ terms: [Term]) -> TermGroup {
        let usages = terms.map { ($0, edition.terms.records[$0] ?? TermUsage.Records()) }
        let greatest = usages.map(\.1.incidents.count).max() ?? 0
        let rows = usages.map { term, usage in
            for id in usage.incidents { show(disclosure.incident(id)?.metadata.marking) }
            for id in usage.uses.keys { show(disclosure.actor(id)?.metadata.marking) }
            return TermRow(
                link: termLink(term), code: term.code(in: vocabulary), incidents: usage.incidents.count,
                actors: usage.uses.count, bar: CountBar.svg(usage.incidents.count, of: greatest))
        }
        return TermGroup(heading: heading, rows: rows.sorted { $0.sortKey < $1.sortKey })
    }
}

extension TermRow {
    /// By name without regard to case, then as it is written.
    fileprivate var sortKey: String { link.text.lowercased() + "\u{0}" + link.text }
}
