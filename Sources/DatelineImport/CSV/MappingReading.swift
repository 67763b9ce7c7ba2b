internal import DatelineModel
internal import DatelineReading

/// Reads a mapping and collects its errors.
struct MappingReading {
    let file: String
    var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    private static let parts = [
        "record", "separator", "list-separator", "list-format", "alias-separator", "date-format", "century", "columns",
        "values",
    ]

    mutating func mapping(_ node: LocatedNode) -> CSVMapping? {
        guard node.entries != nil else {
            fault("this is not a mapping", at: node, help: "begin with 'record: incident'")
            return nil
        }
        for entry in node.entries ?? [] where !Self.parts.contains(entry.name) {
            fault(
                "'\(entry.name)' is no part of a mapping", at: entry.key,
                help: "the parts are \(Self.parts.joined(separator: ", "))")
        }
        let record = record(node)
        let (columns, foreignIDs) = columns(node, record)
        let values = values(node, record)
        for field in record.required where columns[field] == nil && values[field] == nil {
            fault(
                "no column is '\(field.rawValue)', which \(record.rawValue)s must have", at: node["columns"] ?? node,
                help: "add '\(field.rawValue): <column>' under 'columns'")
        }
        let dates = Set(columns.keys).union(values.keys).filter(\.isDate)
        let formats = dateFormats(node, dates)
        let lists = lists(node)
        check(values, of: record, lists: lists, formats: formats)
        return CSVMapping(
            record: record, separator: separator(node), lists: lists, dateFormats: formats, columns: columns,
            foreignIDs: foreignIDs, values: values.mapValues(\.text))
    }

    private mutating func record(_ node: LocatedNode) -> CSVField.Record {
        guard let value = node["record"] else { return .incident }
        if let record = value.text.flatMap({ CSVField.Record(rawValue: $0) }) { return record }
        fault(
            "'\(value.text ?? "")' is no kind of record", at: value,
            help: "write 'record: incident', 'actor' or 'source'")
        return .incident
    }

    private mutating func columns(
        _ node: LocatedNode, _ record: CSVField.Record
    ) -> ([CSVField: [String]], foreignIDs: [String: String]) {
        var columns: [CSVField: [String]] = [:]
        var foreignIDs: [String: String] = [:]
        for entry in node["columns"]?.entries ?? [] {
            let names = (entry.value.elements ?? [entry.value]).compactMap(\.text).map { ShownText.line($0) }
            if entry.name.hasPrefix("ids."), let column = names.first {
                foreignIDs[String(entry.name.dropFirst(4))] = column
            } else if let field = field(entry.key, record) {
                columns[field] = names
            }
        }
        return (columns, foreignIDs)
    }

    mutating func field(_ key: LocatedNode, _ record: CSVField.Record) -> CSVField? {
        let name = key.text ?? ""
        if let field = CSVField(rawValue: name), record.fields.contains(field) { return field }
        fault(
            "'\(name)' is no field of \(record.rawValue)s", at: key,
            help: "the fields are \(record.fields.map(\.rawValue).joined(separator: ", ")) and 'ids.<collection>'")
        return nil
    }

    private mutating func separator(_ node: LocatedNode) -> UInt8? {
        guard let value = node["separator"] else { return nil }
        let text = value.text ?? ""
        if text == "tab" || text == "\t" { return 0x09 }
        if text.utf8.count == 1, let byte = text.utf8.first, byte != UInt8(ascii: "\""), byte >= 0x20 { return byte }
        fault("'\(text)' cannot divide cells", at: value, help: "write one character such as ';', or 'tab'")
        return nil
    }

    private mutating func lists(_ node: LocatedNode) -> CellLists {
        var lists = CellLists(separator: node["list-separator"]?.text, nameSeparator: node["alias-separator"]?.text)
        if let value = node["list-format"] {
            let word = value.text?.lowercased() ?? ""
            lists.notation = LiteralList.Notation(rawValue: word)
            if lists.notation == nil {
                fault(
                    "'\(value.text ?? "")' is no format of lists", at: value,
                    help: "write 'json' or 'python'; what divides values without brackets is 'list-separator'")
            }
        }
        return lists
    }

    mutating func fault(
        _ message: String, at node: LocatedNode, help: String, offset: Int = 0, length: Int? = nil
    ) {
        let place = TextPlace(
            file: file, line: node.place.line, column: node.place.column + offset, length: length ?? node.place.length)
        diagnostics.append(Diagnostic(.error, .csvMapping, message: message, at: place, help: help))
    }
}
