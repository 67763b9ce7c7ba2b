internal import DatelineModel
internal import DatelineReading

/// The rows of a table, by the names of their columns.
struct CSVSheet {
    /// The names of the columns. If they cannot be read, there are none, and no rows either.
    private(set) var header: [String] = []
    private(set) var rows: [CSVRow] = []
    /// The position of the header.
    private(set) var place: TextPlace
    /// The byte between cells.
    let separator: UInt8
    /// How many rows have text beyond the last column, bytes that are not UTF-8, or an unclosed quote.
    private(set) var unreadable = 0
    private(set) var diagnostics: [Diagnostic] = []
    /// Reports of rows with text beyond the last column.
    private var beyond = FirstDiagnostics()
    private let isOurs: Bool

    init(_ bytes: UnsafeRawBufferPointer, file: String, separator: UInt8 = UInt8(ascii: ",")) {
        place = TextPlace(file: file, line: 1, column: 1)
        if let fault = ForeignEncoding.fault(in: bytes, file: file) {
            (diagnostics, isOurs, self.separator) = ([fault], false, separator)
            return
        }
        var reader = CSVReader(bytes, file: file, separator: separator)
        self.separator = reader.separator
        guard let first = reader.next() else {
            isOurs = false
            diagnostics = [Self.empty(file)]
            return
        }
        place = TextPlace(file: file, line: first[0].line, column: 1)
        header = first.map { ShownText.line($0.text) }
        isOurs = OwnTable.isOne(header)
        var faults = reader.faults
        let isLegible = !reader.diagnostics.contains { $0.id == .textEncoding }
        while let cells = reader.next() {
            // A row with broken quotes may have swallowed the rows after it.
            if reader.faults > faults || !isLegible { unreadable += 1 } else { add(cells, file) }
            faults = reader.faults
        }
        if !isLegible { header = [] }
        diagnostics += reader.diagnostics + beyond.all
    }

    /// The names that several columns share, in the order of the header.
    var repeatedNames: [String] {
        header.indices.filter { index in header[..<index].count { $0 == header[index] } == 1 }.map { header[$0] }
    }

    private mutating func add(_ cells: [CSVReader.Cell], _ file: String) {
        if let beyond = cells.dropFirst(header.count).first(where: { !$0.isEmpty }) {
            unreadable += 1
            return reportTextBeyond(beyond, columns: cells.count, file)
        }
        let place = TextPlace(file: file, line: cells[0].line, column: 1)
        var row = CSVRow(place: place, isOurs: isOurs)
        for (name, cell) in zip(header, cells) where !cell.isEmpty { row.add(cell, to: name) }
        rows.append(row)
    }

    private mutating func reportTextBeyond(_ cell: CSVReader.Cell, columns: Int, _ file: String) {
        beyond.append(
            Diagnostic(
                .error, .csvSyntax, message: "this row has \(columns) cells, and there are \(header.count) columns",
                at: TextPlace(file: file, line: cell.line, column: cell.column),
                help: "put cells that hold the separator in quotes"))
    }

    private static func empty(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, .importFile, message: "'\(file)' is not a table: it is empty",
            at: TextPlace(file: file, line: 1, column: 1), help: "give a file with the names of its columns first")
    }
}

/// The line `sep=;` before a table, which tells Excel its separator.
///
/// Excel takes one character. The line may be quoted, and programs that pad rows append more separators.
struct SeparatorLine {
    let separator: UInt8
    /// The offset at which the next line begins.
    let end: Int

    /// `nil` if the line at the offset is not such a line.
    init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        let lineEnd = bytes[start...].firstIndex(of: 0x0A)
        let line = bytes[start..<(lineEnd ?? bytes.count)].prefix(64)
        var text = String(decoding: line, as: UTF8.self)[...]
        if text.hasSuffix("\r\n") || text.hasSuffix("\r") { text.removeLast() }
        let isQuoted = text.first == "\""
        if isQuoted { text.removeFirst() }
        guard text.prefix(4).lowercased() == "sep=" else { return nil }
        text = text.dropFirst(4)
        let isTabInLetters = text.hasPrefix("\\t")
        guard let separator = isTabInLetters ? 0x09 : text.first?.asciiValue, separator != UInt8(ascii: "\"") else {
            return nil
        }
        text = text.dropFirst(isTabInLetters ? 2 : 1)
        if isQuoted {
            guard text.first == "\"" else { return nil }
            text.removeFirst()
        }
        guard text.allSatisfy({ $0.asciiValue == separator || $0 == " " }) else { return nil }
        self.separator = separator
        end = lineEnd.map { $0 + 1 } ?? bytes.count
    }
}
