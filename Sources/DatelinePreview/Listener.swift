import Glibc

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
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(socket, address, size) == 0 && listen(socket, 64) == 0 && getsockname(socket, address, &size) == 0
                    ? 0 : errno
            }
        }
        guard code == 0 else {
            close(socket)
            throw code == EADDRINUSE ? .portTaken(port) : .cannotListen(port, code: code)
        }
        self.socket = socket
        self.port = UInt16(bigEndian: address.sin_port)
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
