internal import DatelineReading

extension MappingReading {
    /// What all rows have alike, with its places.
    mutating func values(
        _ node: LocatedNode, _ record: CSVField.Record
    ) -> [CSVField: (text: String, node: LocatedNode)] {
        var values: [CSVField: (text: String, node: LocatedNode)] = [:]
        for entry in node["values"]?.entries ?? [] {
            if let field = field(entry.key, record), let text = entry.value.text { values[field] = (text, entry.value) }
        }
        return values
    }

    /// Reads what all rows have alike, so that a fault in it is told once and where it stands.
    mutating func check(
        _ values: [CSVField: (text: String, node: LocatedNode)], _ record: CSVField.Record, _ lists: CellLists,
        _ formats: [CSVField: [DateFormat]]
    ) {
        for (field, value) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            do throws(CellFault) {
                let texts =
                    field.isList ? try lists.values(in: value.text, of: field).compactMap(\.first) : [value.text]
                for text in texts { try CellReading.check(ShownText.line(text), field, record, formats[field] ?? []) }
            } catch {
                fault(error.message, value.node, error.help)
            }
        }
    }
}
