internal import DatelineModel
internal import DatelineReading

/// Reads comma-separated values (RFC 4180) row by row, keeping the position of each cell.
///
/// A row ends with a line feed, with or without a carriage return. A quoted cell may hold either, and `""` for a quote.
/// A cell that is not UTF-8 is reported, never guessed at. A first line such as `sep=;`, which tells Excel the
/// separator, is not a row and sets the separator here too.
struct CSVReader {
    /// One cell with the line and column at which it begins.
    struct Cell: Hashable, Sendable {
        let text: String
        let line: Int
        let column: Int

        /// Whether it has no visible character.
        var isEmpty: Bool { ShownText.visible(text).allSatisfy(\.isWhitespace) }
    }

    private let bytes: UnsafeRawBufferPointer
    /// The byte between cells.
    let separator: UInt8
    private let file: String
    private var offset: Int
    private var line: Int
    private var lineStart: Int
    /// Whether the row is valid UTF-8 so far, so that each row is reported only once.
    private var isRowLegible = true
    private var reported = FirstDiagnostics()
    /// The number of faults, including those beyond the limit of reports.
    private(set) var faults = 0

    init(_ bytes: UnsafeRawBufferPointer, file: String, separator: UInt8 = UInt8(ascii: ",")) {
        self.bytes = bytes
        self.file = file
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let declared = SeparatorLine(bytes, at: start)
        self.separator = declared?.separator ?? separator
        offset = declared?.end ?? start
        line = declared == nil ? 1 : 2
        lineStart = offset
    }

    /// The faults found so far.
    var diagnostics: [Diagnostic] { reported.all }

    /// The cells of the next row that is not blank; `nil` at the end.
    mutating func next() -> [Cell]? {
        while offset < bytes.count {
            let row = row()
            if row.contains(where: { !$0.isEmpty }) { return row }
        }
        return nil
    }

    private mutating func row() -> [Cell] {
        var cells: [Cell] = []
        isRowLegible = true
        while true {
            cells.append(cell())
            guard offset < bytes.count, bytes[offset] == separator else { break }
            offset += 1
            if offset == bytes.count { cells.append(Cell(text: "", line: line, column: offset - lineStart + 1)) }
            if offset == bytes.count { break }
        }
        if offset < bytes.count, bytes[offset] == 0x0D { offset += 1 }
        if offset < bytes.count, bytes[offset] == 0x0A { passLineEnd() }
        return cells
    }

    private mutating func cell() -> Cell {
        let place = (line: line, column: offset - lineStart + 1)
        let text =
            offset < bytes.count && bytes[offset] == UInt8(ascii: "\"")
            ? quoted(line: place.line, column: place.column) : plain()
        return Cell(text: text, line: place.line, column: place.column)
    }

    private mutating func plain() -> String {
        let start = offset
        while offset < bytes.count, bytes[offset] != separator, !isRowEnd { offset += 1 }
        return decoded(Array(bytes[start..<offset]), line: line, column: start - lineStart + 1)
    }

    /// Whether a row ends here. A lone carriage return is part of the text.
    private var isRowEnd: Bool {
        bytes[offset] == 0x0A || (bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)
    }

    private mutating func quoted(line firstLine: Int, column: Int) -> String {
        var text: [UInt8] = []
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\"") {
                guard offset < bytes.count, bytes[offset] == byte else {
                    return decoded(text + afterQuote(), line: firstLine, column: column)
                }
                offset += 1
            } else if byte == 0x0A {
                line += 1
                lineStart = offset
            }
            text.append(byte)
        }
        report(
            .csvSyntax, "the quotes that begin here have no end", line: firstLine, column: column,
            help: "close them with '\"'")
        return decoded(text, line: firstLine, column: column)
    }

    /// The text between a closing quote and the end of the cell, where there should be none.
    private mutating func afterQuote() -> [UInt8] {
        let start = offset
        while offset < bytes.count, bytes[offset] != separator, !isRowEnd { offset += 1 }
        guard start < offset else { return [] }
        report(
            .csvSyntax, "text follows the closing quote of a cell", line: line, column: start - lineStart + 1,
            help: "write a quote in a cell as '\"\"'")
        return Array(bytes[start..<offset])
    }

    private mutating func passLineEnd() {
        offset += 1
        line += 1
        lineStart = offset
    }

    private mutating func decoded(_ bytes: [UInt8], line: Int, column: Int) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        if isRowLegible {
            report(.textEncoding, TextEncoding.notUTF8, line: line, column: column, help: TextEncoding.remedy)
        }
        isRowLegible = false
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func report(
        _ id: DiagnosticID, _ message: String, line: Int, column: Int, help: String
    ) {
        faults += 1
        reported.append(
            Diagnostic(.error, id, message: message, at: TextPlace(file: file, line: line, column: column), help: help))
    }
}
