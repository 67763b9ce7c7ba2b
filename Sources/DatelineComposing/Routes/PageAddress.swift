import Templating

/// An address as a page writes it, in each form of output.
struct PageAddress: Hashable, Sendable {
    /// The address as it is.
    let href: String
    /// The address within quotes in HTML.
    let html: String
    /// The address within round brackets in Markdown.
    let markdown: String

    init(_ href: String) {
        self.href = href
        html = TextEscaping.html(href)
        markdown = MarkdownAddress.text(of: href)
    }
}
