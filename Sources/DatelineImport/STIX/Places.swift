internal import DatelineModel

/// The countries, regions and sectors of STIX in Dateline's words.
enum Places {
    /// The country of a location.
    static func country(of location: STIXObject) -> Country? { location.text("country").flatMap(country) }

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
