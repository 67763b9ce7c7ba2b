public import DatelineModel

/// What an import made of its input.
public struct ImportResult: Sendable {
    /// The records and the vocabulary.
    public let casebook: Casebook
    /// What became of every object.
    public let summary: ImportSummary
    /// The actors that only come along with what was imported; where a casebook has them, its own stand.
    public let accompanying: Set<ID<Actor>>
    /// What was wrong, doubtful or decided on the way, in the order of files and lines.
    public let diagnostics: [Diagnostic]

    /// Whether the sources are records of their own, and not only what the others cite.
    let sourcesAreRecords: Bool
    /// Whether the input gives its records their ids, so that one id is one record.
    let idsAreGiven: Bool

    init(
        casebook: Casebook, summary: ImportSummary, accompanying: Set<ID<Actor>> = [], sourcesAreRecords: Bool = false,
        idsAreGiven: Bool = false, diagnostics: [Diagnostic]
    ) {
        self.casebook = casebook
        self.summary = summary
        self.accompanying = accompanying
        self.sourcesAreRecords = sourcesAreRecords
        self.idsAreGiven = idsAreGiven
        self.diagnostics = diagnostics
    }
}
