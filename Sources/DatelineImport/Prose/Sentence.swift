/// Finds sentences in plain English text.
enum Sentence {
    /// The sentence that holds a place, with its full stop; citations that stand before it belong to the one before.
    static func around(_ place: String.Index, in text: String) -> Substring {
        var start = text.startIndex
        for index in text.indices where index < place && endsSentence(text, index) {
            start = text.index(after: index)
        }
        let end = text.indices.first { $0 >= place && endsSentence(text, $0) }.map { text.index(after: $0) }
        return text[start..<(end ?? text.endIndex)].drop { $0 == " " || $0 == ProseMark.citation }
    }

    /// Whether a full stop is at an index, with a space and no abbreviation about it.
    private static func endsSentence(_ text: String, _ index: String.Index) -> Bool {
        guard text[index] == "." else { return false }
        let next = text.index(after: index)
        guard next < text.endIndex else { return true }
        return (text[next] == " " || text[next] == ProseMark.citation) && !isAbbreviation(text[..<index])
    }

    /// Whether a text that a full stop follows ends in an abbreviation: one letter, "e.g", "U.S", "Inc".
    static func isAbbreviation(_ text: Substring) -> Bool {
        let word = text.split { $0 == " " || $0 == "(" }.last ?? ""
        if word.count == 1 || word.contains(".") && word.allSatisfy({ $0.isLetter || $0 == "." }) { return true }
        return ["Inc", "Corp", "Ltd", "Dr", "Mr", "Ms", "No", "vs", "cf", "approx", "aka"].contains(String(word))
    }
}

/// Characters that stand for something in a text on its way.
enum ProseMark {
    /// Stands where a citation stood; a character for private use, which prose does not hold.
    static let citation: Character = "\u{E000}"
}

extension String {
    /// The text with a full stop where it has none.
    var ended: String { last.map { ".!?…".contains($0) } ?? true ? self : self + "." }
}

/// Quotation marks round a text, of which a title that is cut out of it must not keep one alone.
enum Quotations {
    /// The text without its quotation marks where all of it is one quotation.
    static func inner(_ text: String) -> String {
        let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
        guard let (opening, closing) = marks(openedBy: bare.first), bare.last == closing, bare.count > 2 else {
            return text
        }
        let inner = bare.dropFirst().dropLast()
        return inner.contains { $0 == opening || $0 == closing } ? text : String(inner)
    }

    /// The text without a mark at its beginning that nothing closes, and without one at its end that nothing opens.
    static func closed(_ text: String) -> String {
        var closed = text[...]
        if let (_, closing) = marks(openedBy: closed.first), !closed.dropFirst().contains(closing) {
            closed.removeFirst()
        }
        if let last = closed.last, let opening = pairs.first(where: { $0.value == last })?.key {
            if !closed.dropLast().contains(opening) { closed.removeLast() }
        }
        return closed.contains { !$0.isWhitespace } ? ShownText.line(closed) : text
    }

    private static func marks(openedBy first: Character?) -> (opening: Character, closing: Character)? {
        first.flatMap { opening in pairs[opening].map { (opening, $0) } }
    }

    /// An apostrophe is none: `'` stands in words and before cut-off ones.
    private static let pairs: [Character: Character] = ["\"": "\"", "“": "”", "„": "“", "«": "»", "‘": "’"]
}
