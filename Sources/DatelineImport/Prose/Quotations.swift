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
