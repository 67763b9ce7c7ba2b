/// A file of a casebook that holds records, or says what the casebook is.
struct CasebookFile: Hashable, Sendable {
    /// What a file is for, by its place in the folder.
    enum Role: Hashable, Sendable {
        /// `dateline.yaml`
        case settings
        /// `vocabulary.yaml`
        case vocabulary
        /// `sources.yaml`, a mapping from ids to sources.
        case sourceList
        /// One record, the file's name being its id.
        case record(RecordKind)
        /// Records of every kind, one a line.
        case lines

        /// What a file is for that stands in the casebook's folder itself; `nil` where it is for nothing.
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

    /// The path from the casebook's folder on.
    let path: String
    /// What the file is for.
    let role: Role

    /// The file's name without its ending: the id of the record in it.
    var stem: String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
    }

    /// Whether the record is Markdown with front matter rather than YAML alone.
    var isMarkdown: Bool { path.hasSuffix(".md") }
}
