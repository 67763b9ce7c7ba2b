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

/// The citations of one pair of brackets: `[@a; @b, p. 4]`.
///
/// A group is what a reader sees as one reference mark, so it is replaced as a whole.
public struct MarkdownCitationGroup: Hashable, Sendable {
    /// The citations in the order in which they were written; never empty.
    public let citations: [MarkdownCitation]

    /// The group as it was written, brackets included; a line end inside is `\n`.
    public let text: String

    /// The 1-based line of the opening bracket.
    public let line: Int

    /// The 1-based column of the opening bracket, counted in UTF-8 bytes.
    public let column: Int
}
