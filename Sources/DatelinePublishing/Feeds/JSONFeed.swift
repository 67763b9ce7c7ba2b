import DatelineExport

/// The newest pages as a JSON Feed, version 1.1 (jsonfeed.org).
///
/// Addresses in it must be absolute, so a site whose own is not known has items without them.
public struct JSONFeed: Sendable {
    private let identity: SiteIdentity
    private let entries: FeedEntries
    private let path: String
    private let title: String
    private let home: String
    private let address: SiteAddress

    /// A feed of these pages, the newest first; see ``AtomFeed`` for the parameters.
    public init(
        of entries: [SiteEntry], _ identity: SiteIdentity, at path: String = "feed.json", title: String? = nil,
        home: String = "/", limit: Int = FeedEntries.defaultLimit
    ) {
        self.identity = identity
        self.entries = FeedEntries(entries, limit: limit)
        self.path = path
        self.title = title ?? identity.title
        self.home = home
        address = SiteAddress(identity, in: path)
    }

    /// The feed as a file of the site.
    public var file: OutputFile { get throws(PublishError) { try OutputFile(path, bytes) } }

    /// The feed in UTF-8.
    public var bytes: [UInt8] {
        JSONValue.members([
            "version": "https://jsonfeed.org/version/1.1",
            "title": .string(title),
            "home_page_url": address.absolute(home).map(JSONValue.string),
            "feed_url": address.absolute(path).map(JSONValue.string),
            "description": identity.summary.isEmpty ? nil : .string(identity.summary),
            "language": .string(identity.language),
            "authors": .array([.members(["name": .string(identity.publisher)])]),
            "_dateline": .members(["marking": .string(identity.marking)]),
            "items": .array(entries.entries.map(item)),
        ]).readableBytes
    }

    private func item(_ entry: SiteEntry, _ day: String) -> JSONValue {
        .members([
            "id": .string(address.id(of: entry.route)),
            "url": address.absolute(entry.route).map(JSONValue.string),
            "title": .string(entry.title),
            "summary": entry.html == nil || entry.summary.isEmpty ? nil : .string(entry.summary),
            "content_html": entry.html.map(JSONValue.string),
            // An item must have content of one kind or the other.
            "content_text": entry.html == nil ? .string(entry.summary) : nil,
            "date_published": entry.published.map { .string(FeedEntries.instant(of: $0)) },
            "date_modified": .string(FeedEntries.instant(of: day)),
            "tags": .array([.string(entry.kind)]),
            "_dateline": .members(["marking": .string(entry.marking)]),
        ])
    }
}
