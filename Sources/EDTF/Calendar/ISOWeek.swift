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

    private init(existing weekYear: Int, _ week: Int) {
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

extension ISOWeek {
    /// Reads `2018-W08` and nothing else.
    ///
    /// - Throws: ``EDTFError`` with the place and the remedy; `2018-W53` is refused because 2018 has 52 weeks.
    public init(parsing text: some StringProtocol) throws(EDTFError) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "W"),
            let year = number(in: bytes[0..<4]), let week = number(in: bytes[6..<8])
        else {
            throw EDTFError(
                offset: 0, length: bytes.count, reason: "a week is a year of four digits, '-W' and two digits",
                remedy: "write '2018-W08' for the week of 19 to 25 February 2018")
        }
        let weeks = Self.weeks(inYear: year)
        guard week <= weeks else {
            throw EDTFError(
                offset: 6, length: 2, reason: "\(padded(year, to: 4)) has \(weeks) weeks",
                remedy: "write '\(ISOWeek(existing: year, weeks).description)' for the last week of that year")
        }
        guard week >= 1 else {
            throw EDTFError(
                offset: 6, length: 2, reason: "weeks count from 01",
                remedy: "write '\(ISOWeek(existing: year, 1).description)' for the first week of that year")
        }
        self.init(existing: year, week)
    }
}

/// The number that a run of ASCII digits stands for, or nil when there is anything else in it.
func number(in digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var number = 0
    for digit in digits {
        guard digit.isDigit else { return nil }
        number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
}

extension UInt8 {
    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
