/// How a Markdown text is printed as Markdown again.
///
/// The closure is called in the order of the text, so a page may number its references as they come.
public struct MarkdownOptions {
    /// By how many levels headings are lowered, none below the sixth; with `nil` they stay as they were written.
    public var headingShift: Int?

    /// Whether HTML is shown as text by readers that would otherwise take it for HTML.
    public var showsHTMLAsText: Bool

    /// Whether asterisks that look like marks of bold text and are none get backslashes, for readers that are more
    /// generous than CommonMark.
    public var escapesAsterisks: Bool

    /// What stands in place of a group of citations; nil leaves it as it was written.
    public var citation: (MarkdownCitationGroup) -> String?

    /// Options, all with the values that leave a text as it was written.
    public init(
        headingShift: Int? = nil, showsHTMLAsText: Bool = false, escapesAsterisks: Bool = false,
        citation: @escaping (MarkdownCitationGroup) -> String? = { _ in nil }
    ) {
        self.headingShift = headingShift
        self.showsHTMLAsText = showsHTMLAsText
        self.escapesAsterisks = escapesAsterisks
        self.citation = citation
    }
}
