internal import DatelineModel

/// The ids that the files of a casebook declare, those of records that are left out among them.
struct DeclaredIDs {
    /// What becomes of a reference.
    enum Answer: Equatable {
        /// The record is there.
        case present
        /// The record is left out because of its own faults, or may be one that could not be told.
        case leftOut
        /// No file has the id.
        case missing
    }

    private var present: [RecordKind: Set<String>] = [:]
    private var leftOut: [RecordKind: Set<String>] = [:]
    private let areComplete: Bool
    private var suggestionsLeft = 100

    init(_ records: [ReadRecord], areComplete: Bool) {
        self.areComplete = areComplete
        for record in records {
            if record.isLeftOut {
                leftOut[record.kind, default: []].insert(record.id)
            } else {
                present[record.kind, default: []].insert(record.id)
            }
        }
    }

    /// Whether any record is left out or could not be told.
    var lacksRecords: Bool { !areComplete || !leftOut.isEmpty }

    /// Whether a record of a kind has an id.
    func answer(_ kind: RecordKind, _ id: String) -> Answer {
        if present[kind]?.contains(id) ?? false { return .present }
        if leftOut[kind]?.contains(id) ?? false { return .leftOut }
        return areComplete ? .missing : .leftOut
    }

    /// Whether a record with this very id is left out, whatever else may be missing.
    func isLeftOut(_ kind: RecordKind, _ id: String) -> Bool { leftOut[kind]?.contains(id) ?? false }

    /// Help for an id that is missing: the closest one that there is.
    ///
    /// Only so many are looked for, because a casebook without its sources would have thousands of them.
    mutating func didYouMean(_ id: String, _ kind: RecordKind, otherwise: String) -> String {
        guard suggestionsLeft > 0 else { return otherwise }
        suggestionsLeft -= 1
        let ids = (present[kind] ?? []).union(leftOut[kind] ?? []).sorted()
        return Spelling.didYouMean(id, among: ids) ?? otherwise
    }
}
