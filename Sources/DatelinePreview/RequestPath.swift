/// A request's path as the names of folders and a file, decoded and harmless.
struct RequestPath: Equatable {
    /// The names on the way; none for the top of the site.
    let names: [String]
    /// Whether it ends in a slash and so names a folder's page.
    let isFolder: Bool

    /// The path of a target, or `nil` where it could lead anywhere but to a published file.
    ///
    /// Decoded once. Refused are `.` and `..` however they are spelt, slashes and backslashes that were encoded, NUL
    /// and other control characters, empty names, text that is not UTF-8, and names that begin with a full stop, which
    /// are not published (`.git`), save `.well-known`.
    init?(_ target: String) {
        guard target.utf8.first == UInt8(ascii: "/"), target.utf8.count <= 4096 else { return nil }
        let parts = target.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        var names: [String] = []
        for (index, part) in parts.enumerated() {
            if part.isEmpty, index == parts.count - 1 { break }
            guard let name = Self.name(part) else { return nil }
            names.append(name)
        }
        self.names = names
        isFolder = target.utf8.last == UInt8(ascii: "/")
    }

    private static func name(_ part: Substring.UTF8View.SubSequence) -> String? {
        guard let bytes = decoded(part), let name = String(validating: bytes, as: UTF8.self), !name.isEmpty,
            bytes.count <= 255, !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x2F || $0 == 0x5C })
        else { return nil }
        return name.hasPrefix(".") && name != ".well-known" ? nil : name
    }

    private static func decoded(_ part: Substring.UTF8View.SubSequence) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = part.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = digit(rest.next()), let low = digit(rest.next()) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ byte: UInt8?) -> UInt8? {
        switch byte {
        case .some(let byte) where (48...57).contains(byte): byte - 48
        case .some(let byte) where (65...70).contains(byte): byte - 55
        case .some(let byte) where (97...102).contains(byte): byte - 87
        case .some, nil: nil
        }
    }
}

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
