import DatelineChronology
import DatelineModel
import EDTF

/// What the page on a country, a sector, a malware or a technique shows.
struct TermContent: Sendable {
    let noun: String
    let code: String?
    let summary: String?
    let url: String?
    let kind: String?
    let figure: Figure?
    let latest: [EntryRow]
    let years: [YearRows]
    let yearCounts: [CountRow]
    let count: Int
    let actors: [TermActorRow]
    let actorCount: Int
    let actorsLeftOut: Int
    let obligation: Obligation
}

extension TermContent: PageContent {
    static let template = "pages/term"
    static let fields = RecordDescription<TermContent>(
        "TermPage",
        [
            .init("noun", "What kind of thing it is: country, sector, malware …") { $0.noun },
            .init("code", "Its code, where it has one.") { $0.code },
            .init("summary", "What the vocabulary says of it.") { $0.summary },
            .init("url", "An address that tells more.") { $0.url },
            .init("kind", "What kind of malware it is, where the vocabulary says.") { $0.kind },
            .init("figure", "The incidents, drawn.") { $0.figure },
            .init("latest", "The latest incidents, where the years have pages of their own.") { $0.latest },
            .init(
                "years",
                "The incidents that refer to it, under years and months; where the years have pages, those alone that are in none."
            ) { $0.years },
            .init("year_counts", "The years that have pages, and how many incidents each has.") { $0.yearCounts },
            .init("count", "How many incidents there are.") { $0.count },
            .init("actors", "The actors whose records, or incidents attributed to them, refer to it.") { $0.actors },
            .init("actor_count", "How many of the actors a mention that stands is of.") { $0.actorCount },
            .init("actors_left_out", "How many actors, those with the fewest incidents, are not listed.") {
                $0.actorsLeftOut
            },
        ])
}

/// What an actor's record says of a thing.
struct TermActorRow: Sendable {
    let actor: PageLink
    let sayings: [ProvenanceRow]
    let incidents: Int
}

extension TermActorRow: ModelRecord {
    static let fields = RecordDescription<TermActorRow>(
        "TermActor",
        [
            .init("actor", "The actor.") { $0.actor },
            .init("sayings", "Who says that the actor used it or went after it, in the actor's own record.") {
                $0.sayings
            },
            .init("incidents", "How many incidents in which a mention of it stands somebody attributes to the actor.") {
                $0.incidents
            },
        ])
}

extension Edition {
    func termPage(_ term: Term, _ form: PageForm) -> Page? {
        terms.records[term].map { usage in
            TermPage(term: term, usage: usage, scope: PageScope(self, at: term.subject.route, as: form)).page
        }
    }
}

/// Composes the page on a country, a sector, a malware, a technique or a tag.
private struct TermPage: Composer {
    let term: Term
    let usage: TermUsage.Records
    let scope: PageScope

    private var name: String { term.name(in: vocabulary) }

    var page: Page {
        let content = content
        let incidents = English.count(content.count, "incident").capitalizedFirst
        let heading = PageMetadata(
            title: name, summary: "\(incidents) and \(English.count(content.actorCount, "actor")) with \(name).",
            kind: .term, section: term.section.subject,
            trail: [scope.link(term.section.title, term.section.subject)])
        return scope.page(heading, content, as: PageModels.term)
    }

    private var list: IncidentList { .term(term) }

    private var content: TermContent {
        let timeline = edition.timeline(of: usage.incidents)
        let entry = term.term(in: vocabulary)
        let isDivided = scope.isDivided(list)
        let actors = listedActors
        return TermContent(
            noun: term.section.noun(of: term), code: term.code(in: vocabulary), summary: entry?.summary,
            url: entry?.url.flatMap { $0.hasPrefix("https://") ? $0 : nil }
                ?? term.code(in: vocabulary).flatMap(IdentifierRow.attackAddress),
            kind: entry?.kind, figure: figure(timeline, isListed: !isDivided),
            latest: isDivided ? entries.latest(of: list) : [],
            years: entries.years(isDivided ? timeline.groups.filter { $0.year == nil } : timeline.groups),
            yearCounts: isDivided ? counts.years(of: list) : [], count: timeline.entries.count,
            actors: actors.listed.compactMap { row($0) }, actorCount: usage.uses.count,
            actorsLeftOut: actors.leftOut.count,
            obligation: Obligation(
                joining: actors.leftOut.map(obligation) + [
                    edition.obligation(of: list, telling: usage.incidents), attributions,
                ]
                    + (isDivided ? timeline.entries.map { Obligation($0.development) } : [])))
    }

    /// What counting an actor that is not listed obliges the page to.
    private func obligation(_ id: ID<Actor>) -> Obligation {
        guard let actor = disclosure.actor(id) else { return Obligation() }
        return Obligation(
            joining: [Obligation(marking: actor.metadata.marking)] + sayings(of: actor).map { Obligation($0) })
    }

    /// What counting the incidents of each actor obliges the page to, beside what the incidents do.
    private var attributions: Obligation {
        let markings = usage.incidents.compactMap(disclosure.incident).flatMap { incident in
            incident.attributions.compactMap { $0.actorInvolved == nil ? nil : $0.provenance.marking }
        }
        return Obligation(marking: markings.max())
    }

    private func figure(_ timeline: Timeline, isListed: Bool) -> Figure? {
        let listed = marks.firstListed(of: timeline.entries, as: .entry)
        return Figure(
            TimelineFigure(
                id: "fig", title: "Incidents with \(name)",
                lanes: marks.lanesByKind(timeline.entries, leadingTo: isListed ? .entry : .record)
            ) { isListed ? listed($0) : scope.partAddress(of: list, $0) },
            caption: "Incidents whose records name \(name).", list: isListed ? .below : .elsewhere(nil))
    }

    /// The most actors that are listed; a page that travels alone has all.
    private var mostActors: Int { scope.place.form == .standalone ? .max : 150 }

    /// The actors of which the term is said, by id; of very many, those with most incidents.
    private var listedActors: (listed: [ID<Actor>], leftOut: ArraySlice<ID<Actor>>) {
        let all = Set(usage.actors).union(usage.uses.keys).sorted()
        guard all.count > mostActors else { return (all, []) }
        func incidents(_ id: ID<Actor>) -> Int { usage.uses[id]?.incidents ?? 0 }
        let byIncidents = all.sorted { (incidents($1), $0) < (incidents($0), $1) }
        return (byIncidents.prefix(mostActors).sorted(), byIncidents.dropFirst(mostActors))
    }

    /// What an actor's record says of the term, who says it, and how many incidents with the term are attributed to the
    /// actor.
    private func row(_ id: ID<Actor>) -> TermActorRow? {
        guard let actor = disclosure.actor(id) else { return nil }
        return TermActorRow(
            actor: names.actorLink(id),
            sayings: sayings(of: actor).uniqued.map { statements.saying($0, in: actor.metadata) },
            incidents: usage.uses[id]?.incidents ?? 0)
    }

    /// Who says the term of an actor, in the actor's own record.
    private func sayings(of actor: Actor) -> [Provenance] {
        switch term {
        case .malware(let malware): actor.malware.filter { $0.id == malware }.map(\.provenance)
        case .technique(let technique): actor.techniques.filter { $0.id == technique }.map(\.provenance)
        case .country, .region, .sector:
            actor.targets.filter { Term.terms(of: $0).contains(term) }.map(\.provenance)
        // Editors tag records; nobody says it of the actor.
        case .tag: []
        }
    }
}
