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
