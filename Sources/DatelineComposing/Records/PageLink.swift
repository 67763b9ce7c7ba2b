/// A name with a link to the page about it, where there is one to go to.
struct PageLink: Hashable, Sendable {
    let text: String
    let href: String?
    /// The language of the words, where it may be another than that of pages.
    var language: String?

    /// The link as a piece of running text.
    var rich: RichText { RichText([.link(text, href: href, language: language)]) }
}

extension PageLink: ModelRecord {
    static let fields = RecordDescription<PageLink>(
        "Link",
        [
            .init("text", "The words.") { $0.text },
            .init("href", "The link; none where there is no page to go to.") { $0.href.map { LinkAddress($0) } },
            .init("html", "The words as a link.") { $0.rich.html },
            .init("markdown", "The words as a link, for Markdown.") { $0.rich.markdown },
        ])
}
