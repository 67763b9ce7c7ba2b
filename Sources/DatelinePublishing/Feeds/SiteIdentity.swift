/// What feeds and the search say about the site as a whole.
public struct SiteIdentity: Hashable, Sendable {
    /// The title of the casebook.
    public var title: String
    /// Who publishes it.
    public var publisher: String
    /// The absolute address of the site without a slash at its end; `nil` where it is not known.
    public let baseURL: String?
    /// The language of the texts, as BCP 47 has it: `en`.
    public var language: String
    /// One sentence on what the site is about.
    public var summary: String
    /// The highest marking of what the site shows: `TLP:CLEAR`.
    public var marking: String
    /// Whether everybody may read the site, so that it may be listed by search engines.
    ///
    /// TLP 2.0: only `TLP:CLEAR` may go to the world. A build that may show more is kept out of them, whatever is in it.
    public var isForEverybody: Bool

    /// An identity from its parts.
    ///
    /// - Parameter baseURL: `https://example.org/intel`, with or without a slash at the end. What is not an address of
    ///   the web, see ``isBaseURL(_:)``, counts as not known.
    public init(
        title: String, publisher: String, baseURL: String? = nil, language: String = "en", summary: String = "",
        marking: String = "TLP:CLEAR", isForEverybody: Bool? = nil
    ) {
        self.title = title
        self.publisher = publisher
        self.language = language
        self.summary = summary
        self.marking = marking
        self.isForEverybody = isForEverybody ?? (marking == "TLP:CLEAR")
        self.baseURL = baseURL.flatMap { text in
            guard Self.isBaseURL(text) else { return nil }
            var text = text
            while text.hasSuffix("/") { text.removeLast() }
            return text
        }
    }

    /// Whether the text is an address below which a site can lie: `http` or `https`, a host, no query or fragment.
    public static func isBaseURL(_ text: String) -> Bool {
        let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
        guard let scheme else { return false }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        guard let first = rest.first, first != UInt8(ascii: "/") else { return false }
        return rest.allSatisfy { byte in
            byte > 0x20 && byte < 0x7F && !"\"'<>?#\\^`{|}@ ".utf8.contains(byte)
        }
    }
}

/// Addresses of pages: absolute where the site's own address is known, relative otherwise.
struct SiteAddress {
    private let identity: SiteIdentity
    /// The file that the addresses are written in: `actors/apt37/feed.xml`.
    private let file: String

    init(_ identity: SiteIdentity, in file: String) {
        self.identity = identity
        self.file = file
    }

    /// The absolute address of a route or file, or `nil` where the site's is not known.
    func absolute(_ route: String) -> String? {
        identity.baseURL.map { $0 + "/" + Self.encoded(Self.trimmed(route)) }
    }

    /// An address that leads to the route from the file.
    func link(to route: String) -> String {
        if let absolute = absolute(route) { return absolute }
        let up = file.utf8.count { $0 == UInt8(ascii: "/") }
        let path = String(repeating: "../", count: up) + Self.encoded(Self.trimmed(route))
        return path.isEmpty ? "./" : path
    }

    /// A lasting name for the page at a route: its address, or else a name made from the site's title, the publisher
    /// and the route (RFC 9562, version 8: the first bits of a SHA-256).
    func id(of route: String) -> String {
        if let absolute = absolute(route) { return absolute }
        let name = [identity.publisher, identity.title, route].joined(separator: "\u{1F}")
        var digits = Array(ContentDigest(of: Array(name.utf8)).hexadecimal.prefix(32))
        digits[12] = "8"
        digits[16] = ["8", "9", "a", "b"][(digits[16].hexDigitValue ?? 0) & 3]
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        return "urn:uuid:" + parts.joined(separator: "-")
    }

    private static func trimmed(_ route: String) -> Substring { route.drop { $0 == "/" } }

    /// Percent-encodes what may not stand in the path of an address (RFC 3986, section 3.3).
    static func encoded(_ path: some StringProtocol) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                bytes.append(byte)
            case _ where "-._~/!$&'()*+,;=:@".utf8.contains(byte): bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
