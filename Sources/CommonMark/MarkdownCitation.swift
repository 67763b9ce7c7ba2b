/// One source named in prose: the `@key, p. 4` of `[@key, p. 4]`.
///
/// The syntax is Pandoc's (Pandoc User's Guide, "Citation syntax"), in brackets only.
public struct MarkdownCitation: Hashable, Sendable {
    /// The key without its `@`.
    public let key: String

    /// The words before the key, such as "see".
    public let prefix: String?

    /// The words after the key, such as "p. 4" or "ch. 2".
    public let locator: String?

    /// The 1-based line of the key in the text.
    public let line: Int

    /// The 1-based column of the key's first byte, counted in UTF-8 bytes.
    public let column: Int
}
