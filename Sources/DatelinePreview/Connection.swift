import Glibc

/// A connection from a browser: one request, one answer.
///
/// What takes longer than a few seconds is ended, so that nobody can hold the preview up.
struct Connection {
    private let socket: Int32

    init(_ socket: Int32) {
        self.socket = socket
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    }

    /// Answers and closes.
    func serve(_ handler: PreviewHandler) {
        defer { close(socket) }
        guard let head = head() else { return }
        let request = RequestHead.request(head)
        let bad = PreviewResponse(400, type: "text/plain; charset=utf-8", body: Array("this is no request\n".utf8))
        let answer = request.map(handler.answer) ?? bad
        send(answer.bytes(to: request?.method ?? "GET"))
        shutdown(socket, Int32(SHUT_WR))
        // Closing with bytes unread would throw away the answer on its way.
        var rest = [UInt8](repeating: 0, count: 4096)
        for _ in 0..<16 where recv(socket, &rest, rest.count, 0) <= 0 { break }
    }

    /// All up to the empty line, or `nil` where none comes.
    private func head() -> [UInt8]? {
        var (head, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
        while head.count <= RequestHead.limit {
            let count = recv(socket, &buffer, buffer.count, 0)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return nil }
            let seen = max(0, head.count - 3)
            head += buffer[..<count]
            if let end = Self.end(of: head, from: seen) { return Array(head[..<end]) }
        }
        return nil
    }

    /// The place after the empty line.
    private static func end(of head: [UInt8], from start: Int) -> Int? {
        for place in start..<head.count where head[place] == 10 {
            if head[(place + 1)...].starts(with: [10]) { return place + 2 }
            if head[(place + 1)...].starts(with: [13, 10]) { return place + 3 }
        }
        return nil
    }

    private func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                // No signal where the browser has gone away.
                Glibc.send(socket, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, Int32(MSG_NOSIGNAL))
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            sent += count
        }
    }
}
