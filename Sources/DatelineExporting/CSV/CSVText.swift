/// Rows of text as CSV (RFC 4180), safe to open in a spreadsheet.
package enum CSVText {
    /// The rows, each ended by CR and LF as the standard has it.
    package static func bytes(of rows: [[String]]) -> [UInt8] {
        rows.reduce(into: []) { bytes, row in
            bytes += row.map(cell).joined(separator: ",").utf8
            bytes += "\r\n".utf8
        }
    }

    /// A cell that begins like a formula gets an apostrophe, which spreadsheets take as *this is text*.
    ///
    /// The first scalar decides, not the first character: a spreadsheet sees `=` where Swift sees it with an accent, and
    /// CR where Swift sees CR and LF in one. The wide forms are those that East Asian versions take for the same.
    private static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
