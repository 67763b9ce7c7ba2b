internal import DatelineModel
internal import EDTF

/// Turns the rows of a table into a casebook.
struct CSVAssembly {
    let mapping: CSVMapping
    let options: ImportOptions
    /// The columns that the mapping uses.
    let mappedColumns: Set<String>
    var importCounts = ImportCounts()
    var parts = ImportCounts()
    /// What became of the cells of the current row.
    var account = CellAccount()
    var faults = DistinctFaults()
    private var reported = FirstDiagnostics()
    var organisations = Organisations()
    var vocabulary = Vocabulary()
    var addresses = URLSources()
    /// The TLP labels among the tags.
    var labels = MetLabels()
    var culprits = Culprits()

    init(_ mapping: CSVMapping, _ options: ImportOptions) {
        self.mapping = mapping
        self.options = options
        mappedColumns = mapping.mappedColumns
    }

    /// The diagnostics about the rows.
    var diagnostics: [Diagnostic] {
        reported.all + faults.diagnostics + labels.diagnostics(notKnown: options.unresolvedMarking)
    }

    /// Reports something about one record.
    mutating func report(_ diagnostic: Diagnostic) {
        reported.append(diagnostic)
    }

    /// The casebook made from the rows that have what a record requires. The other rows are only reported.
    mutating func casebook(of all: [CSVRow], header: Set<String>) -> Casebook {
        let header = header.sorted()
        let rows = kept(all, under: header)
        for row in rows { for text in texts(.sources, in: row) { _ = addresses.add(text, marking: marking(of: row)) } }
        addresses.close(&organisations, reserved: [], recorded: nil)
        if mapping.record == .incident { nameCulprits(rows) }
        let keyed = rows.keyed
        var incidents: [Incident] = []
        var actors = culprits.actors
        var sources: [Source] = []
        switch mapping.record {
        case .incident:
            let ids: [String: ID<Incident>] = ids(of: keyed, namedBy: .title)
            incidents = records(of: keyed, under: header) { $0.incident(ids[$1], $2) }
        case .actor:
            let ids: [String: ID<Actor>] = ids(of: keyed, namedBy: .name, reserved: ["unknown"])
            actors = records(of: keyed, under: header) { $0.actor(ids[$1], $2) }
        case .source:
            let ids: [String: ID<Source>] = ids(of: keyed, namedBy: .title)
            sources = records(of: keyed, under: header) { $0.source(ids[$1], $2) }
        }
        vocabulary.organisations = organisations.terms
        return Casebook(
            settings: Settings(title: options.title ?? "Imported table"), vocabulary: vocabulary, incidents: incidents,
            actors: actors, sources: sources + addresses.sources)
    }

    /// Makes a record of each row and accounts for the row's cells.
    private mutating func records<Record>(
        of rows: [KeyedRow], under header: [String], reading record: (inout CSVAssembly, String, CSVRow) -> Record?
    ) -> [Record] {
        rows.compactMap { key, row in
            guard let record = record(&self, key, row) else {
                importCounts.skip("row", .unreadable)
                countLeftOut(row, under: header)
                return nil
            }
            importCounts.use("row", as: mapping.record.rawValue)
            count(row, under: header)
            return record
        }
    }

    /// Assigns ids in the order of the rows, from the id column or else from the title or name.
    private func ids<Thing: Identified>(
        of rows: [KeyedRow], namedBy field: CSVField, reserved: Set<String> = []
    ) -> [String: ID<Thing>] {
        var ids = UniqueIDs<String, Thing>(reserved: reserved)
        for (key, row) in rows {
            ids.ask(
                for: key, name: line(.id, in: row) ?? line(field, in: row) ?? "", otherwise: "row-\(row.place.line)")
        }
        return ids.assigned()
    }
}

/// A row with the key that identifies it while ids are assigned.
private typealias KeyedRow = (key: String, row: CSVRow)

extension [CSVRow] {
    /// The rows with keys whose alphabetical order is that of the rows.
    fileprivate var keyed: [KeyedRow] {
        enumerated().map { number, row in
            let digits = "\(number)"
            return (String(repeating: "0", count: Swift.max(0, 9 - digits.count)) + digits, row)
        }
    }
}
