/// Files whose records could not be told apart: an id that no record has may stand in one of them.
struct UnreadFiles: Hashable, Sendable {
    private var files: [RecordKind: String] = [:]

    /// Whether every record could be told.
    var isEmpty: Bool { files.isEmpty }

    /// Notes a file that may hide records of some kinds; the first one of a kind is the one that is named.
    mutating func add(_ file: String, hiding kinds: [RecordKind] = RecordKind.allCases) {
        for kind in kinds where files[kind] == nil { files[kind] = file }
    }

    /// A file that may hold records of a kind which could not be told; `nil` where all could.
    func file(hiding kind: RecordKind) -> String? { files[kind] }
}
