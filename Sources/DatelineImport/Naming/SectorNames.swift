/// Sectors by the names that Dateline gives them.
enum SectorNames {
    /// Dateline's name for a sector of the vocabulary `industry-sector-ov` (STIX 2.1, section 10.8).
    static func name(of sector: String) -> String {
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
        default: STIXTerm.words(of: sector)
        }
    }
}

/// Lower-case spellings of the built-in sectors. Wider or narrower terms are not among them.
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

/// Terms of STIX's open vocabularies.
enum STIXTerm {
    /// A term in words: "Emergency services" for `emergency-services`. Regions are capitalised in every word.
    static func words(of text: String) -> String {
        let line = ShownText.line(text.split { $0 == "-" || $0 == "_" }.joined(separator: " "))
        let isProper = ["asia", "africa", "europe", "america", "americas"].contains { line.lowercased().hasSuffix($0) }
        if isProper {
            return line.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
        }
        return line.prefix(1).uppercased() + line.dropFirst()
    }
}
