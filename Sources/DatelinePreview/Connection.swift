import Glibc

/// A connection from a browser: one request, one answer.
///
/// What takes longer than a few seconds is ended, so that nobody can hold the preview up.
struct Connection: Sendable {
    private let socket: Int32

    init(_ socket: Int32) {
        self.socket = socket
        var patience = timeval(tv_sec: 5, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    }

    /// The request that comes.
    enum Incoming {
        case request(PreviewRequest)
        /// Bytes that are none.
        case bad
        /// Nothing, or not all of it in time.
        case nothing
    }

    /// Reads the request.
    func incoming() -> Incoming {
        guard let head = head() else { return .nothing }
        return RequestHead.request(head).map(Incoming.request) ?? .bad
    }

    /// Closes without an answer.
    func leave() { close(socket) }

    /// Answers and closes.
    func answer(_ request: PreviewRequest?, with handler: PreviewHandler) {
        defer { close(socket) }
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

    /// The index after the empty line.
    private static func end(of head: [UInt8], from start: Int) -> Int? {
        for index in start..<head.count where head[index] == 10 {
            if head[(index + 1)...].starts(with: [10]) { return index + 2 }
            if head[(index + 1)...].starts(with: [13, 10]) { return index + 3 }
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

/// A port of 127.0.0.1, which no other machine reaches.
struct Listener: Sendable {
    let socket: Int32
    /// The port; another than asked for where that was 0.
    let port: UInt16

    init(port: UInt16) throws(PreviewError) {
        let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
        let socket = Glibc.socket(AF_INET, Int32(kind), 0)
        guard socket >= 0 else { throw .cannotListen(port, code: errno) }
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = Self.listen(on: socket, at: &address)
        guard code == 0 else {
            close(socket)
            throw code == EADDRINUSE ? .portTaken(port) : .cannotListen(port, code: code)
        }
        self.socket = socket
        self.port = UInt16(bigEndian: address.sin_port)
    }

    /// Binds a socket to an address and listens there; the address has the port that the system gave.
    ///
    /// - Returns: 0, or the number of the system's reason.
    private static func listen(on socket: Int32, at address: inout sockaddr_in) -> Int32 {
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        return withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, size) == 0 && Glibc.listen(socket, 64) == 0
                    && getsockname(socket, address, &size) == 0 ? 0 : errno
            }
        }
    }

    /// The connections that are waiting.
    func waiting() -> [Int32] {
        var found: [Int32] = []
        while true {
            let connection = accept(socket, nil, nil)
            if connection < 0 { return found }
            _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
            found.append(connection)
        }
    }
}
