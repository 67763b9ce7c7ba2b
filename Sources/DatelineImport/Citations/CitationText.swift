internal import EDTF

/// A citation as ATT&CK writes it: "FireEye. (2018, February 20). APT37 (Reaper). Retrieved March 1, 2018."
struct CitationText: Hashable, Sendable {
    /// Who wrote or published it, in one text.
    let author: String
    /// When it was published; `nil` for "(n.d.)".
    let published: EDTFDate?
    let title: String
    let retrieved: CalendarDay?

    /// Parses a text of that shape, or returns `nil`.
    init?(_ text: String) {
        let text = ShownText.line(text)
        guard let (open, close) = Self.dateBrackets(in: text) else { return nil }
        let date = text[text.index(after: open)..<close]
        guard date == "n.d." || Self.date(date) != nil || Self.year(of: date) != nil else { return nil }
        author = Self.withoutFullStop(text[..<open])
        published = Self.date(date) ?? Self.year(of: date).map { EDTFDate.year($0) }
        let rest = text[text.index(after: close)...].drop { ".,: ".contains($0) }
        let (title, retrieved) = Self.withoutRetrieval(rest)
        self.title = title
        self.retrieved = retrieved
        guard !author.isEmpty, !title.isEmpty else { return nil }
    }

    /// The first parentheses that contain a year or "n.d.".
    private static func dateBrackets(in text: String) -> (String.Index, String.Index)? {
        var start = text.startIndex
        while let open = text[start...].firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") {
            let inside = text[text.index(after: open)..<close]
            if inside == "n.d." || inside.prefix(4).allSatisfy(\.isASCIIDigit) && inside.count >= 4 {
                return (open, close)
            }
            start = text.index(after: open)
        }
        return nil
    }

    /// Splits "Title. Retrieved March 1, 2018." in two.
    private static func withoutRetrieval(_ text: Substring) -> (String, CalendarDay?) {
        for word in [" Retrieved ", " Accessed "] {
            guard let range = text.lastRange(of: word) else { continue }
            var day = text[range.upperBound...].drop { $0 == " " }
            for filler in ["on ", "from "] where day.hasPrefix(filler) { day = day.dropFirst(filler.count) }
            let retrieved = EnglishDay.read(day)
            return (withoutFullStop(text[..<range.lowerBound]), retrieved)
        }
        return (withoutFullStop(text), nil)
    }

    /// "2018, February 20", "2018, February" or "2018".
    private static func date(_ text: Substring) -> EDTFDate? {
        guard let year = year(of: text) else { return nil }
        let words = text.dropFirst(4).split { $0 == " " || $0 == "," || $0 == "." }
        guard let first = words.first else { return .year(year) }
        guard let month = EnglishDay.month(first) else { return nil }
        guard words.count > 1 else { return .month(month, of: year) }
        guard let day = Int(words[1]) else { return .month(month, of: year) }
        return CalendarDay(year: year, month: month, day: day).map { EDTFDate($0) }
    }

    private static func year(of text: Substring) -> Int? {
        let digits = text.prefix(4)
        guard digits.count == 4, digits.allSatisfy(\.isASCIIDigit), let year = Int(digits),
            (1900...2199).contains(year),
            !(text.dropFirst(4).first?.isASCIIDigit ?? false)
        else { return nil }
        return year
    }

    private static func withoutFullStop(_ text: Substring) -> String {
        var text = text
        while let last = text.last, last == " " || last == "," || (last == "." && !text.hasSuffix("..")) {
            text.removeLast()
        }
        if text.hasSuffix(".."), !text.hasSuffix("...") { text.removeLast() }
        return ShownText.line(text)
    }
}
