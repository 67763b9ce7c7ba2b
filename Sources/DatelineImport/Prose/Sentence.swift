/// Finds sentences in plain English text.
enum Sentence {
    /// The sentence around a position, with its full stop. Citations before it belong to the previous sentence.
    static func around(_ place: String.Index, in text: String) -> Substring {
        var start = text.startIndex
        for index in text.indices where index < place && endsSentence(text, index) {
            start = text.index(after: index)
        }
        let end = text.indices.first { $0 >= place && endsSentence(text, $0) }.map { text.index(after: $0) }
        return text[start..<(end ?? text.endIndex)].drop { $0 == " " || $0 == ProseMark.citation }
    }

    /// Whether a sentence ends at an index: a full stop before a space, not after an abbreviation.
    private static func endsSentence(_ text: String, _ index: String.Index) -> Bool {
        guard text[index] == "." else { return false }
        let next = text.index(after: index)
        guard next < text.endIndex else { return true }
        return (text[next] == " " || text[next] == ProseMark.citation) && !isAbbreviation(text[..<index])
    }

    /// Whether a text before a full stop ends in an abbreviation: a single letter, "e.g", "U.S", "Inc".
    static func isAbbreviation(_ text: Substring) -> Bool {
        let word = text.split { $0 == " " || $0 == "(" }.last ?? ""
        if word.count == 1 || word.contains(".") && word.allSatisfy({ $0.isLetter || $0 == "." }) { return true }
        return ["Inc", "Corp", "Ltd", "Dr", "Mr", "Ms", "No", "vs", "cf", "approx", "aka"].contains(String(word))
    }
}

/// Placeholder characters in text that is being processed.
enum ProseMark {
    /// Replaces a citation. It is a private-use character, which prose does not contain.
    static let citation: Character = "\u{E000}"
}

extension String {
    /// The text with a full stop added, unless it ends with punctuation.
    var ended: String { last.map { ".!?…".contains($0) } ?? true ? self : self + "." }
}

/// Quotation marks: a title cut out of a text must not keep an unpaired one.
enum Quotations {
    /// The text without its quotation marks, if it is a single quotation.
    static func inner(_ text: String) -> String {
        let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
        guard let (opening, closing) = marks(openedBy: bare.first), bare.last == closing, bare.count > 2 else {
            return text
        }
        let inner = bare.dropFirst().dropLast()
        return inner.contains { $0 == opening || $0 == closing } ? text : String(inner)
    }

    /// The text without an unclosed mark at its beginning or an unopened one at its end.
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

    /// `'` is not among them, since it is also the apostrophe.
    private static let pairs: [Character: Character] = ["\"": "\"", "“": "”", "„": "“", "«": "»", "‘": "’"]
}
