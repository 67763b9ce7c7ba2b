/// Where something stands in a file: a line, a column and a length.
///
/// Lines and columns are 1-based. Columns and lengths count UTF-8 bytes, because that is what editors' jump commands
/// and the excerpts of diagnostics are cut by; a mark of byte order at the start of a file is not counted.
package struct NodePlace: Hashable, Sendable {
    private let lineNumber: Int32
    private let columnNumber: Int32
    private let byteCount: Int32

    package init(line: Int, column: Int, length: Int) {
        lineNumber = Int32(clamping: line)
        columnNumber = Int32(clamping: column)
        byteCount = Int32(clamping: length)
    }

    /// The line; a line feed, a carriage return or both end one.
    package var line: Int { Int(lineNumber) }

    /// The column in bytes.
    package var column: Int { Int(columnNumber) }

    /// How many bytes it takes, on its first line only; 0 where nothing stands.
    package var length: Int { Int(byteCount) }
}
