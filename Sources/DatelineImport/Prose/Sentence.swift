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
