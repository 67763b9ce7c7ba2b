import DatelineChronology
import DatelineModel
import EDTF

/// What the page on a year shows.
struct YearContent: Sendable {
    let figure: Figure?
    let months: [MonthRows]
    let monthCounts: [CountRow]
    let underWay: MonthRows
    let underWayLeftOut: Int
    let weeks: [WeekRow]
    let count: Int
    let obligation: Obligation
}

extension YearContent: PageContent {
    static let template = "pages/year"
    static let fields = RecordDescription<YearContent>(
        "YearPage",
        [
            .init("figure", "The year, drawn.") { $0.figure },
            .init(
                "months",
                "The entries of the year by month; where the months have pages, those alone whose month is not known."
            ) { $0.months },
            .init("month_counts", "The months that have pages, and how many entries each has.") { $0.monthCounts },
            .init("under_way", "Entries with a date that reaches into the year and does not begin in it.") {
                $0.underWay.entries
            },
            .init("is_under_way_brief", "Whether those are so many that they have a line each.") {
                $0.underWay.isBrief
            },
            .init("under_way_left_out", "How many more of those there are, where they are too many for a page.") {
                $0.underWayLeftOut
            },
            .init("weeks", "The weeks of the year that have a briefing.") { $0.weeks },
            .init("count", "How many entries began in the year.") { $0.count },
        ])
}

extension Edition {
    func yearPage(_ year: Int, _ form: PageForm) -> Page? {
        guard hasPage(on: .year(year)), let first = CalendarDay(year: year, month: 1, day: 1),
            let last = CalendarDay(year: year, month: 12, day: 31)
        else { return nil }
        return YearPage(year: year, days: first...last, scope: PageScope(self, at: PageID.year(year).route, as: form))
            .page
    }
}

/// Composes the page on a year.
private struct YearPage: Composer {
    let year: Int
    let days: ClosedRange<CalendarDay>
    let scope: PageScope

    var page: Page {
        let content = content
        let years = edition.years
        let place = years.firstIndex(of: year) ?? 0
        let (previous, next) = (years.prefix(place).last, years.dropFirst(place + 1).first)
        let count = English.count(content.count, "entry", plural: "entries").capitalizedFirst
        let heading = PageMetadata(
            title: String(year), summary: "\(count) in \(year).", kind: .chronology, section: .timeline,
            trail: [scope.link("Timeline", .timeline)], previous: previous.map { scope.link(String($0), .year($0)) },
            next: next.map { scope.link(String($0), .year($0)) })
        return scope.page(heading, content, as: PageModels.year)
    }

    private var content: YearContent {
        let groups = edition.chronology.groups.filter { $0.year == year }
        let listed = groups.flatMap(\.months).flatMap(\.entries)
        let records = Set(listed.map(\.development.record))
        let whole = EDTFDate.year(year)
        let others = edition.developments.incidents(touching: days).filter { incident in
            incident.date.overlaps(whole) != .no && !records.contains(.incident(incident.id))
        }
        let months = groups.flatMap(\.months)
        let reaching = edition.timeline(of: others.map(\.id))
        let underWay = entries.rows(reaching, of: .all)
        let monthCounts = counts.months(of: year, in: .all)
        return YearContent(
            figure: figure(listed, isListed: monthCounts.isEmpty),
            months: entries.months(monthCounts.isEmpty ? months : months.withoutMonth, of: .all),
            monthCounts: monthCounts, underWay: underWay, underWayLeftOut: others.count - underWay.entries.count,
            weeks: edition.weeks.all.filter { $0.weekYear == year }.map { WeekRow($0, in: scope) },
            count: listed.count,
            obligation: Obligation(joining: (listed + reaching.entries).map { Obligation($0.development) }))
    }

    private func figure(_ entries: [TimelineEntry], isListed: Bool) -> Figure? {
        let listed = marks.firstListed(of: entries, as: .entry)
        return Figure(
            TimelineFigure(
                id: "fig", title: "The year \(year)",
                lanes: marks.lanesByKind(entries, leadingTo: isListed ? .entry : .record), over: days
            ) { isListed ? listed($0) : scope.partAddress(of: .all, $0) },
            caption: "The year \(year).", list: isListed ? .below : .elsewhere(nil))
    }
}
