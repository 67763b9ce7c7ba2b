import DatelineModel

/// A link to a file for other programs.
struct FileLink: Hashable, Sendable {
    let text: String
    let href: String
    let mediaType: String
}

extension FileLink: ModelRecord {
    static let fields = RecordDescription<FileLink>(
        "FileLink",
        [
            .init("text", "What the file is.") { $0.text },
            .init("href", "The link.") { LinkAddress($0.href) },
            .init("media_type", "Its media type: `application/atom+xml`.") { $0.mediaType },
        ])
}

extension PageBuilder {
    /// The feeds of the page's subject, then those of the site; none on a page that travels alone.
    func feeds(_ heading: PageMetadata) -> [FileLink] {
        guard form == .site, heading.kind != .notFound else { return [] }
        let own = heading.subject.map { links(beside: $0, title: heading.title) { $0.isFeed } } ?? []
        return own + links(beside: .home, title: disclosure.settings.title) { $0.isFeed }
    }

    /// The files that lie beside the page, and on the page about the publication those with all of it.
    func downloads(_ heading: PageMetadata) -> [FileLink] {
        guard form == .site, let subject = heading.subject else { return [] }
        let beside = links(beside: subject, title: nil) { _ in true }
        guard subject == .about else { return beside }
        return beside
            + DataFile.allCases.compactMap { file in
                linking.href(to: file.route).map {
                    FileLink(text: file.name, href: $0, mediaType: file.mediaType)
                }
            }
    }

    private func links(
        beside subject: PageID, title: String?, where isWanted: (Attachment) -> Bool
    ) -> [FileLink] {
        edition.attachments(of: subject).filter(isWanted).compactMap { file in
            linking.href(to: file.route(beside: subject.route)).map { href in
                FileLink(text: title.map { "\($0): \(file.name)" } ?? file.name, href: href, mediaType: file.mediaType)
            }
        }
    }
}

extension Attachment {
    /// Whether it tells of news, for readers of feeds.
    fileprivate var isFeed: Bool {
        switch self {
        case .atomFeed, .jsonFeed: true
        case .bibTeX, .csl, .navigator: false
        }
    }
}
