internal import DatelineModel

extension Places {
    /// The countries that a text names: one, or several with a comma, a semicolon, a stroke, *and* or an ampersand
    /// between them, or codes with spaces; each once, and none where a part of the text is no country.
    static func countries(_ text: String) -> [Country] {
        if let country = country(text) { return [country] }
        let parts = parts(of: text)
        let countries = parts.compactMap(country)
        guard parts.count > 1, countries.count == parts.count, !isPlaceInAState(parts, countries) else { return [] }
        return countries.reduce(into: []) { all, country in if !all.contains(country) { all.append(country) } }
    }

    private static func parts(of text: String) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.allSatisfy(isCode) { return words }
        return text.replacing(/[,;\/|&+\n]|\s+and\s+/.ignoresCase(), with: "\u{1}").split(separator: "\u{1}")
            .map { ShownText.line($0) }.filter { !$0.isEmpty }
    }

    private static func isCode(_ text: String) -> Bool {
        text.utf8.count == 2 && text.allSatisfy { $0.isASCII && $0.isUppercase }
    }

    /// Whether a list is rather a place and the state in which it lies: `Georgia, USA`, `Jordan, MN`.
    private static func isPlaceInAState(_ parts: [String], _ countries: [Country]) -> Bool {
        if countries.map(\.code) == ["GE", "US"] { return true }
        let last = parts.last ?? ""
        return isCode(last) && !["US", "UK"].contains(last) && !parts.allSatisfy(isCode)
    }
}
