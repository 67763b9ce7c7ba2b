/// The list of all pages for search engines (sitemaps.org).
///
/// There is none where the site's address is not known, since it takes absolute addresses only, and none above
/// TLP:CLEAR.
public struct Sitemap: Sendable {
    /// The protocol's limit for one file.
    private static let limit = 50_000
    private let identity: SiteIdentity
    private let entries: [SiteEntry]
    private let address: SiteAddress

    /// A site map of these pages.
    public init(of entries: [SiteEntry], _ identity: SiteIdentity) {
        self.identity = identity
        self.entries = entries.sorted { Manifest.precedes($0.route, $1.route) }
        address = SiteAddress(identity, in: "sitemap.xml")
    }

    /// `sitemap.xml`; for more than 50,000 pages a list of several, and these. Empty where there is to be none.
    public var files: [OutputFile] {
        get throws(PublishError) {
            guard identity.isForEverybody, identity.baseURL != nil else { return [] }
            guard entries.count > Self.limit else { return [try OutputFile("sitemap.xml", list(entries[...]))] }
            let starts = Array(stride(from: 0, to: entries.count, by: Self.limit))
            let names = starts.indices.map { "sitemap-\($0 + 1).xml" }
            var files = [try OutputFile("sitemap.xml", index(names))]
            for (start, name) in zip(starts, names) {
                files.append(try OutputFile(name, list(entries[start..<min(entries.count, start + Self.limit)])))
            }
            return files
        }
    }

    private func list(_ entries: ArraySlice<SiteEntry>) -> [UInt8] {
        document("urlset") { xml in
            for entry in entries {
                xml.element("url") { xml in
                    xml.element("loc", text: address.link(to: entry.route))
                    if let day = entry.day { xml.element("lastmod", text: day) }
                }
            }
        }
    }

    private func index(_ names: [String]) -> [UInt8] {
        document("sitemapindex") { xml in
            for name in names { xml.element("sitemap") { $0.element("loc", text: address.link(to: name)) } }
        }
    }

    private func document(_ root: String, _ inner: (inout XMLText) -> Void) -> [UInt8] {
        var xml = XMLText()
        xml.element(root, ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"], holding: inner)
        return xml.bytes
    }
}

/// `robots.txt`, which tells search engines what to leave out (RFC 9309).
public struct RobotsFile: Sendable {
    private let identity: SiteIdentity

    /// The file for a site.
    public init(_ identity: SiteIdentity) {
        self.identity = identity
    }

    /// The file as one of the site.
    public var file: OutputFile { get throws(PublishError) { try OutputFile("robots.txt", text: text) } }

    /// All may be read where everybody may read it; above TLP:CLEAR nothing, and no map shows what there is.
    public var text: String {
        guard identity.isForEverybody else { return "User-agent: *\nDisallow: /\n" }
        let map = SiteAddress(identity, in: "robots.txt").absolute("sitemap.xml")
        return "User-agent: *\nDisallow:\n" + (map.map { "\nSitemap: \($0)\n" } ?? "")
    }
}
