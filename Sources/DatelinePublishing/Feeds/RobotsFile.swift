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
