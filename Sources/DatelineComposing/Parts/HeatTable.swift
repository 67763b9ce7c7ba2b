import DatelineChronology
import EDTF
import Templating

/// How much there was in each week of each year, with what is known less closely beside it.
struct HeatTable: Sendable {
    let weeks: [Int]
    let years: [HeatYear]
    /// How many are in no year: known less closely, or over the end of one.
    let others: Int
}

extension HeatTable: ModelRecord {
    static let fields = RecordDescription<HeatTable>(
        "HeatTable",
        [
            .init("weeks", "The numbers of the weeks: 1 to 52 or 53.") { $0.weeks },
            .init("years", "The years, the newest first.") { $0.years },
            .init("others", "How many are dated less closely than to a year, or run over the end of one.") {
                $0.others
            },
        ])
}

/// One year of a heat table.
struct HeatYear: Sendable {
    let year: PageLink
    let cells: [HeatCell]
    let monthOnly: Int
    let yearOnly: Int
    let total: Int
}

extension HeatYear: ModelRecord {
    static let fields = RecordDescription<HeatYear>(
        "HeatYear",
        [
            .init("year", "The year, linked to its page.") { $0.year },
            .init("cells", "Its weeks, in their order.") { $0.cells },
            .init("month_only", "How many fit into a month and into no week.") { $0.monthOnly },
            .init("year_only", "How many fit into the year and into no month.") { $0.yearOnly },
            .init("total", "How many the year has in all.") { $0.total },
        ])
}

/// One week of a heat table.
struct HeatCell: Sendable {
    let week: String
    let count: Int
    let shade: Int
    let href: LinkTarget?
}

extension HeatCell: ModelRecord {
    static let fields = RecordDescription<HeatCell>(
        "HeatCell",
        [
            .init("week", "The ISO week: `2018-W08`.") { $0.week },
            .init("count", "How many fit into it.") { $0.count },
            .init("shade", "How dark the cell is, 0 to 5; it repeats the figure.") { $0.shade },
            .init("href", "The link to the week's briefing.") { $0.href },
        ])
}

extension Composer {
    /// Counts by week.
    var heat: HeatComposer { HeatComposer(scope: scope) }
}

/// Composes tables of how much there was in each week.
struct HeatComposer: Composer {
    let scope: PageScope
    /// The most years of a heat table; beyond, it would no longer be read at a glance.
    private static let mostYears = 40

    /// A table of how much there was in each week; `nil` where nothing fits into a year.
    func table(of dates: some Sequence<TimelineDate>) -> HeatTable? {
        let counts = CountingByWeek(dates)
        let shown = counts.years.keys.sorted(by: >).prefix(Self.mostYears)
        guard !shown.isEmpty else { return nil }
        let greatest = counts.years.values.flatMap(\.weeks.values).max() ?? 1
        let left = counts.years.filter { !shown.contains($0.key) }.values.reduce(0) { $0 + $1.total }
        let hasLongYear = shown.contains { (counts.years[$0]?.weeks[53] ?? 0) > 0 }
        let weeks = Array(1...(hasLongYear ? 53 : 52))
        let years = shown.map { year in heatYear(year, counts.years[year] ?? .init(), of: weeks, greatest: greatest) }
        return HeatTable(weeks: weeks, years: years, others: counts.others + left)
    }

    private func heatYear(
        _ year: Int, _ counts: CountingByWeek.Year, of weeks: [Int], greatest: Int
    ) -> HeatYear {
        let cells = weeks.map { number -> HeatCell in
            guard let week = ISOWeek(weekYear: year, week: number) else {
                return HeatCell(week: "", count: 0, shade: 0, href: nil)
            }
            let count = counts.weeks[number] ?? 0
            let shade = (count * 5 + greatest - 1) / greatest
            return HeatCell(
                week: week.description, count: count, shade: shade,
                href: count > 0 ? scope.target(.week(week)) : nil)
        }
        return HeatYear(
            year: scope.link(String(year), .year(year)), cells: cells, monthOnly: counts.monthOnly,
            yearOnly: counts.yearOnly, total: counts.total)
    }
}
