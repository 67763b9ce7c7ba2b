internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// When a VERIS incident began: a year, a month or a day, as far as its timeline is valid.
struct VERISTimeline {
    /// The date; `nil` without a year.
    private(set) var date: EDTFDate?
    /// The diagnostics about invalid parts of the timeline.
    private(set) var diagnostics: [Diagnostic] = []
    private let record: VERISIncident

    /// - Parameter made: The day on which the record was created: nothing in it can have happened later.
    init(_ record: VERISIncident, made: CalendarDay?) {
        self.record = record
        guard let year = year() else { return }
        read(year)
        if let date, let made, isLater(date, than: made) { warnOfLater(than: made) }
    }

    private mutating func read(_ year: Int) {
        date = .year(year)
        guard let month = number("month", in: 1...12, what: "month") else {
            if number("day", in: 1...31, what: "day") != nil { warn("the day", in: "day", "has no month") }
            return
        }
        date = .month(month, of: year) ?? date
        guard let day = number("day", in: 1...31, what: "day") else { return }
        if let whole = CalendarDay(year: year, month: month, day: day) {
            date = EDTFDate(whole)
        } else {
            warn("'\(day)'", in: "day", "is no day of that month")
        }
    }

    /// Whether a date is entirely after a day.
    private func isLater(_ date: EDTFDate, than made: CalendarDay) -> Bool {
        guard case .moment(let earliest) = date.bounds.earliest else { return false }
        return earliest >= Moment(day: made.adding(days: 1))
    }

    private mutating func warnOfLater(than made: CalendarDay) {
        guard let date else { return }
        diagnostics.append(
            Diagnostic(
                .warning, .importDate,
                message: "'\(date)' in 'timeline.incident' is after \(made), the day on which the record was made",
                at: place(record.at("timeline.incident.year")),
                help: "mend 'timeline.incident.year' in the file; the record is dated as it says"))
    }

    private mutating func year() -> Int? {
        let node = record.at("timeline.incident.year")
        let written = node?.text.map { ShownText.line($0) } ?? ""
        if let year = Int(written), (1...9999).contains(year) { return year }
        let message =
            written.isEmpty
            ? "'\(record.id)' has no year, so that it has no date"
            : "'\(written)' is no year, so that '\(record.id)' has no date"
        diagnostics.append(
            Diagnostic(
                .error, .importDate, message: message, at: place(node),
                help: "give it a 'timeline.incident.year' such as 2014"))
        return nil
    }

    /// The number in a part; `nil` if it is invalid or not given, which is also written as 0 or `Unknown`.
    private mutating func number(_ part: String, in range: ClosedRange<Int>, what: String) -> Int? {
        guard let written = record.givenNumber("timeline.incident." + part) else { return nil }
        if let number = Int(written), range.contains(number) { return number }
        warn("'\(written)'", in: part, "is no \(what)")
        return nil
    }

    private mutating func warn(_ what: String, in part: String, _ fault: String) {
        let dated = date.map { ", so that the incident is dated '\($0)'" } ?? ""
        diagnostics.append(
            Diagnostic(
                .warning, .importDate, message: "\(what) in 'timeline.incident.\(part)' \(fault)\(dated)",
                at: place(record.at("timeline.incident." + part)), help: "mend it in the file"))
    }

    private func place(_ node: LocatedNode?) -> TextPlace {
        guard let node else { return record.place }
        return TextPlace(file: record.place.file, line: node.place.line, column: node.place.column)
    }
}
