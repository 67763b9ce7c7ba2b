import EDTF
import TextForms

/// A date as TimelineJS has it: where it is drawn, and the words that stand beside it.
///
/// TimelineJS draws at a year, a month or a day. What is known to the year is drawn at the year; no month or day is
/// made up. The words are ours, so that *about* and *possibly* are not lost.
struct TimelineJSDate {
    /// Why a date cannot be drawn.
    enum Refusal: Error {
        /// Not even a year is known.
        case noYear
        /// The year is beyond those that a `Date` of JavaScript can have (ECMA-262, section 21.4.1.1).
        case yearOutOfReach
    }

    let start: [Int]
    /// Where it ends; `nil` where it would be drawn at the start, or where no end can be drawn.
    let end: [Int]?
    let words: String

    /// The whole years of a `Date` of JavaScript.
    private static let years = -271_820...275_759

    init(_ date: EDTFDate) throws(Refusal) {
        words = date.prose
        guard let (first, last) = Self.ends(of: date) else { throw .noYear }
        guard Self.years.contains(first[0]) else { throw .yearOutOfReach }
        start = first
        end = last.flatMap { Self.years.contains($0[0]) && Self.isDrawn($0, after: first) ? $0 : nil }
    }

    var startValue: JSONValue { Self.value(start, words) }

    var endValue: JSONValue? { end.map { Self.value($0, nil) } }

    private static func ends(of date: EDTFDate) -> ([Int], [Int]?)? {
        switch date.form {
        case .dateAndTime(let time): (DateParts.ofDay(time.day), nil)
        case .single(let single): first(of: single).map { ($0, DateParts.of(single) == nil ? last(of: single) : nil) }
        case .set(let set): set.members.allSatisfy(\.hasYear) ? years(of: date.bounds) : nil
        case .interval(let interval): ends(of: interval)
        }
    }

    /// Two ends; where only one of them is known, it is drawn there and the words say how it is meant.
    private static func ends(of interval: EDTFInterval) -> ([Int], [Int]?)? {
        let start = interval.start.date.flatMap(first), end = interval.end.date.flatMap(last)
        if let start { return (start, end) }
        return end.map { ($0, nil) }
    }

    private static func first(of date: SingleDate) -> [Int]? {
        DateParts.of(date) ?? years(of: date)?.0
    }

    private static func last(of date: SingleDate) -> [Int]? {
        DateParts.of(date) ?? years(of: date).flatMap { $0.1 ?? $0.0 }
    }

    private static func years(of date: SingleDate) -> ([Int], [Int]?)? {
        date.hasYear ? years(of: EDTFDate(date).bounds) : nil
    }

    /// The years that a date can mean, from the first to the last.
    private static func years(of bounds: EDTFBounds) -> ([Int], [Int]?)? {
        let first = bounds.earliest.moment?.day.year, last = bounds.latest.moment?.lastDay.year
        guard let year = first ?? last else { return nil }
        return ([year], last.flatMap { $0 == year ? nil : [$0] })
    }

    /// Whether one place is right of another: a year is drawn at its first day, and a month too.
    private static func isDrawn(_ end: [Int], after start: [Int]) -> Bool {
        func day(_ parts: [Int]) -> [Int] { parts + Array(repeating: 1, count: 3 - parts.count) }
        return day(start).lexicographicallyPrecedes(day(end))
    }

    private static func value(_ parts: [Int], _ words: String?) -> JSONValue {
        .members([
            "year": .integer(parts[0]), "month": parts.count > 1 ? .integer(parts[1]) : nil,
            "day": parts.count > 2 ? .integer(parts[2]) : nil, "display_date": words.map(JSONValue.string),
        ])
    }
}

extension SingleDate {
    /// Whether something is known of the year: not of `XXXX`.
    fileprivate var hasYear: Bool {
        switch self {
        case .calendarDate(let date): date.yearDigits.leadingDigits > 0
        case .subYearGrouping(let grouping): grouping.yearDigits.leadingDigits > 0
        case .longYear: true
        }
    }
}

extension EDTFSet.Member {
    fileprivate var hasYear: Bool {
        switch self {
        case .date(let date), .orEarlier(let date), .orLater(let date): date.hasYear
        case .range(let first, let last): first.hasYear && last.hasYear
        }
    }
}
