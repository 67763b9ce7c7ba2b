import DatelineModel

/// The ids of the objects of one casebook.
struct STIXNames {
    /// What tells this casebook's records from those of another: its address, or else its publisher and title.
    let authority: String

    init(_ settings: Settings) {
        authority = settings.baseURL ?? [settings.publisher, settings.title].compactMap(\.self).joined(separator: "/")
    }

    /// The id of something by its path in the casebook: `actors/apt37`.
    func id(_ type: String, _ path: String) -> String {
        "\(type)--\(NameUUID.text(of: "\(authority)/\(path)"))"
    }

    /// The type and id of a record: those that it had where it came from, where they are of an allowed type.
    func id(_ types: [String], path: String, metadata: RecordMetadata, default type: String) -> (
        type: String, id: String
    ) {
        let foreign = metadata.foreignIDs["stix"] ?? ""
        for type in types where foreign.hasPrefix(type + "--") {
            if NameUUID.isUUID(foreign.dropFirst(type.count + 2)) { return (type, foreign) }
        }
        return (type, id(type, path))
    }
}

/// The words of STIX's open vocabularies for what the common vocabulary of casebooks calls otherwise.
enum STIXVocabulary {
    /// The industry sector (STIX 2.1, section 10.7), where there is one.
    static func sector(_ id: ID<Sector>) -> String? {
        sectors[id.text] ?? (sameSectors.contains(id.text) ? id.text : nil)
    }

    /// The region (STIX 2.1, section 10.22), where there is one that is the same.
    static func region(_ id: ID<Region>) -> String? { regions[id.text] }

    private static let sameSectors: Set = [
        "aerospace", "agriculture", "automotive", "construction", "education", "energy", "entertainment", "government",
        "healthcare", "insurance", "manufacturing", "mining", "nuclear", "pharmaceuticals", "retail", "technology",
        "telecommunications", "utilities", "water",
    ]

    private static let sectors = [
        "chemicals": "chemical", "defence": "defense", "finance": "financial-services",
        "hospitality": "hospitality-leisure", "non-governmental-organisations": "non-profit",
        "transport": "transportation",
    ]

    private static let regions = [
        "africa": "africa", "asia": "asia", "caribbean": "caribbean", "central-america": "central-america",
        "central-asia": "central-asia", "east-asia": "eastern-asia", "eastern-europe": "eastern-europe",
        "europe": "europe", "latin-america": "latin-america-caribbean", "north-america": "northern-america",
        "oceania": "oceania", "south-america": "south-america", "south-asia": "southern-asia",
        "southeast-asia": "south-eastern-asia", "western-europe": "western-europe",
    ]
}
