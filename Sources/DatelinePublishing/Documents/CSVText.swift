/// Rows of text as CSV (RFC 4180), safe to open in a spreadsheet.
enum CSVText {
    /// The rows, each ended by CR and LF as the standard has it.
    static func bytes(of rows: [[String]]) -> [UInt8] {
        rows.reduce(into: []) { bytes, row in
            bytes += row.map(cell).joined(separator: ",").utf8
            bytes += "\r\n".utf8
        }
    }

    /// A cell that begins like a formula gets an apostrophe, which spreadsheets take as *this is text*.
    private static func cell(_ text: String) -> String {
        let safe = text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + text : text
        guard safe.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
