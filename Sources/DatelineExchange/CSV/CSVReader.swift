internal import DatelineModel

/// Reads comma-separated values (RFC 4180) row by row, with places.
///
/// A row ends with a line feed, with or without a carriage return; a cell in quotes may hold either, and `""` for a
/// quote. A text that is not UTF-8 is refused.
struct CSVReader {
    /// One cell with the line and column at which it begins.
    struct Cell: Hashable, Sendable {
        let text: String
        let line: Int
        let column: Int
    }

    private let bytes: UnsafeRawBufferPointer
    private let separator: UInt8
    private let file: String
    private var offset: Int
    private var line = 1
    private var lineStart: Int
    private(set) var diagnostics: [Diagnostic] = []

    init(_ bytes: UnsafeRawBufferPointer, file: String, separator: UInt8 = UInt8(ascii: ",")) {
        self.bytes = bytes
        self.file = file
        self.separator = separator
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        lineStart = offset
    }

    /// The cells of the next row that is not empty; `nil` at the end.
    mutating func next() -> [Cell]? {
        while offset < bytes.count {
            let row = row()
            if row.count > 1 || row.first.map({ !$0.text.isEmpty }) ?? false { return row }
        }
        return nil
    }

    private mutating func row() -> [Cell] {
        var cells: [Cell] = []
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
            offset < bytes.count && bytes[offset] == UInt8(ascii: "\"") ? quoted(place.line, place.column) : plain()
        return Cell(text: text, line: place.line, column: place.column)
    }

    private mutating func plain() -> String {
        let start = offset
        while offset < bytes.count, bytes[offset] != separator, !isRowEnd { offset += 1 }
        return decoded(Array(bytes[start..<offset]))
    }

    /// Whether a row ends here; a carriage return alone is part of the text.
    private var isRowEnd: Bool {
        bytes[offset] == 0x0A || (bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)
    }

    private mutating func quoted(_ firstLine: Int, _ column: Int) -> String {
        var text: [UInt8] = []
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\"") {
                guard offset < bytes.count, bytes[offset] == byte else { return decoded(text + afterQuote()) }
                offset += 1
            } else if byte == 0x0A {
                line += 1
                lineStart = offset
            }
            text.append(byte)
        }
        report("the quotes that begin here have no end", firstLine, column, help: "close them with '\"'")
        return decoded(text)
    }

    /// What stands between a closing quote and the end of the cell, which should be nothing.
    private mutating func afterQuote() -> [UInt8] {
        let start = offset
        while offset < bytes.count, bytes[offset] != separator, !isRowEnd { offset += 1 }
        guard start < offset else { return [] }
        report(
            "text follows the closing quote of a cell", line, start - lineStart + 1,
            help: "write a quote in a cell as '\"\"'")
        return Array(bytes[start..<offset])
    }

    private mutating func passLineEnd() {
        offset += 1
        line += 1
        lineStart = offset
    }

    private func decoded(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private mutating func report(_ message: String, _ line: Int, _ column: Int, help: String) {
        guard diagnostics.count < ListReader.mostFaults else { return }
        diagnostics.append(
            Diagnostic(
                .error, .csvSyntax, message, at: TextPlace(file: file, line: line, column: column), help: help))
    }
}
