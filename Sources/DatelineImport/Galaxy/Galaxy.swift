/// A galaxy of MISP: a list of clusters of one kind (MISP galaxy format, Internet-Draft, section 2).
struct Galaxy: Hashable, Sendable {
    /// The type, by which tags name it: `threat-actor`.
    let type: String
    /// The name a reader sees: `Threat Actor`.
    let name: String
    let category: String
    let version: Int
    /// The file that holds it.
    let file: String

    /// Whether descriptions are Markdown, as those of ATT&CK are; in all other galaxies they are plain text.
    var isMarkdown: Bool { type.hasPrefix("mitre-") }

    /// What its clusters are; `nil` where Dateline has no place for them.
    var role: Role? { Self.role(type: type, category: category) }

    /// A phrase for the title of the source that stands for it.
    var title: String { "MISP galaxy: \(name)" }
}
