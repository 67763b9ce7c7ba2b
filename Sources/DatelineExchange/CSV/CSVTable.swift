internal import DatelineModel

/// The rows of a table under the names of their columns.
struct CSVTable {
    /// A row with a cell for each column that has a text.
    struct Row: Sendable {
        fileprivate let cells: [String: CSVReader.Cell]
        let place: TextPlace

        /// The text of a column; empty counts as absent.
        subscript(column: String) -> String? { cells[column].map { ShownText.visible($0.text) } }

        /// The text of a column as it was written, hidden characters and all.
        func written(_ column: String) -> String? { cells[column]?.text }

        /// Where the cell of a column begins.
        func place(of column: String) -> TextPlace {
            guard let cell = cells[column] else { return place }
            return TextPlace(file: place.file, line: cell.line, column: cell.column)
        }
    }

    private(set) var header: [String] = []
    private(set) var rows: [Row] = []
    /// How many rows have more cells than there are columns or quotes without an end.
    private(set) var unreadable = 0
    private(set) var diagnostics: [Diagnostic] = []

    init(_ bytes: UnsafeRawBufferPointer, file: String, separator: UInt8 = UInt8(ascii: ",")) {
        if let fault = ForeignEncoding.fault(in: bytes, file: file) {
            diagnostics = [fault]
            return
        }
        var reader = CSVReader(bytes, file: file, separator: separator)
        guard let first = reader.next() else {
            diagnostics = [
                Diagnostic(
                    .error, .importFile, "'\(file)' is not a table: it is empty",
                    at: TextPlace(file: file, line: 1, column: 1),
                    help: "give a file with the names of its columns first")
            ]
            return
        }
        header = first.map { ShownText.line($0.text) }
        var faults = reader.diagnostics.count
        while let cells = reader.next() {
            // A row with broken quotes may hold what belongs to the next ones.
            if reader.diagnostics.count > faults { unreadable += 1 } else { add(cells, file) }
            faults = reader.diagnostics.count
        }
        diagnostics += reader.diagnostics
    }

    private mutating func add(_ cells: [CSVReader.Cell], _ file: String) {
        let place = TextPlace(file: file, line: cells[0].line, column: 1)
        guard cells.count <= header.count else {
            unreadable += 1
            let message = "this row has \(cells.count) cells, and there are \(header.count) columns"
            if diagnostics.count < ListReader.mostFaults {
                diagnostics.append(
                    Diagnostic(
                        .error, .csvSyntax, message, at: place, help: "put cells that hold the separator in quotes"))
            }
            return
        }
        var named: [String: CSVReader.Cell] = [:]
        for (name, cell) in zip(header, cells) where named[name] == nil {
            if ShownText.visible(cell.text).contains(where: { !$0.isWhitespace }) { named[name] = cell }
        }
        rows.append(Row(cells: named, place: place))
    }
}
