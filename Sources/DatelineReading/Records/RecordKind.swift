internal import DatelineModel

/// The kinds of records that have files of their own.
package enum RecordKind: String, Hashable, Sendable, CaseIterable {
    case actor, incident, source

    /// The folder in which records of this kind stand.
    var folder: String { rawValue + "s" }
}

extension RecordKind {
    /// A record of the kind, as diagnostics name it.
    func subject(_ id: String) -> DiagnosticSubject {
        switch self {
        case .actor: .actor(id)
        case .incident: .incident(id)
        case .source: .source(id)
        }
    }
}
