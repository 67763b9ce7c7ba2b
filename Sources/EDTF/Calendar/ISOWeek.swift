/// A week of the ISO 8601 calendar, Monday to Sunday, named by its week-year and number: `2018-W08`.
///
/// Weeks name periods and pages, never a record's date: EDTF has no weeks, and ``EDTFDate`` refuses them. Week 1 of a
/// year is the one with its first Thursday (ISO 8601-1, 4.2.2), so the first days of January may belong to the year
/// before and the last of December to the year after.
public struct ISOWeek: Hashable, Comparable, Sendable {
    /// The year that the week counts in.
    public let weekYear: Int

    /// The number of the week in its year, 1 to 52 or 53.
    public let week: Int

    /// The week of a week-year and a number, or nil when that year has no such week.
    ///
    /// Years are those that ``description`` can write, -9999 to 9999.
    public init?(weekYear: Int, week: Int) {
        guard (-9999...9999).contains(weekYear), week >= 1, week <= Self.weeks(inYear: weekYear) else { return nil }
        self.init(existing: weekYear, week)
    }

    /// Trusts its caller that the year has the week.
    init(existing weekYear: Int, _ week: Int) {
        self.weekYear = weekYear
        self.week = week
    }

    /// The week that a day belongs to.
    public init(containing day: CalendarDay) {
        let thursday = day.adding(days: 4 - day.weekday)
        let year = thursday.year
        let newYear = CalendarDay(possibleYear: year, month: 1, day: 1)
        self.init(existing: year, (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1)
    }

    /// How many weeks a week-year has: 52, or 53 when it begins or ends on a Thursday.
    public static func weeks(inYear year: Int) -> Int {
        let newYear = CalendarDay(possibleYear: year, month: 1, day: 1).weekday
        return newYear == 4 || (newYear == 3 && CalendarDay.isLeap(year: year)) ? 53 : 52
    }

    /// The Monday that the week begins with.
    public var firstDay: CalendarDay {
        let fourth = CalendarDay(possibleYear: weekYear, month: 1, day: 4)
        return fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
    }

    /// The Sunday that the week ends with.
    public var lastDay: CalendarDay { firstDay.adding(days: 6) }

    /// The seven days of the week.
    public var days: ClosedRange<CalendarDay> {
        let monday = firstDay
        return monday...monday.adding(days: 6)
    }

    /// The week after this one.
    public var next: ISOWeek { ISOWeek(containing: firstDay.adding(days: 7)) }

    /// The week before this one.
    public var previous: ISOWeek { ISOWeek(containing: firstDay.adding(days: -7)) }

    /// Earlier weeks come first.
    public static func < (one: ISOWeek, other: ISOWeek) -> Bool {
        (one.weekYear, one.week) < (other.weekYear, other.week)
    }
}

extension ISOWeek: CustomStringConvertible {
    /// The week as ISO 8601 writes it: `2018-W08`.
    public var description: String {
        "\(weekYear < 0 ? "-" : "")\(padded(abs(weekYear), to: 4))-W\(padded(week, to: 2))"
    }
}
