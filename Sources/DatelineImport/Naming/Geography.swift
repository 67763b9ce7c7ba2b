internal import DatelineModel

/// Countries and regions, by the names that others use for them.
enum Geography {
    /// A country, by its code or one of its names.
    static func country(_ text: String) -> Country? { Country.named(text) }

    /// The advice for a name that several countries share; `nil` for any other name.
    static func choice(named text: String) -> String? {
        let countries = Country.several(named: text).map { "'\($0.code)' for \($0.name)" }
        return countries.isEmpty ? nil : "write " + countries.joined(separator: " or ")
    }

    /// A built-in region, by one of its names.
    static func commonRegion(_ text: String) -> ID<Region>? {
        let bare = text.lowercased().hasPrefix("the ") ? String(text.dropFirst(4)) : text
        let name = bare.lowercased() == "global" ? "Worldwide" : regionName(bare)
        return ID<Region>(slugOf: name).flatMap { Vocabulary().regions[$0] == nil ? nil : $0 }
    }

    /// Dateline's name for a region of the vocabulary `region-ov` (STIX 2.1, section 10.21).
    static func regionName(_ region: String) -> String {
        switch region {
        case "eastern-asia": "East Asia"
        case "southern-asia": "South Asia"
        case "south-eastern-asia": "Southeast Asia"
        case "northern-america": "North America"
        case "latin-america-caribbean": "Latin America and the Caribbean"
        case "australia-new-zealand": "Australia and New Zealand"
        default: STIXTerm.words(of: region)
        }
    }
}

extension Geography {
    /// The distinct countries that a text lists: separated by commas, semicolons, slashes, *and* or ampersands, or
    /// codes separated by spaces. None if any part of the text is not a country.
    static func countries(_ text: String) -> [Country] {
        if let country = country(text) { return [country] }
        let parts = parts(of: text)
        let countries = parts.compactMap(country)
        guard parts.count > 1, countries.count == parts.count, !isTownInAState(parts, countries) else { return [] }
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

    /// Whether what looks like a list is a town in a state: `Georgia, USA`, `Jordan, MN`.
    private static func isTownInAState(_ parts: [String], _ countries: [Country]) -> Bool {
        if countries.map(\.code) == ["GE", "US"] { return true }
        let last = parts.last ?? ""
        return isCode(last) && !["US", "UK"].contains(last) && !parts.allSatisfy(isCode)
    }
}
