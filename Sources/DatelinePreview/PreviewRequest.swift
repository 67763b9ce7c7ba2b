/// A request as far as the preview looks at it.
struct PreviewRequest: Sendable {
    /// `GET`, `HEAD` or something else.
    var method: String
    /// The target as it came, still percent-encoded, without the query: `/actors/apt37/`.
    var path: String
    /// The `Host` header.
    var host: String?
    /// The `If-None-Match` header.
    var knownTag: String?

    init(method: String = "GET", path: String, host: String? = "localhost", knownTag: String? = nil) {
        self.method = method
        self.path = path
        self.host = host
        self.knownTag = knownTag
    }
}

/// An answer of the preview.
struct PreviewResponse: Sendable, Equatable {
    /// The status code of HTTP (RFC 9110).
    var status: Int
    /// Names and values, in the order in which they were added.
    var headers: [Header] = []
    var body: [UInt8] = []

    struct Header: Sendable, Equatable {
        let name: String
        let value: String
    }

    /// An answer that a browser neither keeps nor takes for something else.
    init(_ status: Int, type: String? = nil, body: [UInt8] = []) {
        self.status = status
        self.body = body
        add("Cache-Control", "no-cache")
        add("X-Content-Type-Options", "nosniff")
        add("Referrer-Policy", "no-referrer")
        add("Cross-Origin-Resource-Policy", "same-origin")
        if let type { add("Content-Type", type) }
    }

    mutating func add(_ name: String, _ value: String) { headers.append(Header(name: name, value: value)) }

    subscript(name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// The first lines of a request, as they came over the network (RFC 9112, sections 2 to 5).
enum RequestHead {
    /// More than this, a browser does not send.
    static let limit = 16_384

    /// The request, or `nil` where the bytes are none.
    ///
    /// Strict where a lax reading could be turned against us: one `Host` and no more, no folded lines, no spaces in
    /// names.
    static func request(_ bytes: [UInt8]) -> PreviewRequest? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
        }
        guard let first = lines.first else { return nil }
        let parts = first.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map(Substring.init)
        guard parts.count == 3, isToken(parts[0]), !parts[1].isEmpty, parts[2].hasPrefix("HTTP/1.") else { return nil }
        var request = PreviewRequest(
            method: String(parts[0]), path: String(parts[1].prefix { $0 != "?" }), host: nil)
        for line in lines.dropFirst().prefix(while: { !$0.isEmpty }) {
            guard let (name, value) = field(line) else { return nil }
            switch name.lowercased() {
            case "host":
                guard request.host == nil else { return nil }
                request.host = value
            case "if-none-match": request.knownTag = value
            default: break
            }
        }
        return request
    }

    private static func field(_ line: Substring) -> (name: Substring, value: String)? {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), isToken(line[..<colon]) else { return nil }
        var value = line[line.utf8.index(after: colon)...]
        value = value.drop { $0 == " " || $0 == "\t" }
        while let last = value.last, last == " " || last == "\t" { value.removeLast() }
        return (line[..<colon], String(value))
    }

    private static func isToken(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains($0) }
    }
}
