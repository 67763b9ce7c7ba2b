internal import DatelineModel

extension Array where Element: Statement {
    /// Adds a statement unless the same was said before and may travel as far; one that may not is replaced.
    ///
    /// - Returns: whether the statement is there now.
    mutating func state(_ statement: Element) -> Bool {
        let marking = statement.provenance.marking ?? .clear
        let isSaid = contains { other in
            other.provenance.marking ?? .clear <= marking
                && (other.says(statement) || statement.provenance.note == nil && other.says(statement, on: other.note))
        }
        guard !isSaid else { return false }
        removeAll { $0.says(statement) }
        append(statement)
        return true
    }
}

extension Statement {
    fileprivate var note: String? { provenance.note }

    /// Whether the statement says what another does with its note, or with one in its place, whatever their markings.
    fileprivate func says(_ other: Self, on note: String?? = .none) -> Bool {
        var other = other
        if let note { other.provenance.note = note }
        other.provenance.marking = provenance.marking
        return self == other
    }
}
