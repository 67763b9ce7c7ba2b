extension ImportSummary {
    /// The summary as an aligned table with a line for what is used and for each reason to skip.
    public var text: String {
        var lines: [[String]] = [["type", "read", "used", "skipped", "as what, or why not"]]
        for row in rows { lines += Self.lines(row) }
        lines.append(["total", "\(read)", "\(used)", "\(skipped)", ""])
        if !parts.isEmpty { lines.append(["in them", "", "", "", ""]) }
        for row in parts { lines += Self.lines(row) }
        return Self.aligned(lines) + closing
    }

    /// A line for the type and its first way, and one for each further way.
    private static func lines(_ row: Row) -> [[String]] {
        var ways = row.used.map { "\($0.count) as \($0.what)" } + row.skipped.map { "\($0.count) skipped: \($0.what)" }
        let first = ways.isEmpty ? "" : ways.removeFirst()
        let line = [row.type, "\(row.read)", "\(row.usedCount)", "\(row.skippedCount)", first]
        return [line] + ways.map { ["", "", "", "", $0] }
    }

    private var closing: String {
        var text = "\n\(Self.counted(files, "file")) read"
        if repeatedIDs > 0 {
            text += "; \(repeatedIDs) ids stand on more than one object, of which the newest \(newness) is used"
        }
        if faulty > 0 { text += "\nleft out because of faults in the input: \(faulty)" }
        let contents = casebook.map { "\($0.count) \($0.what)" }.joined(separator: ", ")
        return text + "\nin the casebook: "
            + (contents.isEmpty ? "no record, and no term that is not built in" : contents) + "\n"
    }

    private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    /// Columns as wide as their widest cell; figures stand to the right.
    private static func aligned(_ lines: [[String]]) -> String {
        let widths = (0..<4).map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { cells in
            var line = cells[0] + spaces(widths[0] - cells[0].count)
            for column in 1..<4 { line += "  " + spaces(widths[column] - cells[column].count) + cells[column] }
            line += "  " + cells[4]
            return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
        }.joined()
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }
}
