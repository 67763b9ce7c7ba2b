import EDTF

/// A date as TimelineJS has it: where it is drawn, and the words that stand beside it.
///
/// TimelineJS draws at a year, a month or a day. What is known to the year is drawn at the year; no month or day is
/// made up. The words are ours, so that *about* and *possibly* are not lost.
struct TimelineJSDate {
    let start: [Int]
    let end: [Int]?
    let words: String

    /// `nil` where not even a year is known.
    init?(_ date: EDTFDate) {
        words = date.prose
        switch date.form {
        case .dateAndTime(let time): (start, end) = (DateParts.ofDay(time.day), nil)
        case .calendarDate, .longYear, .subYearGrouping, .set:
            if let parts = date.single.flatMap(DateParts.of) {
                (start, end) = (parts, nil)
            } else if let years = Self.years(of: date.bounds) {
                (start, end) = years
            } else {
                return nil
            }
        case .interval(let interval):
            guard let ends = Self.ends(of: interval) else { return nil }
            (start, end) = ends
        }
    }

    var startValue: JSONValue { Self.value(start, words) }

    var endValue: JSONValue? { end.map { Self.value($0, nil) } }

    /// Two ends; where only one of them is known, it is drawn there and the words say how it is meant.
    private static func ends(of interval: EDTFInterval) -> ([Int], [Int]?)? {
        let start = interval.start.date.flatMap(place), end = interval.end.date.flatMap(place)
        if let start { return (start, end) }
        return end.map { ($0, nil) }
    }

    private static func place(of date: SingleDate) -> [Int]? {
        DateParts.of(date) ?? years(of: EDTFDate(date).bounds)?.0
    }

    /// The years that a date can mean, from the first to the last.
    private static func years(of bounds: EDTFBounds) -> ([Int], [Int]?)? {
        let first = bounds.earliest.moment?.day.year, last = bounds.latest.moment?.lastDay.year
        guard let year = first ?? last else { return nil }
        return ([year], last.flatMap { $0 == year ? nil : [$0] })
    }

    private static func value(_ parts: [Int], _ words: String?) -> JSONValue {
        .members([
            "year": .integer(parts[0]), "month": parts.count > 1 ? .integer(parts[1]) : nil,
            "day": parts.count > 2 ? .integer(parts[2]) : nil, "display_date": words.map(JSONValue.string),
        ])
    }
}
