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
    /// The labels of TLP among the tags.
    var labels = MetLabels()
    /// The actors that incidents are attributed to, by name.
    var culprits: [String: ID<Actor>] = [:]
    /// The freest marking of the rows that name an actor, by its name.
    private var culpritMarkings: [String: Marking] = [:]

    init(_ mapping: CSVMapping, _ options: ImportOptions) {
        self.mapping = mapping
        self.options = options
    }

    /// The casebook of the rows that have what a record needs; the others leave nothing behind but a diagnostic.
    mutating func casebook(of all: [CSVRow], header: Set<String>) -> Casebook {
        let (rows, leftOut) = divided(all)
        countColumns(header, rows, leftOut: leftOut)
        for row in rows { for text in texts(.sources, row) { _ = addresses.add(text, marking: marking(of: row)) } }
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
            actors = culprits.sorted { $0.value < $1.value }.map { culprit($0.value, named: $0.key) }
        case .actor:
            let ids: [String: ID<Actor>] = ids(rows, keys, .name, reserved: ["unknown"])
            actors = zip(keys, rows).compactMap { actor(ids[$0], $1) }
        case .source:
            let ids: [String: ID<Source>] = ids(rows, keys, .title)
            sources = zip(keys, rows).compactMap { source(ids[$0], $1) }
        }
        diagnostics += labels.diagnostics(notKnown: options.unresolvedMarking)
        vocabulary.organisations = organisations.terms
        return Casebook(
            settings: Settings(title: options.title ?? "Imported table"), vocabulary: vocabulary, incidents: incidents,
            actors: actors, sources: sources + addresses.sources)
    }

    /// Ids in the order of the rows: by the column for ids, else made of the title or name.
    private func ids<Thing: Noun>(
        _ rows: [CSVRow], _ keys: [String], _ field: CSVField, reserved: Set<String> = []
    ) -> [String: ID<Thing>] {
        var ids = UniqueIDs<String, Thing>(reserved: reserved)
        for (key, row) in zip(keys, rows) {
            let title = text(field, row).map { ShownText.line($0) } ?? ""
            ids.ask(for: key, name: text(.id, row) ?? title, otherwise: "row-\(row.place.line)")
        }
        return ids.assigned()
    }

    private mutating func nameCulprits(_ rows: [CSVRow]) {
        guard mapping.record == .incident else { return }
        var ids = UniqueIDs<String, Actor>(reserved: ["unknown"])
        for row in rows {
            let marking = marking(of: row) ?? .clear
            for name in texts(.attribution, row) where name.lowercased() != "unknown" {
                culpritMarkings[name] = min(culpritMarkings[name] ?? marking, marking)
            }
        }
        for name in culpritMarkings.keys.sorted() { ids.ask(for: name, name: name, otherwise: "actor") }
        culprits = ids.assigned()
    }

    private func culprit(_ id: ID<Actor>, named name: String) -> Actor {
        var actor = Actor(id: id, name: name)
        actor.keeping.marking = culpritMarkings[name].flatMap { $0 > .clear ? $0 : nil }
        return actor
    }

    /// A key that sorts as its number does.
    private static func key(_ number: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, 9 - digits.count)) + digits
    }

    /// The text of a field in a row: its columns joined, or else what all rows have alike.
    func text(_ field: CSVField, _ row: CSVRow) -> String? {
        let columns = mapping.columns[field] ?? []
        let texts = columns.flatMap { field.takesAll ? row.texts(of: $0) : [row[$0]].compactMap(\.self) }
        if texts.isEmpty { return mapping.values[field] }
        return texts.joined(separator: field == .body ? "\n\n" : " ")
    }

    /// The text of a field as one line; `nil` where nothing of it can be seen.
    func line(_ field: CSVField, _ row: CSVRow) -> String? {
        text(field, row).map { ShownText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The texts of a field that may be several: of each column, divided where a list separator is given.
    func texts(_ field: CSVField, _ row: CSVRow) -> [String] {
        var cells = (mapping.columns[field] ?? []).flatMap { row.texts(of: $0) }
        if cells.isEmpty { cells = [mapping.values[field]].compactMap(\.self) }
        let texts = cells.flatMap { cell in
            guard let separator = mapping.listSeparator, !separator.isEmpty else { return [cell] }
            if row.isOurs, ShownText.line(separator) == ";" { return OwnTable.values(cell) }
            return cell.split(separator: separator).map(String.init)
        }
        return texts.map { ShownText.line($0) }.filter { !$0.isEmpty }.reduce(into: []) { unique, text in
            if !unique.contains(text) { unique.append(text) }
        }
    }
}
