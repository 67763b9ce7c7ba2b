import DatelineChronology
import EDTF

/// Counts dates by the week, the month or the year that all they can mean lies in; a date counts once, as closely as it
/// is known and no closer.
struct CountingByWeek {
    /// What one year has.
    struct Year {
        var weeks: [Int: Int] = [:]
        var monthOnly = 0
        var yearOnly = 0
        var total: Int { weeks.values.reduce(0, +) + monthOnly + yearOnly }
    }

    private(set) var years: [Int: Year] = [:]
    /// How many fit into no year.
    private(set) var others = 0

    init(_ dates: some Sequence<TimelineDate>) {
        for date in dates { count(date) }
    }

    private mutating func count(_ when: TimelineDate) {
        guard case .date(let date) = when, let first = date.bounds.earliest.moment?.day,
            let last = date.bounds.latest.moment?.lastDay
        else {
            others += 1
            return
        }
        if let week = date.certainWeek {
            years[week.weekYear, default: Year()].weeks[week.week, default: 0] += 1
        } else if first.year == last.year {
            if first.month == last.month {
                years[first.year, default: Year()].monthOnly += 1
            } else {
                years[first.year, default: Year()].yearOnly += 1
            }
        } else {
            others += 1
        }
    }
}

extension PageBuilder {
    /// The most years of a heat table; beyond, it would no longer be read at a glance.
    private static let mostYears = 40

    /// A table of how much there was in each week; `nil` where nothing fits into a year.
    func heatTable(of dates: some Sequence<TimelineDate>) -> HeatTable? {
        let counts = CountingByWeek(dates)
        let shown = counts.years.keys.sorted(by: >).prefix(Self.mostYears)
        guard !shown.isEmpty else { return nil }
        let greatest = counts.years.values.flatMap(\.weeks.values).max() ?? 1
        let left = counts.years.filter { !shown.contains($0.key) }.values.reduce(0) { $0 + $1.total }
        let hasLongYear = shown.contains { (counts.years[$0]?.weeks[53] ?? 0) > 0 }
        let weeks = Array(1...(hasLongYear ? 53 : 52))
        let years = shown.map { year in heatYear(year, counts.years[year] ?? .init(), weeks, greatest: greatest) }
        return HeatTable(weeks: weeks, years: years, others: counts.others + left)
    }

    private func heatYear(
        _ year: Int, _ counts: CountingByWeek.Year, _ weeks: [Int], greatest: Int
    ) -> HeatYear {
        let cells = weeks.map { number -> HeatCell in
            guard let week = ISOWeek(weekYear: year, week: number) else {
                return HeatCell(week: "", count: 0, shade: 0, href: nil)
            }
            let count = counts.weeks[number] ?? 0
            let shade = (count * 5 + greatest - 1) / greatest
            return HeatCell(
                week: week.description, count: count, shade: shade,
                href: count > 0 ? link("", .week(week)).href : nil)
        }
        return HeatYear(
            year: link(String(year), .year(year)), cells: cells, monthOnly: counts.monthOnly,
            yearOnly: counts.yearOnly, total: counts.total)
    }
}
