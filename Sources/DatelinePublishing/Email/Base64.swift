/// Bytes as Base64 (RFC 4648, section 4).
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The bytes on one line.
    static func encoded(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.count + 2) / 3 * 4)
        var rest = bytes[...]
        while !rest.isEmpty {
            let group = rest.prefix(3)
            rest = rest.dropFirst(3)
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                let isFilled = place <= group.count
                result.append(isFilled ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return result
    }

    /// The bytes in lines of 76 characters, ended by CR and LF (RFC 2045, section 6.8).
    static func lines(_ bytes: [UInt8]) -> [UInt8] {
        let text = encoded(bytes)
        return stride(from: 0, to: text.count, by: 76).reduce(into: []) { lines, start in
            lines += text[start..<min(text.count, start + 76)]
            lines += "\r\n".utf8
        }
    }
}
