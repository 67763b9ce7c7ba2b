internal import DatelineReading

extension MappingReading {
    /// The values that all rows share, with their positions.
    mutating func values(
        _ node: LocatedNode, _ record: CSVField.Record
    ) -> [CSVField: (text: String, node: LocatedNode)] {
        var values: [CSVField: (text: String, node: LocatedNode)] = [:]
        for entry in node["values"]?.entries ?? [] {
            if let field = field(entry.key, record), let text = entry.value.text { values[field] = (text, entry.value) }
        }
        return values
    }

    /// Checks the values that all rows share, so that an error is reported once, at its position in the mapping.
    mutating func check(
        _ values: [CSVField: (text: String, node: LocatedNode)], of record: CSVField.Record, lists: CellLists,
        formats: [CSVField: [DateFormat]]
    ) {
        for (field, value) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            do throws(CellFault) {
                let texts =
                    field.isList ? try lists.values(in: value.text, of: field).compactMap(\.first) : [value.text]
                for text in texts {
                    try CellReading.check(ShownText.line(text), as: field, of: record, formats: formats[field] ?? [])
                }
            } catch {
                fault(error.message, at: value.node, help: error.help)
            }
        }
    }
}

extension MappingReading {
    /// The formats of date fields: one for all, several to be tried in turn, or different ones by field.
    mutating func dateFormats(_ node: LocatedNode, _ fields: Set<CSVField>) -> [CSVField: [DateFormat]] {
        let century = century(node)
        guard let value = node["date-format"], !value.isNull, value.text != "" else {
            if !fields.isEmpty { faultOfNone(node) }
            return [:]
        }
        guard let entries = value.entries else {
            let formats = formats(value, century)
            return Dictionary(uniqueKeysWithValues: fields.map { ($0, formats) })
        }
        var formats: [CSVField: [DateFormat]] = [:]
        for entry in entries {
            let field = CSVField(rawValue: entry.name)
            if let field, field.isDate {
                formats[field] = self.formats(entry.value, century)
            } else {
                fault(
                    "'\(entry.name)' is no field with a date", at: entry.key,
                    help: "the fields are \(CSVField.allCases.filter(\.isDate).map(\.rawValue).joined(separator: ", "))"
                )
            }
        }
        for field in fields.sorted(by: { $0.rawValue < $1.rawValue }) where formats[field] == nil {
            fault(
                "the mapping does not say how the dates of '\(field.rawValue)' are written", at: value,
                help: "add '\(field.rawValue): yyyy-MM-dd' under 'date-format'")
        }
        return formats
    }

    private mutating func faultOfNone(_ node: LocatedNode) {
        fault(
            "the mapping does not say how dates are written, and that is never guessed", at: node,
            help: "add 'date-format: yyyy-MM-dd', 'dd.MM.yyyy', 'yyyy' or 'edtf'")
    }

    private mutating func formats(_ node: LocatedNode, _ century: Int?) -> [DateFormat] {
        (node.elements ?? [node]).compactMap { format($0, century) }
    }

    private mutating func format(_ node: LocatedNode, _ century: Int?) -> DateFormat? {
        let pattern = node.text ?? ""
        do throws(DateFormatFault) {
            return try DateFormat(pattern, century: century)
        } catch {
            fault(
                "'\(pattern)' is not a format of dates: \(error.message)", at: node, help: error.remedy,
                offset: error.offset, length: error.length)
            return nil
        }
    }

    /// The century of two-digit years.
    private mutating func century(_ node: LocatedNode) -> Int? {
        guard let value = node["century"] else { return nil }
        if let century = value.text.flatMap({ Int($0) }), (0...99).contains(century) { return century }
        fault("'\(value.text ?? "")' is no century", at: value, help: "write 'century: 20' for the years 2000 to 2099")
        return nil
    }
}
