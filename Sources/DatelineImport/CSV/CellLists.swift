internal import DatelineModel

/// How one cell holds several values.
struct CellLists: Hashable, Sendable {
    /// The separator of values; `nil` if a cell is one value.
    var separator: String?
    /// The separator of one actor's names, of which the first is its own: `APT37/Reaper`.
    var nameSeparator: String?
    /// The notation of bracketed lists; `nil` if there are none.
    var notation: LiteralList.Notation?

    /// The values in a cell, each with its further names, if any.
    func values(in cell: String, of field: CSVField, isOurs: Bool = false) throws(CellFault) -> [[String]] {
        let chains = try chains(in: cell, isOurs: isOurs)
        guard field.takesNames else { return chains.flatMap { $0 }.map { [$0] } }
        guard let nameSeparator, !nameSeparator.isEmpty else { return chains }
        return chains.map { $0.flatMap { $0.split(separator: nameSeparator).map(String.init) } }
    }

    private func chains(in cell: String, isOurs: Bool) throws(CellFault) -> [[String]] {
        let isOurs = isOurs && separator.map { ShownText.line($0) } == ";"
        // In our own tables brackets are plain text, unless the mapping says otherwise.
        if !isOurs || notation != nil, let list = try literal(cell) { return list.chains }
        if isOurs { return OwnTable.values(cell).map { [$0] } }
        guard let separator, !separator.isEmpty else { return [[cell]] }
        return cell.split(separator: separator).map { [String($0)] }
    }

    /// The list in a cell, in the notation of the mapping; `nil` for a cell that is not a list in any notation.
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

    /// Whether a cell is a list in the notation of the mapping as well: `[1, "a"]` is one in both.
    private func reads(_ cell: String) -> Bool {
        notation.map { LiteralList.begins(cell, $0) && (try? LiteralList.read(cell, $0)) != nil } ?? false
    }

    /// The fault of a cell whose list is in another notation than the mapping's.
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

/// A table written by `dateline export csv`, whose cells are restored exactly.
///
/// The export puts an apostrophe before cells that a spreadsheet would take for formulas, and quotes values that
/// contain a semicolon. In other tables, apostrophes and quotes are text.
enum OwnTable {
    /// Whether a header is that of our own export: three columns for every date, and its own columns for actors.
    static func isOne(_ header: [String]) -> Bool {
        let names = Set(header)
        return names.contains { names.contains($0 + "_earliest") && names.contains($0 + "_latest") }
            || names.isSuperset(of: ["named_by", "aliases", "active", "relations"])
    }

    /// The text without the guarding apostrophe, which the export puts before formulas and before other apostrophes.
    static func unguarded(_ cell: String) -> String {
        guard cell.unicodeScalars.first == "'", FormulaGuard.isNeeded(by: cell) else { return cell }
        return String(cell.unicodeScalars.dropFirst())
    }

    /// The values of a cell, separated by semicolons. A value that contains a semicolon or begins with a quote is
    /// quoted.
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

    /// The quoted value that begins here; a doubled quote in it is one quote.
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
