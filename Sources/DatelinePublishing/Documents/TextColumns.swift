/// Rows of text in aligned columns, for a terminal.
struct TextColumns {
    private let rows: [[String]]
    private let counts: Set<Int>

    /// - Parameter counts: The columns that are aligned at their right.
    init(_ rows: [[String]], countsIn counts: Set<Int>) {
        self.rows = rows.map { $0.map(Self.printable) }
        self.counts = counts
    }

    /// The lines, without spaces at their ends.
    var lines: [String] {
        let widths = (rows.first ?? []).indices.map { column in rows.map { Self.width(of: $0[column]) }.max() ?? 0 }
        return rows.map { row in
            let cells = row.indices.map { column in
                let space = String(repeating: " ", count: max(0, widths[column] - Self.width(of: row[column])))
                return counts.contains(column) ? space + row[column] : row[column] + space
            }
            let line = cells.joined(separator: "  ")
            return String(line.prefix(line.count - line.reversed().prefix { $0 == " " }.count))
        }
    }

    /// A text on one line, nothing in which a terminal would take for a command or for another direction of writing.
    private static func printable(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { shown.append(isCommand(scalar) ? " " : scalar) }
        return String(shown)
    }

    private static func isCommand(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isBidiControl
        }
    }

    /// How many cells of a terminal a text takes: characters of East Asia and pictures take two.
    static func width(of text: String) -> Int {
        text.reduce(0) { width, character in
            width + (character.unicodeScalars.first.map(isWide) ?? false ? 2 : 1)
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
