/// A date as precise as its source.
///
/// `2012` stays a year: padding it to 1 January would invent a fact. Reads and writes the Extended Date/Time Format of
/// the Library of Congress (2019; ISO 8601-2), levels 0, 1 and 2. A date prints back as it was written, so there is one
/// text for every value and one value for every text.
public struct EDTFDate: Hashable, Sendable {
    /// What the date is made of.
    public let form: Form

    /// The kinds of EDTF expression.
    public enum Form: Hashable, Sendable {
        /// One place on the calendar: a year, a month or a day, a season, or a year written with `Y`.
        case single(SingleDate)
        /// A day, a time and a zone.
        case dateAndTime(DateAndTime)
        /// A time from one date to another.
        case interval(EDTFInterval)
        /// One of several dates, or all of them.
        case set(EDTFSet)
    }

    init(form: Form) {
        self.form = form
    }

    /// A date that stands for one place on the calendar.
    public init(_ single: SingleDate) {
        form = .single(single)
    }

    /// A day.
    ///
    /// EDTF writes days of the years -9999 to 9999 alone; a day beyond them becomes its year.
    public init(_ day: CalendarDay) {
        let (year, month, dayOfMonth) = day.components
        if let digits = YearDigits(year) {
            self.init(.calendarDate(CalendarDate(digits, month: TwoDigits(month), day: TwoDigits(dayOfMonth))))
        } else {
            self = .year(year)
        }
    }

    /// A month, 1 to 12, of a year; nil when there is no such month or its year has more than four digits.
    public static func month(_ month: Int, of year: Int) -> EDTFDate? {
        guard (1...12).contains(month), let digits = YearDigits(year) else { return nil }
        return EDTFDate(.calendarDate(CalendarDate(digits, month: TwoDigits(month))))
    }

    /// A year; beyond four digits it is written with a `Y`, and beyond eighteen held at them.
    public static func year(_ year: Int) -> EDTFDate {
        if let digits = YearDigits(year) { return EDTFDate(.calendarDate(CalendarDate(digits))) }
        let most = 999_999_999_999_999_999
        return EDTFDate(
            .longYear(
                LongYear(
                    significand: min(max(year, -most), most), exponent: nil, significantDigits: nil, isPrefixed: true,
                    marks: QualifierMarks())))
    }

    /// The time from the first to the last of some days; one day alone is that day.
    public init(_ days: ClosedRange<CalendarDay>) {
        let first = EDTFDate(days.lowerBound), last = EDTFDate(days.upperBound)
        guard first != last, let start = first.single, let end = last.single else {
            self = first
            return
        }
        form = .interval(EDTFInterval(start: .date(start), end: .date(end)))
    }

    /// The time from one end to another, or nil when it would end before it begins.
    public static func interval(from start: EDTFInterval.End, to end: EDTFInterval.End) -> EDTFDate? {
        if let first = start.date, let last = end.date, first.isAfter(last) { return nil }
        return EDTFDate(form: .interval(EDTFInterval(start: start, end: end)))
    }

    /// One day of several, of which nobody says which: `[2022-12-05..2022-12-31]`, or `[..2022-12-31]` where there is no
    /// first one.
    public static func someDay(from first: CalendarDay?, upTo last: CalendarDay) -> EDTFDate {
        guard let end = EDTFDate(last).single else { return EDTFDate(last) }
        let start = first.flatMap { EDTFDate($0).single }
        let member = start.map { EDTFSet.Member.range($0, end) } ?? .orEarlier(end)
        return EDTFDate(form: .set(EDTFSet(choice: .oneOf, members: [member])))
    }

    /// The date as one place on the calendar; nil for a time, an interval and a set.
    public var single: SingleDate? {
        switch form {
        case .single(let date): date
        case .dateAndTime, .interval, .set: nil
        }
    }

    /// The one day that the date means, or nil when it means anything else.
    ///
    /// A qualified day is still that day: `2017-05-12?` gives 12 May 2017.
    public var day: CalendarDay? { single?.day }

    /// The one day that the date means, or the day of its time as that was told; nil where it is neither.
    ///
    /// `2017-05-12T23:44:00-07:00` gives 12 May 2017, though in UTC it is the 13th.
    public var dayAsTold: CalendarDay? {
        switch form {
        case .single(let date): date.day
        case .dateAndTime(let time): time.day
        case .interval, .set: nil
        }
    }
}

extension EDTFDate: CustomStringConvertible {
    /// The date as EDTF writes it; reading it gives this date again.
    public var description: String {
        switch form {
        case .single(let date): date.description
        case .dateAndTime(let time): time.description
        case .interval(let interval): interval.description
        case .set(let set): set.description
        }
    }
}
