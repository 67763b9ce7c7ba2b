/// The names by which the preview may be called.
enum HostName {
    /// Whether a `Host` header names this machine.
    ///
    /// A foreign page can have its own name resolved to 127.0.0.1 and then read what it likes from here (DNS
    /// rebinding); the browser still sends the foreign name, which gives it away.
    static func isOurs(_ host: String?) -> Bool {
        guard var name = host?.lowercased() else { return false }
        if let colon = name.lastIndex(of: ":"), !name.hasSuffix("]") {
            let port = name[name.index(after: colon)...]
            guard !port.isEmpty, port.utf8.count <= 5, port.utf8.allSatisfy({ (48...57).contains($0) }) else {
                return false
            }
            name = String(name[..<colon])
        }
        return ["localhost", "127.0.0.1", "[::1]"].contains(name)
    }
}
