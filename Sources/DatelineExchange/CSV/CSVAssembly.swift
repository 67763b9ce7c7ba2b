internal import DatelineModel
internal import EDTF

/// Turns the rows of a table into a casebook.
struct CSVAssembly {
    let mapping: CSVMapping
    let options: ImportOptions
    var ledger = Ledger()
    var parts = Ledger()
    var diagnostics: [Diagnostic] = []
    var organisations = Organisations()
    var vocabulary = Vocabulary()
    var addresses = AddressShelf()
    /// The actors that incidents are attributed to, by name.
    var culprits: [String: ID<Actor>] = [:]

    init(_ mapping: CSVMapping, _ options: ImportOptions) {
        self.mapping = mapping
        self.options = options
    }

    mutating func casebook(_ rows: [CSVTable.Row]) -> Casebook {
        for row in rows { for text in texts(.sources, row) where !addresses.add(text) { _ = text } }
        addresses.close(&organisations, reserved: [], recorded: nil)
        nameCulprits(rows)
        var incidents: [Incident] = []
        var actors: [Actor] = []
        var sources: [Source] = []
        let keys = rows.indices.map { Self.key($0) }
        switch mapping.record {
        case .incident:
            let ids: [String: ID<Incident>] = ids(rows, keys, .title)
            incidents = zip(keys, rows).compactMap { incident(ids[$0], $1) }
            actors = culprits.sorted { $0.value < $1.value }.map { Actor(id: $0.value, name: $0.key) }
        case .actor:
            let ids: [String: ID<Actor>] = ids(rows, keys, .name, reserved: ["unknown"])
            actors = zip(keys, rows).compactMap { actor(ids[$0], $1) }
        case .source:
            let ids: [String: ID<Source>] = ids(rows, keys, .title)
            sources = zip(keys, rows).compactMap { source(ids[$0], $1) }
        }
        vocabulary.organisations = organisations.terms
        return Casebook(
            settings: Settings(title: options.title ?? "Imported table"), vocabulary: vocabulary, incidents: incidents,
            actors: actors, sources: sources + addresses.sources)
    }

    /// Ids in the order of the rows: by the column for ids, else made of the title or name.
    private func ids<Thing: Noun>(
        _ rows: [CSVTable.Row], _ keys: [String], _ field: CSVField, reserved: Set<String> = []
    ) -> [String: ID<Thing>] {
        var ids = UniqueIDs<String, Thing>(reserved: reserved)
        for (key, row) in zip(keys, rows) {
            let title = text(field, row).map { ShownText.line($0) } ?? ""
            ids.ask(for: key, name: text(.id, row) ?? title, otherwise: "row-\(row.place.line)")
        }
        return ids.assigned()
    }

    private mutating func nameCulprits(_ rows: [CSVTable.Row]) {
        guard mapping.record == .incident else { return }
        var ids = UniqueIDs<String, Actor>(reserved: ["unknown"])
        let names = Set(rows.flatMap { texts(.attribution, $0) }.filter { $0.lowercased() != "unknown" })
        for name in names.sorted() { ids.ask(for: name, name: name, otherwise: "actor") }
        culprits = ids.assigned()
    }

    /// A key that sorts as its number does.
    private static func key(_ number: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    }

    /// The text of a field in a row: its columns joined, or else what all rows have alike.
    func text(_ field: CSVField, _ row: CSVTable.Row) -> String? {
        let texts = (mapping.columns[field] ?? []).compactMap { row[$0] }
        if texts.isEmpty { return mapping.values[field] }
        return texts.joined(separator: field == .body ? "\n\n" : " ")
    }

    /// The texts of a field that may be several: of each column, divided where a list separator is given.
    func texts(_ field: CSVField, _ row: CSVTable.Row) -> [String] {
        var cells = (mapping.columns[field] ?? []).compactMap { row[$0] }
        if cells.isEmpty { cells = [mapping.values[field]].compactMap(\.self) }
        let texts = cells.flatMap { cell in
            guard let separator = mapping.listSeparator, !separator.isEmpty else { return [cell] }
            return cell.split(separator: separator).map(String.init)
        }
        return texts.map { ShownText.line($0) }.filter { !$0.isEmpty }.reduce(into: []) { unique, text in
            if !unique.contains(text) { unique.append(text) }
        }
    }

    /// The date of a field; a text that is not written in the format is reported.
    mutating func date(_ field: CSVField, _ row: CSVTable.Row, isFatal: Bool = false) -> EDTFDate? {
        guard let text = text(field, row) else { return nil }
        if let date = mapping.dateFormat?.date(text) { return date }
        report(
            isFatal ? .error : .warning, .importDate, "'\(ShownText.line(text))' is not written in the format of dates",
            field, row, help: "mend the cell, or 'date-format' in the mapping")
        return nil
    }

    mutating func report(
        _ severity: Diagnostic.Severity, _ id: DiagnosticID, _ message: String, _ field: CSVField, _ row: CSVTable.Row,
        help: String
    ) {
        guard diagnostics.count < ListReader.mostFaults else { return }
        let column = (mapping.columns[field] ?? []).first { row[$0] != nil }
        let place = column.map { row.place(of: $0) } ?? row.place
        diagnostics.append(Diagnostic(severity, id, message, at: place, help: help))
    }

    /// Counts the cells of each column: which field they are, or that nothing is made of them.
    mutating func countUnmapped(_ header: Set<String>, _ rows: [CSVTable.Row]) {
        for column in header.sorted() {
            let count = rows.count { $0[column] != nil }
            let fields = CSVField.allCases.filter { mapping.columns[$0]?.contains(column) ?? false }.map(\.rawValue)
            let ids = mapping.foreignIDs.filter { $0.value == column }.map { "ids.\($0.key)" }.sorted()
            let uses = (fields + ids).joined(separator: ", ")
            for _ in 0..<count {
                parts.read("column " + column)
                if uses.isEmpty {
                    parts.skip("column " + column, .because("not in the mapping"))
                } else {
                    parts.use("column " + column, as: uses)
                }
            }
        }
    }
}
