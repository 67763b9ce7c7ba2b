/// What becomes of the cells of a row, until all of its fields are read.
///
/// A cell with several values is counted value by value. One that several fields read is counted once, and as skipped
/// where one of them cannot use it.
struct CellAccount: Sendable {
    /// A cell of the row: of several columns with one name, they are numbered from 0.
    struct Cell: Hashable, Sendable {
        let column: String
        var number = 0
    }

    private var outcomes: [Cell: [String: [Outcome]]] = [:]

    /// Notes what became of a value in a cell where a field reads it.
    mutating func note(_ outcome: Outcome, of cell: Cell, for field: String) {
        outcomes[cell, default: [:]][field, default: []].append(outcome)
    }

    /// Notes that a cell which could be read is left out after all, or was not even looked at.
    mutating func leaveOut(_ cell: Cell, for field: String, _ reason: String) {
        guard outcomes[cell]?[field]?.contains(where: \.isSkipped) != true else { return }
        outcomes[cell, default: [:]][field] = [.skipped(.because(reason))]
    }

    /// What became of a cell, value by value.
    func outcomes(of cell: Cell) -> [Outcome] {
        guard let all = outcomes[cell], let first = all.first else { return [] }
        guard all.count > 1 else { return first.value }
        let refused = all.sorted { $0.key < $1.key }.flatMap(\.value).first(where: \.isSkipped)
        return [refused ?? .used(all.keys.sorted().joined(separator: ", "))]
    }
}

extension Outcome {
    fileprivate var isSkipped: Bool {
        if case .skipped = self { true } else { false }
    }
}
