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
