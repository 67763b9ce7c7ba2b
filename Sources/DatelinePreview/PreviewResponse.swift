extension PreviewResponse {
    /// The answer as it goes over the network (RFC 9112); to `HEAD` without its content.
    ///
    /// The connection is closed after each answer, which spares all bookkeeping on a way of no length.
    func bytes(to method: String) -> [UInt8] {
        var head = "HTTP/1.1 \(status) \(Self.phrase(status))\r\n"
        for header in headers { head += "\(header.name): \(header.value)\r\n" }
        if status != 304 { head += "Content-Length: \(body.count)\r\n" }
        head += "Connection: close\r\n\r\n"
        return Array(head.utf8) + (method == "HEAD" ? [] : body)
    }

    private static func phrase(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 301: "Moved Permanently"
        case 304: "Not Modified"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 500: "Internal Server Error"
        default: ""
        }
    }
}

/// The media type of a file, by the ending of its name (the registry of IANA).
enum ContentType {
    static let html = "text/html; charset=utf-8"
    static let script = "text/javascript; charset=utf-8"

    /// The type by the ending; bytes of no known kind where there is none, or another.
    static func of(_ name: String) -> String {
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        return byEnding[ending] ?? "application/octet-stream"
    }

    private static let byEnding = [
        "html": html, "htm": html, "css": "text/css; charset=utf-8", "js": script, "mjs": script,
        "md": "text/markdown; charset=utf-8", "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
        "json": "application/json", "jsonl": "application/jsonl", "xml": "application/xml", "svg": "image/svg+xml",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
        "avif": "image/avif", "ico": "image/vnd.microsoft.icon", "woff2": "font/woff2", "woff": "font/woff",
        "pdf": "application/pdf", "bib": "application/x-bibtex", "eml": "message/rfc822",
    ]
}
