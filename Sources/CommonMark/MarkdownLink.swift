/// A link of a Markdown text, whether or not it will be shown as one.
///
/// Reference links are listed where they are used, with the destination of their definition.
public struct MarkdownLink: Hashable, Sendable {
    /// Where the link goes, with escapes and entities resolved.
    public let destination: String

    /// The title, empty when the author gave none.
    public let title: String

    /// The 1-based line on which the link begins.
    public let line: Int
}
