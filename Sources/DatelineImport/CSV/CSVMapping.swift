public import DatelineModel
internal import DatelineReading

/// Which column of a table is which field, and how its dates and lists are written.
public struct CSVMapping: Sendable {
    let record: CSVField.Record
    /// The byte between cells; `nil` where the mapping does not say, so that it is the comma.
    let separator: UInt8?
    /// How several values stand in one cell.
    let lists: CellLists
    /// The formats of each field of dates, which are tried in their order.
    let dateFormats: [CSVField: [DateFormat]]
    /// The columns of each field, in the order in which they are joined.
    let columns: [CSVField: [String]]
    /// The columns that are ids elsewhere, by the name of the collection.
    let foreignIDs: [String: String]
    /// What all rows have alike.
    let values: [CSVField: String]

    /// Reads a mapping, a file of YAML; where it is faulty, the faults are all that comes of it.
    public static func read(_ bytes: [UInt8], named file: String) -> (mapping: CSVMapping?, diagnostics: [Diagnostic]) {
        let (node, found) = YAMLReader.readOn(bytes)
        let faults = found.filter { !$0.isWarning }
        var reading = MappingReading(file: file)
        reading.diagnostics = faults.map { fault in
            let place = TextPlace(
                file: file, line: fault.place.line, column: fault.place.column, length: fault.place.length)
            let id: DiagnosticID = fault.diagnosticID == .textEncoding ? .textEncoding : .yamlSyntax
            return Diagnostic(.error, id, fault.message, at: place, help: fault.remedy)
        }
        guard let node, faults.isEmpty else { return (nil, reading.diagnostics) }
        let mapping = reading.mapping(node)
        return (reading.diagnostics.isEmpty ? mapping : nil, reading.diagnostics)
    }

    /// The collections whose ids stand in a column, as the mapping writes them: `ids.case`.
    func idCollections(of column: String) -> [String] {
        foreignIDs.filter { $0.value == column }.map { "ids.\($0.key)" }.sorted()
    }

    /// The columns that are mapped to something.
    var mappedColumns: Set<String> { Set(columns.values.joined()).union(foreignIDs.values) }
}
