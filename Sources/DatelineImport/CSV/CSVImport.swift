public import DatelineModel
internal import EDTF

/// Makes records from the rows of a table, using a mapping of its columns.
public struct CSVImport: RecordImport {
    private let mapping: CSVMapping
    private let options: ImportOptions
    private var rows: [CSVRow] = []
    private var unreadable = 0
    private var header: Set<String> = []
    private var diagnostics: [Diagnostic] = []
    private var files = 0

    /// An import that has read nothing yet.
    public init(_ mapping: CSVMapping, _ options: ImportOptions = ImportOptions()) {
        self.mapping = mapping
        self.options = options
    }

    /// Reads a table; diagnostics refer to it by this name.
    public mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String) {
        files += 1
        let table = CSVSheet(bytes, file: name, separator: mapping.separator ?? UInt8(ascii: ","))
        diagnostics += table.diagnostics
        unreadable += table.unreadable
        guard !table.header.isEmpty else { return }
        noteSeparator(of: table, name)
        let missing = mapping.mappedColumns.subtracting(table.header).sorted()
        guard missing.isEmpty else {
            diagnostics.append(Self.noColumn(missing[0], in: table))
            return
        }
        reportRepeatedNames(in: table)
        header.formUnion(table.header)
        rows += table.rows
    }

    /// Adds a diagnostic about a file that could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// The records, what became of each row and column, and the diagnostics.
    public func finish() -> ImportResult {
        var assembly = CSVAssembly(mapping, options)
        let casebook = assembly.casebook(of: rows, header: header)
        for _ in 0..<unreadable {
            assembly.importCounts.read("row")
            assembly.importCounts.skip("row", .unreadable)
        }
        let summary = ImportSummary(
            rows: assembly.importCounts.rows, parts: assembly.parts.rows, files: files, casebook: casebook.counts)
        return ImportResult(
            casebook: casebook, summary: summary, accompanying: assembly.culprits.all,
            sourcesAreRecords: mapping.record == .source, idsAreGiven: mapping.columns[.id] != nil,
            diagnostics: (diagnostics + assembly.diagnostics).sorted())
    }

    private static func noColumn(_ column: String, in table: CSVSheet) -> Diagnostic {
        let columns = table.header.filter { !$0.isEmpty }.map { "'\($0)'" }
        return Diagnostic(
            .error, .csvMapping, message: "'\(table.place.file)' has no column '\(column)'", at: table.place,
            help: "the columns are \(columns.joined(separator: ", "))")
    }

    /// The table's own statement of its separator overrides the mapping.
    private mutating func noteSeparator(of table: CSVSheet, _ file: String) {
        guard let separator = mapping.separator, separator != table.separator else { return }
        let (own, mapped) = (Self.shown(table.separator), Self.shown(separator))
        diagnostics.append(
            Diagnostic(
                .note, .csvMapping,
                message: "'\(file)' begins with 'sep=', so that \(own) divides its cells and not \(mapped)",
                at: TextPlace(file: file, line: 1, column: 1), help: "write 'separator: \(own)' in the mapping"))
    }

    private static func shown(_ separator: UInt8) -> String {
        separator == 0x09 ? "tab" : "\"\(Character(Unicode.Scalar(separator)))\""
    }

    /// Reports fields whose column name occurs several times, and whether all of these columns are read or only the
    /// first.
    private mutating func reportRepeatedNames(in table: CSVSheet) {
        for name in table.repeatedNames {
            let fields = CSVField.allCases.filter { mapping.columns[$0]?.contains(name) ?? false }
            let single = fields.filter { !$0.takesAll }.map(\.rawValue) + mapping.idCollections(of: name)
            let message = "\(table.header.count { $0 == name }) columns are named '\(name)'"
            if !single.isEmpty {
                report(
                    .warning, message + ", of which \(single.joined(separator: ", ")) takes the first that is filled",
                    in: table, help: "give each its own name in the table, and say in the mapping which is meant")
            } else if !fields.isEmpty {
                let names = fields.map(\.rawValue).joined(separator: ", ")
                report(
                    .note, message + ", and all of them are read as \(names)", in: table,
                    help: "give each its own name in the table where they are not the same")
            }
        }
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ message: String, in table: CSVSheet, help: String
    ) {
        diagnostics.append(Diagnostic(severity, .csvMapping, message: message, at: table.place, help: help))
    }
}

/// Faults of tables and of the mappings of their columns.
extension DiagnosticID {
    package static let csvSyntax = DiagnosticID(
        "csv-syntax",
        summary: "A table breaks the rules of CSV.",
        explanation: """
            Cells that hold the separator, a quote or a line end stand in quotes, and a quote in them is doubled \
            (RFC 4180). A row with more cells than there are columns is left out, for it cannot be told which cell is \
            one too many.
            """,
        example: "2018-02-20,Attack on \"X\", Inc.",
        remedy: "Write the cell as `\"Attack on \"\"X\"\", Inc.\"`.")

    package static let csvMapping = DiagnosticID(
        "csv-mapping",
        summary: "A mapping of columns to fields is faulty.",
        explanation: """
            The mapping says which column is which field and how dates are written. Nothing is guessed, so that \
            nothing is imported until it holds.
            """,
        example: "columns: { titel: name }",
        remedy: "`dateline import csv table.csv --wizard` prints a first mapping.")
}
