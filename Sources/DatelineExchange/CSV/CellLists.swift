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
        if isOurs, let separator, ShownText.line(separator) == ";" { return OwnTable.values(cell).map { [$0] } }
        if let found = LiteralList.notation(of: cell), found != notation, !reads(cell) {
            throw CellFault(
                reason: "a list that the mapping does not tell of",
                message: "this cell is a list of \(found.name), and the mapping does not say so",
                help: "add 'list-format: \(found)' to the mapping")
        }
        if let notation, LiteralList.begins(cell, notation) {
            do throws(LiteralList.Fault) {
                return try LiteralList.read(cell, notation).chains
            } catch {
                let text = ShownText.cut(ShownText.line(cell), to: 80)
                throw CellFault(
                    reason: "a list that cannot be read",
                    message: "'\(text)' is no list of \(notation.name): \(error.reason)",
                    help: "mend the cell; a cell with one value needs no brackets")
            }
        }
        guard let separator, !separator.isEmpty else { return [[cell]] }
        return cell.split(separator: separator).map { [String($0)] }
    }

    /// Whether the notation of the mapping reads a cell too, as both read `[1, "a"]`.
    private func reads(_ cell: String) -> Bool {
        notation.map { (try? LiteralList.read(cell, $0)) != nil } ?? false
    }
}
