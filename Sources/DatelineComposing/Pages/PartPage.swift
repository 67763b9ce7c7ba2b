import DatelineChronology
import DatelineModel
import EDTF

/// What the page on a year or a month of a divided list shows.
struct PartContent: Sendable {
    let figure: Figure?
    let months: [MonthRows]
    let monthCounts: [CountRow]
    let count: Int
    let obligation: Obligation
}

extension PartContent: PageContent {
    static let template = "pages/part"
    static let fields = RecordDescription<PartContent>(
        "PartPage",
        [
            .init("figure", "The entries, drawn; none where they are very many.") { $0.figure },
            .init(
                "months",
                "The entries by month; of a year whose months have pages, those alone whose month is not known."
            ) { $0.months },
            .init("month_counts", "The months that have pages, and how many entries each has.") { $0.monthCounts },
            .init("count", "How many entries there are, on the pages of the months too.") { $0.count },
        ])
}

extension Edition {
    func partPage(_ part: ListPart, _ form: PageForm) -> Page? {
        guard hasPage(on: .part(part)) else { return nil }
        return PartPage(part: part, scope: PageScope(self, at: part.route, as: form)).page
    }
}

/// Composes the page on a year or a month of a divided list.
private struct PartPage: Composer {
    let part: ListPart
    let scope: PageScope

    var page: Page {
        let content = content
        let name = list.name
        let title = name.isEmpty ? part.period.capitalizedFirst : "\(name), \(part.period)"
        let count = English.count(content.count, "entry", plural: "entries").capitalizedFirst
        let heading = PageMetadata(
            title: title, summary: "\(count).", kind: .chronology, section: list.section, trail: trail,
            previous: neighbour(-1), next: neighbour(1))
        return scope.page(heading, content, as: PageModels.part)
    }

    private var list: (name: String, section: PageID, link: PageLink) {
        switch part.list {
        case .all: ("", .timeline, scope.link("Timeline", .timeline))
        case .actor(let id): (names.actorLink(id).text, .actors, names.actorLink(id))
        case .term(let term): (term.name(in: vocabulary), term.section.subject, names.termLink(term))
        }
    }

    /// The way back: the section, the list, and from a month its year.
    private var trail: [PageLink] {
        let section: [PageLink] =
            switch part.list {
            case .all: []
            case .actor: [scope.link("Actors", .actors)]
            case .term(let term): [scope.link(term.section.title, term.section.subject)]
            }
        let year = part.month.map { _ in scope.link("\(part.year)", part.list.part(part.year)) }
        return section + [list.link] + [year].compactMap(\.self)
    }

    /// The year or the month of the list that is so many places away.
    private func neighbour(_ step: Int) -> PageLink? {
        let divisions = edition.divisions
        var parts = divisions.years(of: part.list).map { ListPart(list: part.list, year: $0.year, month: nil) }
        if part.month != nil {
            parts = parts.flatMap { year in
                divisions.months(of: year.year, in: part.list).map {
                    ListPart(list: part.list, year: year.year, month: $0.month)
                }
            }.filter { edition.hasPage(on: .part($0)) }
        }
        guard let place = parts.firstIndex(of: part), parts.indices.contains(place + step) else { return nil }
        return scope.link(parts[place + step].period, .part(parts[place + step]))
    }

    private var content: PartContent {
        let timeline = edition.timeline(of: part.list) { heading in
            heading.year == part.year && (part.month == nil || heading.month == part.month)
        }
        let monthCounts = part.month == nil ? counts.months(of: part.year, in: part.list) : []
        // The title of a month's page says the month.
        let months = timeline.groups.flatMap(\.months).map { month in
            part.month == nil ? month : Timeline.MonthGroup(heading: nil, entries: month.entries)
        }
        return PartContent(
            figure: figure(timeline, isListed: monthCounts.isEmpty),
            months: entries.months(monthCounts.isEmpty ? months : months.withoutMonth, of: part.list),
            monthCounts: monthCounts,
            count: timeline.entries.count,
            obligation: Obligation(
                joining: timeline.entries.map { Obligation($0.development) }
                    + [edition.obligation(of: part.list, telling: timeline.incidents)]))
    }

    private func figure(_ timeline: Timeline, isListed: Bool) -> Figure? {
        if isListed, timeline.entries.count > scope.mostListed { return nil }
        let lanes = marks.lanesByKind(timeline.entries, leadingTo: isListed ? .entry : .record)
        return Figure(
            TimelineFigure(id: "fig", title: part.period, lanes: lanes) { scope.partAddress(of: part.list, $0) },
            caption: "", list: isListed ? .below : .elsewhere(nil))
    }
}

extension Timeline {
    /// The incidents among the entries.
    var incidents: [ID<Incident>] {
        entries.compactMap { if case .incident(let id) = $0.development.record { id } else { nil } }
    }
}

extension [Timeline.MonthGroup] {
    /// The entries of a year whose month is not known.
    var withoutMonth: [Timeline.MonthGroup] {
        filter { group in group.entries.first.map { TimelineHeadings(of: $0.when).month == nil } ?? false }
    }
}
