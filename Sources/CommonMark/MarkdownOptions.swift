/// How a Markdown text becomes HTML on one page.
///
/// The closures are called in the order of the text, so a page may number its references as they come.
public struct MarkdownHTMLOptions {
    /// Whether headings can be linked to.
    public enum HeadingIDs: Hashable, Sendable {
        /// Headings have no id.
        case none
        /// Each heading has an id: the prefix and then its words, `-2` and so on when they occur again.
        ///
        /// The prefix keeps prose from taking the ids that the page itself uses.
        case prefix(String)
    }

    /// By how many levels headings are lowered; 1 makes h1 to h2, and none gets below h6.
    public var headingShift: Int

    /// Whether headings can be linked to.
    public var headingIDs: HeadingIDs

    /// The HTML to put in place of a group of citations, or nil to leave it as it was written.
    ///
    /// The result is written as it is: escaping it is up to the caller. Not called inside links and images.
    public var citation: (MarkdownCitationGroup) -> String?

    /// What becomes of a link, by its destination.
    ///
    /// What ``LinkPolicy/isForbidden(_:)`` names is refused whatever the answer, also after a rewrite.
    public var link: (String) -> LinkDecision

    /// Options, all with the values that suit a page of its own.
    public init(
        headingShift: Int = 0,
        headingIDs: HeadingIDs = .none,
        citation: @escaping (MarkdownCitationGroup) -> String? = { _ in nil },
        link: @escaping (String) -> LinkDecision = LinkPolicy.standard
    ) {
        self.headingShift = headingShift
        self.headingIDs = headingIDs
        self.citation = citation
        self.link = link
    }
}

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
