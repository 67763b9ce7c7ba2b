internal import DatelineModel

/// A file of a casebook that holds records, settings or terms.
struct CasebookFile: Hashable, Sendable {
    /// What a file is for, by its path.
    enum Role: Hashable, Sendable {
        /// `dateline.yaml`
        case settings
        /// `vocabulary.yaml`
        case vocabulary
        /// `sources.yaml`, a mapping from ids to sources.
        case sourceList
        /// One record, whose id is the name of the file.
        case record(RecordKind)
        /// Records of every kind, one per line.
        case lines

        /// What a file directly in the casebook's folder is for; `nil` where it is for nothing.
        init?(ofFileAtTop name: String) {
            switch name {
            case "dateline.yaml": self = .settings
            case "vocabulary.yaml": self = .vocabulary
            case "sources.yaml": self = .sourceList
            default:
                guard name.hasSuffix(".jsonl"), !name.contains("/") else { return nil }
                self = .lines
            }
        }
    }

    /// The path within the casebook's folder.
    let path: String
    /// What the file is for.
    let role: Role

    /// The file's name without its extension, which is the id of the record in it.
    var stem: String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
    }

    /// Whether the record is Markdown with front matter rather than YAML alone.
    var isMarkdown: Bool { path.hasSuffix(".md") }
}

/// The kinds of records that have files of their own.
package enum RecordKind: String, Hashable, Sendable, CaseIterable {
    case actor, incident, source

    /// The kind that a record's field `type` names; `nil` where it names none.
    init?(of node: LocatedNode) {
        switch node["type"]?.text {
        case "actor": self = .actor
        case "source": self = .source
        case .some(let word) where Incident.Kind(rawValue: word) != nil: self = .incident
        case .some, nil: return nil
        }
    }

    /// The folder that holds records of this kind.
    var folder: String { rawValue + "s" }

    /// A record of the kind, as diagnostics name it.
    func subject(_ id: String) -> DiagnosticSubject {
        switch self {
        case .actor: .actor(id)
        case .incident: .incident(id)
        case .source: .source(id)
        }
    }
}
