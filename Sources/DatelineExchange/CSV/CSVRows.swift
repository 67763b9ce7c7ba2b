internal import DatelineModel
internal import EDTF

extension CSVAssembly {
    /// The rows that become records, and the others, of which it is said what they lack and in which line.
    mutating func divided(_ rows: [CSVRow]) -> (kept: [CSVRow], leftOut: [CSVRow]) {
        var kept: [CSVRow] = []
        var leftOut: [CSVRow] = []
        for row in rows {
            ledger.read("row")
            if let reason = reasonToLeaveOut(row) {
                ledger.skip("row", reason)
                leftOut.append(row)
            } else {
                kept.append(row)
            }
        }
        return (kept, leftOut)
    }

    private mutating func reasonToLeaveOut(_ row: CSVRow) -> SkipReason? {
        for field in mapping.record.required where line(field, row) == nil {
            let columns = (mapping.columns[field] ?? []).map { "'\($0)'" }.joined(separator: ", ")
            report(
                .error, field.isDate ? .importDate : .importObject, "this row has no \(field.rawValue)", field, row,
                help: "fill in \(columns), or leave the row: it becomes no \(mapping.record.rawValue)")
            return .faulty("no \(field.rawValue)")
        }
        for field in mapping.record.required where field.isDate && date(field, row, isFatal: true) == nil {
            return .faulty("a date in another format")
        }
        return nil
    }

    /// The date of a field; a text that is not written in the format is reported.
    mutating func date(_ field: CSVField, _ row: CSVRow, isFatal: Bool = false) -> EDTFDate? {
        guard let text = text(field, row) else { return nil }
        if let date = mapping.dateFormat?.date(text) { return date }
        report(
            isFatal ? .error : .warning, .importDate, "'\(ShownText.line(text))' is not written in the format of dates",
            field, row, help: "mend the cell, or 'date-format' in the mapping")
        return nil
    }

    /// Reports something about a field at the first of its cells, or at the row where it has none.
    mutating func report(
        _ severity: Diagnostic.Severity, _ id: DiagnosticID, _ message: String, _ field: CSVField, _ row: CSVRow,
        help: String
    ) {
        let column = (mapping.columns[field] ?? []).first { row[$0] != nil }
        let place = column.map { row.place(of: $0) } ?? row.place
        tell(Diagnostic(severity, id, message, at: place, help: help))
    }

    mutating func tell(_ diagnostic: Diagnostic) {
        if diagnostics.count < ListReader.mostFaults { diagnostics.append(diagnostic) }
    }

    /// Counts the cells of each column: which field they are, or why nothing is made of them.
    mutating func countColumns(_ header: Set<String>, _ kept: [CSVRow], leftOut: [CSVRow]) {
        for column in header.sorted() {
            let fields = CSVField.allCases.filter { mapping.columns[$0]?.contains(column) ?? false }
            let uses = (fields.map(\.rawValue) + mapping.idCollections(of: column)).joined(separator: ", ")
            let takesAll = fields.contains(where: \.takesAll)
            let name = column.isEmpty ? "column without a name" : "column " + column
            for row in kept {
                for place in row.texts(of: column).indices {
                    parts.read(name)
                    if uses.isEmpty {
                        parts.skip(name, .because("not in the mapping"))
                    } else if place == 0 || takesAll {
                        parts.use(name, as: uses)
                    } else {
                        parts.skip(name, .faulty("another column of this name is taken"))
                    }
                }
            }
            for row in leftOut {
                for _ in row.texts(of: column) {
                    parts.read(name)
                    parts.skip(name, .because(uses.isEmpty ? "not in the mapping" : "its row is left out"))
                }
            }
        }
    }
}
