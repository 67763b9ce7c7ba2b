public import DatelineModel
internal import EDTF

/// Makes records of the rows of a table, by a mapping of its columns.
public struct CSVImport: RecordImport {
    private let mapping: CSVMapping
    private let options: ImportOptions
    private var rows: [CSVTable.Row] = []
    private var unreadable = 0
    private var header: Set<String> = []
    private var diagnostics: [Diagnostic] = []
    private var files = 0

    /// An import that has read nothing yet.
    public init(_ mapping: CSVMapping, _ options: ImportOptions = ImportOptions()) {
        self.mapping = mapping
        self.options = options
    }

    /// Reads a table; its name stands in diagnostics.
    public mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String) {
        files += 1
        let table = CSVTable(bytes, file: name, separator: mapping.separator)
        diagnostics += table.diagnostics
        guard !table.header.isEmpty else { return }
        let missing = mapping.mappedColumns.subtracting(table.header).sorted()
        guard missing.isEmpty else {
            diagnostics.append(Self.noColumn(missing[0], in: table.header, name))
            return
        }
        header.formUnion(table.header)
        rows += table.rows
        unreadable += table.unreadable
    }

    /// Notes that a file could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// The records, what became of every row and every column, and what was found on the way.
    public func finish() -> ImportResult {
        var assembly = CSVAssembly(mapping, options)
        let casebook = assembly.casebook(of: rows, header: header)
        for _ in 0..<unreadable {
            assembly.ledger.read("row")
            assembly.ledger.skip("row", .unreadable)
        }
        let summary = ImportSummary(
            rows: assembly.ledger.rows, parts: assembly.parts.rows, files: files, casebook: casebook.counts)
        return ImportResult(
            casebook: casebook, summary: summary, accompanying: Set(assembly.culprits.values),
            diagnostics: (diagnostics + assembly.diagnostics).sorted())
    }

    private static func noColumn(_ column: String, in header: [String], _ file: String) -> Diagnostic {
        Diagnostic(
            .error, .csvMapping, "'\(file)' has no column '\(column)'", at: TextPlace(file: file, line: 1, column: 1),
            help: "the columns are \(header.map { "'\($0)'" }.joined(separator: ", "))")
    }
}
