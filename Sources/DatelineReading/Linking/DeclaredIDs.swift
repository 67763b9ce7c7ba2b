internal import DatelineModel

/// The ids that the files of a casebook declare, including those of records that are left out.
struct DeclaredIDs {
    /// What is known of a record by its id.
    enum Certainty: Equatable {
        /// The record is there.
        case present
        /// The record is left out because of its own errors, or may be one that could not be identified.
        case leftOut
        /// No file has the id.
        case missing
    }

    private var present: [RecordKind: Set<String>] = [:]
    private var leftOut: [RecordKind: Set<String>] = [:]
    private let unread: UnreadFiles
    private var suggestions = Suggestions()

    init(_ records: [ReadRecord], unread: UnreadFiles) {
        self.unread = unread
        for record in records {
            if record.isLeftOut {
                leftOut[record.kind, default: []].insert(record.id)
            } else {
                present[record.kind, default: []].insert(record.id)
            }
        }
    }

    /// Whether any record is left out or could not be identified.
    var lacksRecords: Bool { !unread.isEmpty || !leftOut.isEmpty }

    /// Whether a record of a kind has an id.
    func answer(_ kind: RecordKind, _ id: String) -> Certainty {
        if present[kind]?.contains(id) ?? false { return .present }
        if leftOut[kind]?.contains(id) ?? false { return .leftOut }
        return unread.file(hiding: kind) == nil ? .missing : .leftOut
    }

    /// Why a record is missing: its own errors, or the file that may hold it.
    func cause(of kind: RecordKind, _ id: String) -> DiagnosticSubject {
        guard !isLeftOut(kind, id), let file = unread.file(hiding: kind) else { return kind.subject(id) }
        return .file(file)
    }

    /// Whether a record with this very id is left out, whatever else may be missing.
    func isLeftOut(_ kind: RecordKind, _ id: String) -> Bool { leftOut[kind]?.contains(id) ?? false }

    /// Help for a missing id: the closest one that exists.
    mutating func didYouMean(_ id: String, _ kind: RecordKind, otherwise: String) -> String {
        suggestions.closest(to: id, in: kind.rawValue) {
            (present[kind] ?? []).union(leftOut[kind] ?? [])
        } ?? otherwise
    }

    /// The warning for a source's id in the prose that is no citation.
    func uncited(_ reference: Reference) -> Diagnostic? {
        guard case .uncited(let text) = reference.target, present[.source]?.contains(text.lowercased()) ?? false else {
            return nil
        }
        return Diagnostic(
            .warning, .unreadCitation, message: "'\(text)' is the id of a source, and no citation as it stands",
            at: reference.place, label: "a citation has brackets and an '@'", help: "write '[@\(text.lowercased())]'")
    }
}

/// Files with records that could not be identified: an unknown id may belong to one of them.
struct UnreadFiles: Hashable, Sendable {
    private var files: [RecordKind: String] = [:]

    /// Whether every record could be identified.
    var isEmpty: Bool { files.isEmpty }

    /// Adds a file that may hide records of some kinds; for each kind, the first file is the one that is named.
    mutating func add(_ file: String, hiding kinds: [RecordKind] = RecordKind.allCases) {
        for kind in kinds where files[kind] == nil { files[kind] = file }
    }

    /// A file that may hold unidentified records of a kind; `nil` where there is none.
    func file(hiding kind: RecordKind) -> String? { files[kind] }
}

/// Remembers what was probably meant by a name, so that it is worked out only once.
///
/// The number of searches is limited, because a casebook without its sources or its vocabulary would need thousands.
struct Suggestions {
    private static let most = 300
    private var found: [String: String?] = [:]

    /// The help that names the closest word of a list; `nil` where none is close.
    mutating func closest(to text: String, in list: String, among words: () -> some Sequence<String>) -> String? {
        let key = list + ":" + text
        if let known = found[key] { return known }
        let help = found.count < Self.most ? Spelling.didYouMean(text, among: words().sorted()) : nil
        found[key] = help
        return help
    }
}
