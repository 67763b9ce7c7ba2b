public import DatelineModel

/// What an import made of its input.
public struct ImportResult: Sendable {
    /// The records and the vocabulary.
    public let casebook: Casebook
    /// What became of every object.
    public let summary: ImportSummary
    /// What was wrong, doubtful or decided on the way, in the order of files and lines.
    public let diagnostics: [Diagnostic]
}
