internal import DatelineModel

/// What came up where an imported record met one that the casebook has.
struct MergeFindings: Hashable {
    /// A value that the casebook and the import give differently.
    struct Difference: Hashable {
        /// The field, or the statement and its field: `claim 'It was.' confidence`.
        let field: String
        let held: String
        let new: String
    }

    /// The values that differ.
    var differences: [Difference] = []
    /// What the casebook's record has and the import has not, by field.
    var kept: [(field: String, what: [String])] = []
    /// The markings before and after, where the import's is the stricter.
    var raised: (from: Marking, to: Marking)?
    /// The paragraphs of the import that are not in the record's prose.
    var paragraphs: [String] = []

    static func == (first: MergeFindings, second: MergeFindings) -> Bool {
        first.differences == second.differences && first.paragraphs == second.paragraphs
            && first.raised?.to == second.raised?.to && first.kept.map(\.field) == second.kept.map(\.field)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(differences) }
}
