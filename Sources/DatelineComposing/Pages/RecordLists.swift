import DatelineChronology
import DatelineModel
import EDTF

extension Edition {
    func incidentsPage(_ form: PageForm) -> Page {
        var draft = PageBuilder(self, PageID.incidents.route, form)
        let isComplete = chronology.entries.count <= Self.mostListedEntries
        if !isComplete { for entry in chronology.entries { draft.show(entry.development) } }
        let content = IncidentsContent(
            years: draft.yearRows(isComplete ? chronologyGroups : groupsWithoutPage(chronologyGroups)),
            yearCounts: isComplete ? [] : draft.yearCounts(chronologyGroups), count: chronology.entries.count,
            isComplete: isComplete)
        let heading = PageMetadata(
            title: "Incidents",
            summary:
                "\(English.count(content.count, "record").capitalizedFirst) of what happened, was said or was done about it.",
            kind: .list, section: .incidents)
        return draft.page(heading, content, as: PageModels.incidents)
    }

    func actorsPage(_ form: PageForm) -> Page {
        var draft = PageBuilder(self, PageID.actors.route, form)
        let rows = disclosure.actors.map { draft.actorRow($0) }
        let heading = PageMetadata(
            title: "Actors",
            summary: "\(English.count(rows.count, "actor").capitalizedFirst), linked and never merged.",
            kind: .list, section: .actors)
        return draft.page(
            heading, ActorsContent(actors: rows.sorted { $0.sortKey < $1.sortKey }), as: PageModels.actors)
    }

    func sourcesPage(_ form: PageForm) -> Page {
        var draft = PageBuilder(self, PageID.sources.route, form)
        let sorted = disclosure.sources.sorted { first, second in
            switch (first.published, second.published) {
            case (let one?, let two?): one == two ? first.id < second.id : two < one
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): first.id < second.id
            }
        }
        var groups: [(heading: String, rows: [SourceRow])] = []
        for source in sorted {
            draft.show(knownSince: source.becameKnown)
            let heading = source.publishedIn
            if groups.last?.heading != heading { groups.append((heading, [])) }
            groups[groups.count - 1].rows.append(draft.sourceRow(source))
        }
        let heading = PageMetadata(
            title: "Sources",
            summary: "\(English.count(sorted.count, "source").capitalizedFirst), by date of publication.",
            kind: .list, section: .sources)
        let content = SourcesContent(
            groups: groups.map { SourceGroup(heading: $0.heading, rows: $0.rows) }, count: sorted.count)
        return draft.page(heading, content, as: PageModels.sources)
    }
}

extension PageBuilder {
    /// An actor as a row of a list.
    mutating func actorRow(_ actor: Actor) -> ActorRow {
        for alias in actor.aliases { show(alias.provenance) }
        for period in actor.active { show(period.provenance) }
        show(knownSince: actor.becameKnown)
        let incidents = edition.developments.incidents(attributedTo: actor.id)
        for id in incidents { show(disclosure.incident(id)?.metadata.marking) }
        let marking = actor.metadata.marking ?? .clear
        return ActorRow(
            link: actorLink(actor.id), kind: actor.kind?.text,
            names: actor.aliases.map(\.name).filter { $0 != actor.name }.uniqued,
            activity: actor.active.first?.span.prose, incidents: incidents.count,
            marking: marking > .clear ? marking.label : nil)
    }
}

extension ActorRow {
    /// By name without regard to case, then as it is written.
    var sortKey: String { link.text.lowercased() + "\u{0}" + link.text }
}

extension Source {
    /// The year of publication as a heading; what lies in no single year has its own words.
    fileprivate var publishedIn: String {
        guard let published, let days = published.bounds.days else { return "Date of publication not known" }
        let (first, last) = (days.lowerBound.year, days.upperBound.year)
        return first == last ? String(first) : published.prose.capitalizedFirst
    }
}
