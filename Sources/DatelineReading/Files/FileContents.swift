internal import DatelineModel

/// What one file of records held.
struct FileContents: Sendable {
    /// The records, also those that have to be left out.
    var records: [ReadRecord] = []
    /// What was found that belongs to no record.
    var diagnostics: [Diagnostic] = []
    /// The records in it that could not even be told apart: what refers to them cannot be judged.
    var unidentified = 0
    /// The kind of all records that may stand in it; `nil` where it may hold every kind.
    var kind: RecordKind?
}
