/// A top-level block of a Markdown text.
///
/// Lines are 1-based and both ends belong to the block; blank lines after the block do not.
public struct MarkdownBlock: Hashable, Sendable {
    /// The kinds of blocks of CommonMark 0.30, sections 4 and 5.
    public enum Kind: Hashable, Sendable {
        /// Text without a mark of its own.
        case paragraph
        /// A heading of level 1 to 6, ATX or setext.
        case heading(level: Int)
        /// A bullet list or an ordered list.
        case list
        /// Indented or fenced code.
        case code
        /// A block quote.
        case quote
        /// A line across the page.
        case thematicBreak
        /// Raw HTML, which is never shown.
        case html
    }

    /// What the block is.
    public let kind: Kind

    /// The first line of the block.
    public let firstLine: Int

    /// The last line of the block.
    public let lastLine: Int
}
