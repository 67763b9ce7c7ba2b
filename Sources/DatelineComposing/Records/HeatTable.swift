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
    let href: String?
}

extension HeatCell: ModelRecord {
    static let fields = RecordDescription<HeatCell>(
        "HeatCell",
        [
            .init("week", "The ISO week: `2018-W08`.") { $0.week },
            .init("count", "How many fit into it.") { $0.count },
            .init("shade", "How dark the cell is, 0 to 5; it repeats the figure.") { $0.shade },
            .init("href", "The link to the week's briefing.") { $0.href.map { LinkAddress($0) } },
        ])
}
