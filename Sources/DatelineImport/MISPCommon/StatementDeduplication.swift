internal import DatelineModel

extension Array where Element: Statement {
    /// Adds a statement unless it is there already with a marking no stricter; a stricter duplicate is replaced.
    ///
    /// - Returns: Whether the statement was added.
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

    /// Whether two statements are equal apart from their markings; `note` replaces the other's note in the comparison.
    fileprivate func says(_ other: Self, on note: String?? = .none) -> Bool {
        var other = other
        if let note { other.provenance.note = note }
        other.provenance.marking = provenance.marking
        return self == other
    }
}
