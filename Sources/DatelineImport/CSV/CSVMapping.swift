public import DatelineModel
internal import DatelineReading

/// Which columns of a table hold which fields, and how dates and lists are written in them.
public struct CSVMapping: Sendable {
    let record: CSVField.Record
    /// The byte between cells; `nil` where the mapping does not say, which means a comma.
    let separator: UInt8?
    /// How one cell holds several values.
    let lists: CellLists
    /// The formats of each date field, tried in order.
    let dateFormats: [CSVField: [DateFormat]]
    /// The columns of each field, in the order in which their texts are joined.
    let columns: [CSVField: [String]]
    /// The columns with ids in other collections, by the collection's name.
    let foreignIDs: [String: String]
    /// The values that all rows share.
    let values: [CSVField: String]

    /// Reads a mapping from YAML. If it has errors, there is no mapping, only the diagnostics.
    public static func read(_ bytes: [UInt8], named file: String) -> (mapping: CSVMapping?, diagnostics: [Diagnostic]) {
        let (node, found) = YAMLReader.readOn(bytes)
        let faults = found.filter { !$0.isWarning }
        var reading = MappingReading(file: file)
        reading.diagnostics = faults.map { fault in
            let place = TextPlace(
                file: file, line: fault.place.line, column: fault.place.column, length: fault.place.length)
            let id: DiagnosticID = fault.diagnosticID == .textEncoding ? .textEncoding : .yamlSyntax
            return Diagnostic(.error, id, message: fault.message, at: place, help: fault.remedy)
        }
        guard let node, faults.isEmpty else { return (nil, reading.diagnostics) }
        let mapping = reading.mapping(node)
        return (reading.diagnostics.isEmpty ? mapping : nil, reading.diagnostics)
    }

    /// The collections whose ids a column holds, as the mapping writes them: `ids.case`.
    func idCollections(of column: String) -> [String] {
        foreignIDs.filter { $0.value == column }.map { "ids.\($0.key)" }.sorted()
    }

    /// The columns that are mapped.
    var mappedColumns: Set<String> { Set(columns.values.joined()).union(foreignIDs.values) }
}

/// A field that a column of a table can become.
enum CSVField: String, Hashable, Sendable, CaseIterable {
    case id, title, name, date, until, published, known, recorded, type, kind, body, marking, tags, sources, url
    case targetName = "target-name"
    case targetCountry = "target-country"
    case targetSector = "target-sector"
    case targetRegion = "target-region"
    case malware, techniques, vulnerabilities, attribution, claim, aliases, by, said, publisher, author, language, note

    /// The kind of record that a row becomes.
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

    /// Whether a cell holds a date, which is read in the formats of the mapping.
    var isDate: Bool { [.date, .until, .published, .known, .recorded, .said].contains(self) }

    /// Whether all columns with the same name are read, not just the first: lists, and texts, which are joined.
    var takesAll: Bool { isList || [.title, .name, .body, .note].contains(self) }

    /// Whether a value is an actor, which may have several names.
    var takesNames: Bool { self == .attribution }

    /// Whether a cell may hold several values, split at the list separator.
    var isList: Bool {
        [
            .tags, .sources, .targetName, .targetCountry, .targetSector, .targetRegion, .malware, .techniques,
            .vulnerabilities, .attribution, .aliases, .author, .claim,
        ].contains(self)
    }
}
