/// The newest pages as an Atom feed (RFC 4287).
///
/// With the site's address known, ids and links are absolute; otherwise ids are URNs and links are relative to the
/// feed, so that a copy on a stick works too.
public struct AtomFeed: Sendable {
    private let identity: SiteIdentity
    private let entries: FeedEntries
    private let path: String
    private let title: String
    private let home: String
    private let address: SiteAddress

    /// A feed of these pages, the newest first.
    ///
    /// - Parameters:
    ///   - path: where the feed lies: `feed.xml`, `actors/apt37/feed.xml`.
    ///   - title: the feed's own title, if it is not that of the site.
    ///   - home: the route of the page whose feed it is.
    ///   - limit: how many entries it has at most.
    public init(
        of entries: [SiteEntry], _ identity: SiteIdentity, at path: String = "feed.xml", title: String? = nil,
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
        var xml = XMLText()
        xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": identity.language]) { xml in
            xml.element("id", address.id(of: path))
            xml.element("title", title)
            if !identity.summary.isEmpty { xml.element("subtitle", identity.summary) }
            xml.element("updated", entries.updated)
            xml.element("link", ["rel": "self", "type": "application/atom+xml", "href": address.link(to: path)])
            xml.element("link", ["rel": "alternate", "type": "text/html", "href": address.link(to: home)])
            xml.element("author") { $0.element("name", identity.publisher) }
            xml.element("rights", identity.marking)
            xml.element("generator", "Dateline")
            for (entry, day) in entries.entries { append(entry, day, to: &xml) }
        }
        return xml.bytes
    }

    private func append(_ entry: SiteEntry, _ day: String, to xml: inout XMLText) {
        xml.element("entry") { xml in
            xml.element("id", address.id(of: entry.route))
            xml.element("title", entry.title)
            xml.element("updated", FeedEntries.instant(of: day))
            if let published = entry.published { xml.element("published", FeedEntries.instant(of: published)) }
            let link = address.link(to: entry.route)
            xml.element("link", ["rel": "alternate", "type": "text/html", "href": link])
            xml.element("category", ["term": entry.kind])
            xml.element("rights", entry.marking)
            if !entry.summary.isEmpty { xml.element("summary", entry.summary) }
            // Links in the content are relative to the page, not to the feed.
            if let html = entry.html { xml.element("content", ["type": "html", "xml:base": link], text: html) }
        }
    }
}

extension XMLText {
    fileprivate mutating func element(_ name: String, _ content: String) { element(name, text: content) }
}
