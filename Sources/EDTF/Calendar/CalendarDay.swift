/// A day of the proleptic Gregorian calendar.
///
/// Held as the number of days since 1970-01-01, so that a day can be neither impossible nor half known. Years count
/// astronomically (ISO 8601-1, 4.2.1): year 0 is 1 BC. Days outside ``first`` … ``last`` are held at those ends.
public struct CalendarDay: Hashable, Comparable, Sendable {
    /// The days since 1970-01-01, which is 0.
    public let daysSinceEpoch: Int

    /// The earliest day that can be held: 1 January of the year -999,999,999,999.
    public static let first = CalendarDay(unchecked: daysBefore(year: -999_999_999_999))

    /// The latest day that can be held: 31 December of the year 999,999,999,999.
    public static let last = CalendarDay(unchecked: daysBefore(year: 1_000_000_000_000) - 1)

    init(unchecked days: Int) {
        daysSinceEpoch = days
    }

    /// The day so many days after 1970-01-01.
    ///
    /// A number beyond ``first`` or ``last`` gives that end.
    public init(daysSinceEpoch: Int) {
        self.init(unchecked: min(max(daysSinceEpoch, Self.first.daysSinceEpoch), Self.last.daysSinceEpoch))
    }

    /// The day of a year, a month (1 to 12) and a day of the month, or nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (-999_999_999_999...999_999_999_999).contains(year), (1...12).contains(month),
            day >= 1, day <= Self.daysIn(month: month, year: year)
        else { return nil }
        self.init(possibleYear: year, month: month, day: day)
    }

    /// Trusts its caller that the month and the day exist.
    init(possibleYear year: Int, month: Int, day: Int) {
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(unchecked: era * 146_097 + dayOfEra - 719_468)
    }

    /// The days between 1970-01-01 and 1 January of a year.
    private static func daysBefore(year: Int) -> Int {
        CalendarDay(possibleYear: year, month: 1, day: 1).daysSinceEpoch
    }
}

extension CalendarDay {
    /// The year, the month and the day of the month, worked out together.
    ///
    /// Counts in eras of 400 years that begin on 1 March, so that the leap day is the last day of a year.
    public var components: (year: Int, month: Int, day: Int) {
        let days = daysSinceEpoch + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The year, counted astronomically: 0 is 1 BC.
    public var year: Int { components.year }

    /// The month, 1 to 12.
    public var month: Int { components.month }

    /// The day of the month, from 1.
    public var day: Int { components.day }

    /// The day of the week as ISO 8601 counts it: Monday is 1, Sunday is 7.
    public var weekday: Int {
        let sinceThursday = (daysSinceEpoch + 3) % 7
        return (sinceThursday < 0 ? sinceThursday + 7 : sinceThursday) + 1
    }

    /// The day so many days later, or earlier when the number is negative; held at ``first`` and ``last``.
    public func adding(days: Int) -> CalendarDay {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        return overflow ? (days < 0 ? .first : .last) : CalendarDay(daysSinceEpoch: sum)
    }

    /// Whether a year has 366 days.
    public static func isLeap(year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The number of days in a month (1 to 12) of a year; 0 when there is no such month.
    public static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 1, 3, 5, 7, 8, 10, 12: 31
        case 4, 6, 9, 11: 30
        case 2: isLeap(year: year) ? 29 : 28
        default: 0
        }
    }

    /// Earlier days come first.
    public static func < (one: CalendarDay, other: CalendarDay) -> Bool {
        one.daysSinceEpoch < other.daysSinceEpoch
    }
}

extension CalendarDay: CustomStringConvertible {
    /// The day as ISO 8601 writes it: `2018-02-20`.
    ///
    /// A year of more than four digits keeps them all.
    public var description: String {
        let (year, month, day) = components
        return "\(year < 0 ? "-" : "")\(padded(abs(year), to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}

/// A number in digits, with zeros before it up to a width.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
