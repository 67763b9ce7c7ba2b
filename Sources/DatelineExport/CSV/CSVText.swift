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
    /// So does one that begins with apostrophes before what would begin a formula, so that taking one away gives every
    /// text back. The first scalar decides, not the first character: a spreadsheet sees `=` where Swift sees it with an
    /// accent, and CR where Swift sees CR and LF in one. The wide forms are those that East Asian versions take for the
    /// same.
    private static func cell(_ text: String) -> String {
        let first = text.unicodeScalars.first { $0 != "'" }
        let isFormula = first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return safe }
        return quoted(safe)
    }

    /// Several values in one cell, with semicolons between them; one that holds a semicolon or begins with a quote stands
    /// in quotes.
    package static func list(_ values: [String]) -> String {
        values.map { value in
            let isPlain = !value.unicodeScalars.contains(";") && value.first != "\"" && value.first != " "
            return isPlain && !value.isEmpty ? value : quoted(value)
        }.joined(separator: "; ")
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
