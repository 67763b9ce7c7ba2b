internal import EDTF

/// How the dates of a table are written; given by a person and never guessed.
///
/// Letters as in Unicode's date patterns: `yyyy` or `yy`, `M` or `MM`, `MMM` or `MMMM` for an English month, `d` or `dd`;
/// `H`, `m`, `s` are read over. `edtf` takes dates as Dateline writes them.
struct DateFormat: Hashable, Sendable {
    private enum Part: Hashable, Sendable {
        case year, month, monthName, day, time
        case literal(Character)
    }

    private let parts: [Part]
    private let isEDTF: Bool

    /// Takes a pattern that tells at least the year.
    init?(_ pattern: String) {
        isEDTF = pattern.lowercased() == "edtf"
        guard !isEDTF else {
            parts = []
            return
        }
        var parts: [Part] = []
        var rest = pattern[...]
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }
            rest = rest[run.endIndex...]
            switch (letter, run.count) {
            case ("y", 4): parts.append(.year)
            case ("M", 1...2): parts.append(.month)
            case ("M", 3...4): parts.append(.monthName)
            case ("d", 1...2): parts.append(.day)
            case ("H", 1...2), ("m", 1...2), ("s", 1...2): parts.append(.time)
            case (_, _) where letter.isLetter && letter.isASCII && letter != "T" && letter != "Z": return nil
            default: parts += run.map { .literal($0) }
            }
        }
        guard parts.contains(.year) else { return nil }
        self.parts = parts
    }

    /// The date of a text, as exactly as the pattern tells; `nil` where the text is not written so.
    func date(_ text: String) -> EDTFDate? {
        // No date begins with an apostrophe: it keeps spreadsheets from taking a year before 0 for a formula.
        let text = OwnTable.unguarded(ShownText.line(text))
        if isEDTF { return try? EDTFDate(parsing: text) }
        var rest = text[...]
        var year: Int?
        var month: Int?
        var day: Int?
        for part in parts {
            switch part {
            case .literal(let character):
                guard rest.first == character else { return nil }
                rest.removeFirst()
            case .year: year = Self.digits(&rest, 4...4)
            case .month: month = Self.digits(&rest, 1...2)
            case .day: day = Self.digits(&rest, 1...2)
            case .time: guard Self.digits(&rest, 1...2) != nil else { return nil }
            case .monthName:
                let word = rest.prefix { $0.isLetter }
                rest = rest[word.endIndex...]
                month = EnglishDay.month(word)
            }
        }
        guard rest.isEmpty, let year else { return nil }
        return Self.date(year, month, day, isDayAsked: parts.contains(.day), isMonthAsked: asksForMonth)
    }

    private var asksForMonth: Bool { parts.contains(.month) || parts.contains(.monthName) }

    private static func date(
        _ year: Int, _ month: Int?, _ day: Int?, isDayAsked: Bool, isMonthAsked: Bool
    ) -> EDTFDate? {
        if !isMonthAsked { return .year(year) }
        guard let month else { return nil }
        if !isDayAsked { return .month(month, of: year) }
        return day.flatMap { CalendarDay(year: year, month: month, day: $0) }.map { EDTFDate($0) }
    }

    private static func digits(_ rest: inout Substring, _ count: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix(count.upperBound).prefix { $0.isASCIIDigit }
        guard count.contains(digits.count) else { return nil }
        rest = rest[digits.endIndex...]
        return Int(digits)
    }
}
