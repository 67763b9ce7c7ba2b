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
                    xml.element("loc", [:], address.link(to: entry.route))
                    if let day = entry.day { xml.element("lastmod", [:], day) }
                }
            }
        }
    }

    private func index(_ names: [String]) -> [UInt8] {
        document("sitemapindex") { xml in
            for name in names { xml.element("sitemap") { $0.element("loc", [:], address.link(to: name)) } }
        }
    }

    private func document(_ root: String, _ inner: (inout XMLText) -> Void) -> [UInt8] {
        var xml = XMLText()
        xml.element(root, ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"], inner)
        return xml.bytes
    }
}
