public import DatelineModel
internal import DatelineReading
internal import EDTF

/// Which column of a table is which field, and how its dates are written.
public struct CSVMapping: Sendable {
    let record: CSVField.Record
    /// The byte between cells; `nil` where the mapping does not say, so that it is the comma.
    let separator: UInt8?
    /// What divides several values in one cell; `nil` where a cell is one value.
    let listSeparator: String?
    let dateFormat: DateFormat?
    /// The columns of each field, in the order in which they are joined.
    let columns: [CSVField: [String]]
    /// The columns that are ids elsewhere, by the name of the collection.
    let foreignIDs: [String: String]
    /// What all rows have alike.
    let values: [CSVField: String]

    /// Reads a mapping, a file of YAML; where it is faulty, the faults are all that comes of it.
    public static func read(_ bytes: [UInt8], named file: String) -> (mapping: CSVMapping?, diagnostics: [Diagnostic]) {
        let (node, faults) = YAMLReader.read(bytes)
        var reading = MappingReading(file: file)
        reading.diagnostics = faults.map { fault in
            let place = TextPlace(
                file: file, line: fault.place.line, column: fault.place.column, length: fault.place.length)
            return Diagnostic(.error, .yamlSyntax, fault.message, at: place, help: fault.remedy)
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

/// Reads a mapping and gathers what is wrong with it.
private struct MappingReading {
    let file: String
    var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    mutating func mapping(_ node: LocatedNode) -> CSVMapping? {
        guard node.entries != nil else {
            fault("this is not a mapping", node, "begin with 'record: incident'")
            return nil
        }
        let known = ["record", "separator", "list-separator", "date-format", "columns", "values"]
        for entry in node.entries ?? [] where !known.contains(entry.name) {
            fault(
                "'\(entry.name)' is no part of a mapping", entry.key, "the parts are \(known.joined(separator: ", "))")
        }
        let record = record(node)
        var columns: [CSVField: [String]] = [:]
        var foreignIDs: [String: String] = [:]
        for entry in node["columns"]?.entries ?? [] {
            let texts = entry.value.elements?.compactMap(\.text) ?? [entry.value.text].compactMap(\.self)
            let names = texts.map { ShownText.line($0) }
            if entry.name.hasPrefix("ids."), let column = names.first {
                foreignIDs[String(entry.name.dropFirst(4))] = column
            } else if let field = field(entry.key, record) {
                columns[field] = names
            }
        }
        var values: [CSVField: String] = [:]
        for entry in node["values"]?.entries ?? [] {
            if let field = field(entry.key, record), let text = entry.value.text { values[field] = text }
        }
        for field in record.required where columns[field] == nil && values[field] == nil {
            fault(
                "no column is '\(field.rawValue)', which \(record.rawValue)s must have", node["columns"] ?? node,
                "add '\(field.rawValue): <column>' under 'columns'")
        }
        return CSVMapping(
            record: record, separator: separator(node), listSeparator: node["list-separator"]?.text,
            dateFormat: dateFormat(node, needsOne: (Set(columns.keys).union(values.keys)).contains(where: \.isDate)),
            columns: columns, foreignIDs: foreignIDs, values: values)
    }

    private mutating func record(_ node: LocatedNode) -> CSVField.Record {
        guard let value = node["record"] else { return .incident }
        if let record = value.text.flatMap({ CSVField.Record(rawValue: $0) }) { return record }
        fault("'\(value.text ?? "")' is no kind of record", value, "write 'record: incident', 'actor' or 'source'")
        return .incident
    }

    private mutating func field(_ key: LocatedNode, _ record: CSVField.Record) -> CSVField? {
        let name = key.text ?? ""
        if let field = CSVField(rawValue: name), record.fields.contains(field) { return field }
        fault(
            "'\(name)' is no field of \(record.rawValue)s", key,
            "the fields are \(record.fields.map(\.rawValue).joined(separator: ", ")) and 'ids.<collection>'")
        return nil
    }

    private mutating func separator(_ node: LocatedNode) -> UInt8? {
        guard let value = node["separator"] else { return nil }
        let text = value.text ?? ""
        if text == "tab" || text == "\t" { return 0x09 }
        if text.utf8.count == 1, let byte = text.utf8.first, byte != UInt8(ascii: "\""), byte >= 0x20 { return byte }
        fault("'\(text)' cannot divide cells", value, "write one character such as ';', or 'tab'")
        return UInt8(ascii: ",")
    }

    private mutating func dateFormat(_ node: LocatedNode, needsOne: Bool) -> DateFormat? {
        guard let value = node["date-format"], let text = value.text, !text.isEmpty else {
            if needsOne {
                fault(
                    "the mapping does not say how dates are written, and that is never guessed", node,
                    "add 'date-format: yyyy-MM-dd', 'dd.MM.yyyy', 'yyyy' or 'edtf'")
            }
            return nil
        }
        if let format = DateFormat(text) { return format }
        fault(
            "'\(text)' is not a format of dates", value,
            "write it with yyyy, MM, MMM and dd, such as 'dd.MM.yyyy', or 'edtf'")
        return nil
    }

    private mutating func fault(_ message: String, _ node: LocatedNode, _ help: String) {
        let place = TextPlace(file: file, line: node.place.line, column: node.place.column, length: node.place.length)
        diagnostics.append(Diagnostic(.error, .csvMapping, message, at: place, help: help))
    }
}
