internal import DatelineModel

/// The countries, regions and sectors of STIX in Dateline's words.
enum Places {
    /// A country by its code, or by a name that is in use for it.
    static func country(_ text: String) -> Country? { Country.named(text) }

    /// What to write in the place of a name that several countries have; `nil` for any other.
    static func choice(named text: String) -> String? {
        let countries = Country.several(named: text).map { "'\($0.code)' for \($0.name)" }
        return countries.isEmpty ? nil : "write " + countries.joined(separator: " or ")
    }

    /// A region that every casebook knows, by a name that is in use for it.
    static func commonRegion(_ text: String) -> ID<Region>? {
        let bare = text.lowercased().hasPrefix("the ") ? String(text.dropFirst(4)) : text
        let name = bare.lowercased() == "global" ? "Worldwide" : regionName(bare)
        return ID<Region>(slugOf: name).flatMap { Vocabulary().regions[$0] == nil ? nil : $0 }
    }

    /// The name of a region of the vocabulary `region-ov` (STIX 2.1, section 10.21), as Dateline has it.
    static func regionName(_ region: String) -> String {
        switch region {
        case "eastern-asia": "East Asia"
        case "southern-asia": "South Asia"
        case "south-eastern-asia": "Southeast Asia"
        case "northern-america": "North America"
        case "latin-america-caribbean": "Latin America and the Caribbean"
        case "australia-new-zealand": "Australia and New Zealand"
        default: capitalized(region)
        }
    }

    /// The name of a sector of the vocabulary `industry-sector-ov` (STIX 2.1, section 10.8), as Dateline has it.
    static func sectorName(_ sector: String) -> String {
        if let name = SectorSpellings.names[sector.lowercased()] { return name }
        return switch sector {
        case "chemical": "Chemicals"
        case "defense": "Defence"
        case "financial-services": "Finance"
        case "transportation": "Transport"
        case "non-profit": "Non-governmental organisations"
        case "hospitality-leisure": "Hospitality and leisure"
        case "government-national": "National government"
        case "government-regional": "Regional government"
        case "government-local": "Local government"
        case "government-public-services": "Public services"
        default: capitalized(sector)
        }
    }

    /// `emergency-services` as "Emergency services"; names of regions have a capital in every word.
    private static func capitalized(_ text: String) -> String {
        let line = ShownText.line(text.split { $0 == "-" || $0 == "_" }.joined(separator: " "))
        let isProper = ["asia", "africa", "europe", "america", "americas"].contains { line.lowercased().hasSuffix($0) }
        if isProper {
            return line.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
        }
        return line.prefix(1).uppercased() + line.dropFirst()
    }
}

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

/// Spellings of sectors that mean one of those that every casebook knows, in lower case; none that is wider or narrower.
enum SectorSpellings {
    static let names: [String: String] = [
        "chemical": "Chemicals", "defense": "Defence", "defense industrial base": "Defence",
        "financial": "Finance", "financial services": "Finance", "gambling companies": "Gambling",
        "government administration": "Government", "government agencies and services": "Government",
        "government institutions": "Government", "government, administration": "Government", "health": "Healthcare",
        "high tech": "Technology", "high-tech": "Technology", "legal": "Legal services", "medical": "Healthcare",
        "news - media": "Media", "ngos": "Non-governmental organisations", "ngo": "Non-governmental organisations",
        "non-profit organisation": "Non-governmental organisations", "pharma": "Pharmaceuticals",
        "pharmacy": "Pharmaceuticals", "political party": "Politics", "semiconductor industry": "Semiconductors",
        "telco": "Telecommunications", "telecom": "Telecommunications", "telecomms": "Telecommunications",
        "telecoms": "Telecommunications", "transportation": "Transport", "transportation systems": "Transport",
        "universities": "Education", "academia - university": "Education",
    ]
}

/// The sectors and regions that targets name, each under the first spelling that was met.
struct TargetTerms: Sendable {
    private var sectors: [ID<Sector>: String] = [:]
    private var regions: [ID<Region>: String] = [:]

    /// The sector of a name or of a word of STIX; `nil` where no id can be made of it.
    mutating func sector(named text: String) -> ID<Sector>? {
        let name = Places.sectorName(text)
        guard let id = ID<Sector>(slugOf: name) else { return nil }
        if sectors[id] == nil { sectors[id] = name }
        return id
    }

    /// The region of a name or of a word of STIX; `nil` where no id can be made of it.
    mutating func region(named text: String) -> ID<Region>? {
        let name = Places.regionName(text)
        guard let id = ID<Region>(slugOf: name) else { return nil }
        if regions[id] == nil { regions[id] = name }
        return id
    }

    /// Adds what was met later.
    static func += (all: inout TargetTerms, later: TargetTerms) {
        all.sectors.merge(later.sectors) { first, _ in first }
        all.regions.merge(later.regions) { first, _ in first }
    }

    /// Enters in a vocabulary those that it lacks.
    func enter(in vocabulary: inout Vocabulary) {
        vocabulary.sectors.merge(sectors.mapValues { VocabularyTerm(name: $0) }) { own, _ in own }
        vocabulary.regions.merge(regions.mapValues { VocabularyTerm(name: $0) }) { own, _ in own }
    }
}
