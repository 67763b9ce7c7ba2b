internal import DatelineModel

/// How several values stand in one cell.
struct CellLists: Hashable, Sendable {
    /// What divides the values; `nil` where a cell is one value.
    var separator: String?
    /// What divides the names of one actor, the first of which is its own: `APT37/Reaper`.
    var nameSeparator: String?
    /// The notation of lists in brackets; `nil` where there are none.
    var notation: LiteralList.Notation?

    /// The values in a cell, each with its further names where it has some.
    func values(in cell: String, of field: CSVField, isOurs: Bool = false) throws(CellFault) -> [[String]] {
        let chains = try chains(in: cell, isOurs: isOurs)
        guard field.takesNames else { return chains.flatMap { $0 }.map { [$0] } }
        guard let nameSeparator, !nameSeparator.isEmpty else { return chains }
        return chains.map { $0.flatMap { $0.split(separator: nameSeparator).map(String.init) } }
    }

    private func chains(in cell: String, isOurs: Bool) throws(CellFault) -> [[String]] {
        let isOurs = isOurs && separator.map { ShownText.line($0) } == ";"
        // Our own tables have no lists in brackets unless the mapping says so: there they are text.
        if !isOurs || notation != nil, let list = try literal(cell) { return list.chains }
        if isOurs { return OwnTable.values(cell).map { [$0] } }
        guard let separator, !separator.isEmpty else { return [[cell]] }
        return cell.split(separator: separator).map { [String($0)] }
    }

    /// The list that a cell is in the notation of the mapping; `nil` for a cell that is none in any.
    private func literal(_ cell: String) throws(CellFault) -> LiteralList? {
        if let found = LiteralList.notation(of: cell), found != notation, !reads(cell) { throw unexpected(found) }
        guard let notation, LiteralList.begins(cell, notation) else { return nil }
        do throws(LiteralList.Fault) {
            return try LiteralList.read(cell, notation)
        } catch {
            let text = ShownText.cut(ShownText.line(cell), to: 80)
            throw CellFault(
                reason: "a list that cannot be read",
                message: "'\(text)' is no list of \(notation.name): \(error.reason)",
                help: "mend the cell; a cell with one value needs no brackets")
        }
    }

    /// Whether a cell is a list in the notation of the mapping too, as `[1, "a"]` is one in both.
    private func reads(_ cell: String) -> Bool {
        notation.map { LiteralList.begins(cell, $0) && (try? LiteralList.read(cell, $0)) != nil } ?? false
    }

    /// That a cell is a list in a notation which is not that of the mapping.
    private func unexpected(_ found: LiteralList.Notation) -> CellFault {
        guard let notation else {
            return CellFault(
                reason: "a list that the mapping does not tell of",
                message: "this cell is a list of \(found.name), and the mapping does not say so",
                help: "add 'list-format: \(found)' to the mapping")
        }
        return CellFault(
            reason: "a list in another format than the mapping says",
            message: "this cell is a list of \(found.name), and the mapping says that lists are \(notation.name)",
            help: "write 'list-format: \(found)' in the mapping"
                + (found == .python ? ", which reads lists of JSON too" : ""))
    }
}

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
        guard cell.unicodeScalars.first == "'", FormulaGuard.isNeeded(by: cell) else { return cell }
        return String(cell.unicodeScalars.dropFirst())
    }

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
