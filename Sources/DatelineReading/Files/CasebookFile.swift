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
