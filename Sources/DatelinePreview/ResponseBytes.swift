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
        default: ""
        }
    }
}
