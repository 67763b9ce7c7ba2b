internal import EDTF

/// How the dates of a table are written. The user states it; it is never guessed.
///
/// The letters are those of Unicode's date patterns (UTS 35, part 4, "Date Format Patterns"). Years, quarters, months
/// and days are read; times of day are recognised and skipped. `edtf` takes dates as Dateline writes them.
struct DateFormat: Hashable, Sendable {
    /// One part of a pattern.
    enum Part: Hashable, Sendable {
        case year, yearOfCentury, quarter, month, monthName, day, dayOfYear, weekday
        /// A part of a time of day, with its valid range.
        case clock(ClosedRange<Int>)
        case fraction, halfOfDay, zone
        case literal(Character)
    }

    /// As the mapping writes it.
    let pattern: String
    private let parts: [Part]
    /// The century of two-digit years: 20 for 2025.
    private let century: Int?

    /// Whether dates are written in EDTF.
    var isEDTF: Bool { parts.isEmpty }

    /// Parses a pattern, which must have at least a year.
    init(_ pattern: String, century: Int? = nil) throws(DateFormatFault) {
        self.pattern = pattern
        self.century = century
        parts =
            pattern.lowercased() == "edtf" ? [] : try DateFormatSyntax.parts(of: pattern, knowsCentury: century != nil)
    }

    /// The result of reading a text.
    enum Reading: Hashable, Sendable {
        /// A date. A time of midnight is flagged, since programs write it where there was no time.
        case date(EDTFDate, isMidnight: Bool = false)
        /// The text fits the format, but names a day or month that does not exist.
        case impossible
        case otherwiseWritten
    }

    /// The date of a text, as precise as the pattern.
    func read(_ text: String) -> Reading {
        // A leading apostrophe is not part of the date: it keeps spreadsheets from taking a negative year for a
        // formula.
        let text = OwnTable.unguarded(ShownText.line(text))
        guard !isEDTF else { return (try? EDTFDate(parsing: text)).map(Self.reading) ?? .otherwiseWritten }
        var scan = DateScan(text)
        guard scan.take(parts) else { return .otherwiseWritten }
        return scan.date(inCentury: century).map { .date($0, isMidnight: scan.isMidnight) } ?? .impossible
    }

    private static func reading(_ date: EDTFDate) -> Reading {
        .date(date, isMidnight: date.precision == .second && date.description.dropFirst(10).hasPrefix("T00:00:00"))
    }
}

/// Reads a text along the parts of a pattern.
private struct DateScan {
    private var rest: Substring
    private var numbers: [DateFormat.Part: Int] = [:]
    /// The numbers of the time of day.
    private var clock: [Int] = []
    private var isAfternoon = false

    init(_ text: String) { rest = text[...] }

    /// Whether the whole text matches the parts.
    mutating func take(_ parts: [DateFormat.Part]) -> Bool {
        for part in parts { guard take(part) else { return false } }
        return rest.isEmpty
    }

    private mutating func take(_ part: DateFormat.Part) -> Bool {
        switch part {
        case .literal(let character):
            // An abbreviated month may have a full stop of its own, "Jan. 5".
            if rest.first == ".", character != ".", numbers[.monthName] != nil { rest.removeFirst() }
            return rest.popFirst() == character
        case .year: return number(part, 4...4)
        case .yearOfCentury: return number(part, 2...2)
        case .quarter:
            if rest.first?.lowercased() == "q" { rest.removeFirst() }
            return number(part, 1...1)
        case .month: return number(part, 1...2)
        case .day: return number(part, 1...2) && takeEndingOfOrdinal()
        case .dayOfYear: return number(part, 1...3)
        case .monthName: return name { EnglishDay.month($0) }.map { numbers[part] = $0 } != nil
        case .weekday: return name(Self.weekday) != nil
        case .clock(let range): return takeClock(range)
        case .fraction: return digits(1...9) != nil
        case .halfOfDay: return takeHalfOfDay()
        case .zone: return takeZone()
        }
    }

    private mutating func number(_ part: DateFormat.Part, _ count: ClosedRange<Int>) -> Bool {
        numbers[part] = digits(count)
        return numbers[part] != nil
    }

    private mutating func digits(_ count: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix(count.upperBound).prefix { $0.isASCIIDigit }
        guard count.contains(digits.count) else { return nil }
        rest = rest[digits.endIndex...]
        return Int(digits)
    }

    private mutating func name<Meaning>(_ meaning: (Substring) -> Meaning?) -> Meaning? {
        let word = rest.prefix { $0.isLetter }
        rest = rest[word.endIndex...]
        return meaning(word)
    }

    private static func weekday(_ word: Substring) -> Bool? {
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        return word.count >= 2 && days.contains { $0.hasPrefix(word.lowercased()) } ? true : nil
    }

    /// "1st", "2nd", "3rd", "4th".
    private mutating func takeEndingOfOrdinal() -> Bool {
        if ["st", "nd", "rd", "th"].contains(rest.prefix(2).lowercased()) { rest = rest.dropFirst(2) }
        return true
    }

    private mutating func takeHalfOfDay() -> Bool {
        for half in ["a.m.", "p.m.", "am", "pm"] where rest.lowercased().hasPrefix(half) {
            rest = rest.dropFirst(half.count)
            isAfternoon = half.hasPrefix("p")
            return true
        }
        return false
    }

    private mutating func takeClock(_ range: ClosedRange<Int>) -> Bool {
        guard let number = digits(1...2), range.contains(number) else { return false }
        // On a twelve-hour clock, 12 comes before 1.
        clock.append(range == 0...12 && number == 12 ? 0 : number)
        return true
    }

    /// Whether there was a time of day and it was midnight.
    var isMidnight: Bool { !clock.isEmpty && !isAfternoon && clock.allSatisfy { $0 == 0 } }

    /// `Z`, `+09`, `+0900`, `+09:00`, `UTC`, `GMT+9`, `CEST`.
    private mutating func takeZone() -> Bool {
        let letters = rest.prefix(5).prefix { $0.isASCII && $0.isLetter }
        rest = rest[letters.endIndex...]
        guard let sign = rest.first, "+-−".contains(sign) else { return !letters.isEmpty }
        rest.removeFirst()
        guard digits(1...2) != nil else { return false }
        if rest.first == ":" { rest.removeFirst() }
        return rest.first?.isASCIIDigit != true || digits(2...2) != nil
    }

    func date(inCentury century: Int?) -> EDTFDate? {
        let short = numbers[.yearOfCentury].flatMap { year in century.map { $0 * 100 + year } }
        guard let year = numbers[.year] ?? short else { return nil }
        if let day = numbers[.dayOfYear] { return Self.date(ofDay: day, in: year) }
        if let quarter = numbers[.quarter] {
            return (1...4).contains(quarter) ? try? EDTFDate(parsing: "\(EDTFDate.year(year))-\(quarter + 32)") : nil
        }
        guard let month = numbers[.month] ?? numbers[.monthName] else { return .year(year) }
        guard let day = numbers[.day] else { return .month(month, of: year) }
        return CalendarDay(year: year, month: month, day: day).map { EDTFDate($0) }
    }

    private static func date(ofDay day: Int, in year: Int) -> EDTFDate? {
        guard (1...(CalendarDay.isLeap(year: year) ? 366 : 365)).contains(day) else { return nil }
        return CalendarDay(year: year, month: 1, day: 1).map { EDTFDate($0.adding(days: day - 1)) }
    }
}
