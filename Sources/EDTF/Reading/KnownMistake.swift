/// Looks at a text that is not EDTF for what its writer may have meant.
///
/// Only ever asked after a refusal. It suggests texts that can be read, and never chooses between two meanings.
enum KnownMistake {
    /// The reader's error, or one that says more than the reader could; always with a remedy.
    static func explained(_ error: EDTFError, of text: String) -> EDTFError {
        let bytes = Array(text.utf8)
        var refusal = error
        // A long text is no misspelt date, and looking at all of it again and again would take long.
        if bytes.count <= 64, let shape = DateShape(bytes) {
            if let known = noDate(shape) ?? yearAndShortYear(text) ?? calendar(shape) ?? repair(bytes) {
                refusal = known
            } else if bytes.contains(.comma), !bytes.startsSet {
                // What the reader says is of the first of several dates.
                refusal.suggestion = nil
            }
            if refusal.suggestion == nil, let meant = bytes.startsSet ? nil : meant(text) {
                return self.error(over: shape, meant.reason, .dates(meant.proposals))
            }
            if refusal.suggestion == nil, let lack = MeantDate.read(normalized(text))?.lack {
                return self.error(over: shape, lack.reason, lack.suggestion)
            }
            refusal.suggestion = refusal.suggestion ?? range(text) ?? part(text, shape)
        }
        refusal.suggestion = refusal.suggestion ?? .forms
        return refusal
    }

    /// What is left of a text that cannot be understood as a whole.
    private static func part(_ text: String, _ shape: DateShape) -> EDTFSuggestion? {
        (dayAlone(text) ?? years(in: shape)).map { .advice($0.remedy) }
    }

    /// A set with a comma beside its `..`.
    private static func range(_ text: String) -> EDTFSuggestion? {
        [(",..", ".."), ("..,", "..")].lazy.filter { text.contains($0.0) }
            .compactMap { write(text.replacing($0.0, with: $0.1)) }.first
    }

    /// The day before a time that cannot be read.
    private static func dayAlone(_ text: String) -> EDTFSuggestion? {
        guard let time = text.firstIndex(of: "T") else { return nil }
        return write(String(text[..<time]), for: "the day alone")
    }

    /// The years of a text that cannot be understood.
    private static func years(in shape: DateShape) -> EDTFSuggestion? {
        let years = shape.numbers.filter { $0.width == 4 }.map { padded($0.value, to: 4) }
        if years.count == 2, years[0] != years[1],
            let remedy = write("\(years[0])/\(years[1])", for: "the time from one to the other")
        {
            return remedy
        }
        return Set(years).count == 1 ? write(years[0], for: "the year alone") : nil
    }

    /// An error over a whole text.
    static func error(over shape: DateShape, _ reason: String, _ suggestion: EDTFSuggestion?) -> EDTFError {
        EDTFError(offset: 0, length: shape.length, reason: reason, suggestion: suggestion)
    }

    /// Whether a text can be read.
    static func isEDTF(_ text: String) -> Bool {
        (try? EDTFDate.Form.read(text.utf8.span)) != nil
    }

    /// A suggestion to write a text; nil when it cannot be read either.
    static func write(_ text: String, for words: String? = nil) -> EDTFSuggestion? {
        EDTFProposal(text, for: words).map { .dates([$0]) }
    }
}

extension KnownMistake {
    /// A text that reads after one small change.
    private static func repair(_ text: [UInt8]) -> EDTFError? {
        if let space = text.firstIndex(where: \.isSpace) {
            let end = text[space...].firstIndex { !$0.isSpace } ?? text.count
            let squeezed = String(decoding: text.filter { !$0.isSpace }, as: UTF8.self)
            let timed = String(decoding: text.map { $0.isSpace ? .letterT : $0 }, as: UTF8.self)
            // Without its zone a time may be that of the place or of UTC: for the writer to choose.
            let isLocal = (try? EDTFDate(parsing: timed))?.precision == .day
            guard let suggestion = write(squeezed) ?? (isLocal ? nil : write(timed)) else { return nil }
            return EDTFError(
                offset: space, length: end - space, reason: "a date has no white space in it",
                suggestion: suggestion)
        }
        for (found, meant, reason) in substitutions {
            guard let place = place(of: found, in: text), !isAtAnEnd(found, place, of: text),
                let suggestion = write(String(decoding: text, as: UTF8.self).replacing(found, with: meant))
            else { continue }
            return EDTFError(offset: place, length: found.utf8.count, reason: reason, suggestion: suggestion)
        }
        return capitals(text)
    }

    /// What stands where, what was meant, and why it is not EDTF; the words of the draft of 2012 among them.
    private static let substitutions = [
        ("?~", "%", "uncertain and approximate together are '%'"),
        ("~?", "%", "uncertain and approximate together are '%'"),
        ("..", "/", "'..' stands for an open end; between two dates comes '/'"),
        ("–", "/", "between two dates comes '/'"),
        ("--", "/", "between two dates comes '/'"),
        ("unknown", "", "an unknown end of an interval is left empty"),
        ("open", "..", "an open end of an interval is '..'"),
        ("present", "..", "an open end of an interval is '..'"),
        ("ongoing", "..", "an open end of an interval is '..'"),
        ("continuing", "..", "an open end of an interval is '..'"),
        ("current", "..", "an open end of an interval is '..'"),
        ("today", "..", "an open end of an interval is '..'"),
        ("now", "..", "an open end of an interval is '..'"),
        ("^southernHemisphere", "", "a season's hemisphere is in its number"),
    ]

    /// Whether a sign that stands between two dates has none on one of its sides.
    private static func isAtAnEnd(_ found: String, _ place: Int, of text: [UInt8]) -> Bool {
        ["..", "–", "--"].contains(found) && (place == 0 || place + found.utf8.count == text.count)
    }

    private static func place(of found: String, in text: [UInt8]) -> Int? {
        let bytes = found.utf8.span
        var start = 0
        while start + bytes.count <= text.count {
            var length = 0
            while length < bytes.count, text[start + length] == bytes[length] { length += 1 }
            if length == bytes.count { return start }
            start += 1
        }
        return nil
    }

    /// A text that reads in capitals, with `X` for the `u` of the draft of 2012.
    private static func capitals(_ text: [UInt8]) -> EDTFError? {
        guard let place = text.firstIndex(where: \.isLowercase) else { return nil }
        let raised = text.map { byte in
            byte == UInt8(ascii: "u") ? .letterX : byte.isLowercase ? byte - 0x20 : byte
        }
        let isDigit = text[place] == UInt8(ascii: "u") || text[place] == UInt8(ascii: "x")
        guard let suggestion = write(String(decoding: raised, as: UTF8.self)) else { return nil }
        return EDTFError(
            offset: place, length: 1,
            reason: isDigit ? "a digit that is not known is 'X'" : "the letters of a date are capitals",
            suggestion: suggestion)
    }
}

extension UInt8 {
    /// Whether the byte is a small letter of ASCII.
    fileprivate var isLowercase: Bool { self >= 0x61 && self <= 0x7A }

    /// Whether the byte is white space of ASCII.
    var isSpace: Bool { self == 0x20 || self >= 0x09 && self <= 0x0D }
}
