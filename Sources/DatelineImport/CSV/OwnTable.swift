/// A table that `dateline export csv` wrote: its cells come back as they were.
///
/// The export guards cells that a spreadsheet would take for formulas with an apostrophe, and puts those of several
/// values in quotes that hold a semicolon. In other tables an apostrophe and quotes are text.
enum OwnTable {
    /// Whether a header is that of a table of ours: every date has three columns, and actors have their own.
    static func isOne(_ header: [String]) -> Bool {
        let names = Set(header)
        return names.contains { names.contains($0 + "_earliest") && names.contains($0 + "_latest") }
            || names.isSuperset(of: ["named_by", "aliases", "active", "relations"])
    }

    /// The text without the apostrophe that guards it: one stands before a formula and before further apostrophes.
    static func unguarded(_ cell: String) -> String {
        let scalars = cell.unicodeScalars
        guard scalars.first == "'", let next = scalars.first(where: { $0 != "'" }), formulas.contains(next) else {
            return cell
        }
        return String(scalars.dropFirst())
    }

    private static let formulas = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

    /// The values in a cell with semicolons between them; one that holds a semicolon or begins with a quote is in quotes.
    static func values(_ cell: String) -> [String] {
        var values: [String] = []
        var rest = cell[...]
        while !rest.isEmpty {
            rest = rest.drop { $0 == " " }
            values.append(rest.first == "\"" ? quoted(&rest) : String(rest.prefix { $0 != ";" }))
            rest = rest.drop { $0 != ";" }.dropFirst()
        }
        return values
    }

    /// The value in quotes that begins here, two quotes in which are one.
    private static func quoted(_ rest: inout Substring) -> String {
        var value = ""
        rest = rest.dropFirst()
        while let character = rest.popFirst() {
            if character == "\"" {
                guard rest.first == "\"" else { break }
                rest.removeFirst()
            }
            value.append(character)
        }
        return value
    }
}
