/// Text as lines of printable ASCII for a mail's body (RFC 2045, section 6.7).
enum QuotedPrintable {
    /// The longest line, with the mark of a soft break at its end.
    private static let lineLength = 76
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// The text in UTF-8, its lines ended by CR and LF.
    static func encoded(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            append(line.last == UInt8(ascii: "\r") ? line.dropLast() : line, to: &result)
            result += "\r\n".utf8
        }
        // The text's own last line break is the last one.
        if text.last == UInt8(ascii: "\n") { result.removeLast(2) }
        return result
    }

    private static func append(_ line: ArraySlice<UInt8>, to result: inout [UInt8]) {
        var column = 0
        for (index, byte) in zip(line.indices, line) {
            let isLast = index == line.index(before: line.endIndex)
            let piece = stays(byte, isFirst: column == 0, isLast: isLast) ? [byte] : escaped(byte)
            if column + piece.count > (isLast ? lineLength : lineLength - 1) {
                result += "=\r\n".utf8
                column = 0
            }
            result +=
                column == 0 && piece == [byte] && !stays(byte, isFirst: true, isLast: isLast) ? escaped(byte) : piece
            column += piece.count
        }
    }

    /// Whether a byte stands for itself: a space not at the end; no dot and no `From` at the beginning, which some
    /// programs on the way change.
    private static func stays(_ byte: UInt8, isFirst: Bool, isLast: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
        case UInt8(ascii: "="): false
        case UInt8(ascii: "."), UInt8(ascii: "F"): !isFirst
        default: (0x21...0x7E).contains(byte)
        }
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}

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
            for index in 0..<4 {
                let isFilled = index <= group.count
                result.append(isFilled ? alphabet[bits >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
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
