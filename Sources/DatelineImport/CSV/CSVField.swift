/// A field that a column of a table can become.
enum CSVField: String, Hashable, Sendable, CaseIterable {
    case id, title, name, date, until, published, known, recorded, type, kind, body, marking, tags, sources, url
    case targetName = "target-name"
    case targetCountry = "target-country"
    case targetSector = "target-sector"
    case targetRegion = "target-region"
    case malware, techniques, vulnerabilities, attribution, claim, aliases, by, said, publisher, author, language, note

    /// What a row becomes.
    enum Record: String, Hashable, Sendable, CaseIterable {
        case incident, actor, source

        /// The fields that a row must have.
        var required: [CSVField] {
            switch self {
            case .incident: [.title, .date]
            case .actor: [.name]
            case .source: [.title, .publisher]
            }
        }

        /// The fields that a row may have.
        var fields: [CSVField] {
            switch self {
            case .incident:
                [
                    .id, .title, .date, .until, .known, .recorded, .type, .body, .marking, .tags, .sources, .targetName,
                    .targetCountry, .targetSector, .targetRegion, .malware, .techniques, .vulnerabilities, .attribution,
                    .claim, .by, .said,
                ]
            case .actor:
                [
                    .id, .name, .kind, .aliases, .recorded, .body, .marking, .tags, .sources, .targetName,
                    .targetCountry, .targetSector, .targetRegion, .malware, .techniques, .claim, .by, .said,
                ]
            case .source: [.id, .title, .publisher, .author, .published, .url, .kind, .language, .note, .marking]
            }
        }
    }

    /// Whether a cell holds a date, which is read in the format given.
    var isDate: Bool { [.date, .until, .published, .known, .recorded, .said].contains(self) }

    /// Whether all columns of one name are read, and not only the first: lists, and texts, which are joined.
    var takesAll: Bool { isList || [.title, .name, .body, .note].contains(self) }

    /// Whether a value is an actor, which may have several names.
    var takesNames: Bool { self == .attribution }

    /// Whether a cell may hold several, divided by the list separator.
    var isList: Bool {
        [
            .tags, .sources, .targetName, .targetCountry, .targetSector, .targetRegion, .malware, .techniques,
            .vulnerabilities, .attribution, .aliases, .author, .claim,
        ].contains(self)
    }
}
