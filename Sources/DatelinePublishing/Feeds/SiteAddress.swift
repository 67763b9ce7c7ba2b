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
