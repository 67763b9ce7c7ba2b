extension Array where Element == UInt8 {
    /// Appends text for use between tags and in quoted attributes.
    mutating func appendEscaped(_ text: some Collection<UInt8>) {
        let isWritten: Void? = text.withContiguousStorageIfAvailable { appendEscaped(piece: $0) }
        if isWritten == nil { [UInt8](text).withUnsafeBufferPointer { appendEscaped(piece: $0) } }
    }

    /// Goes from one special character to the next and copies what is between.
    private mutating func appendEscaped(piece bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for offset in bytes.indices {
            let entity: StaticString
            switch bytes[offset] {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            default: continue
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
            entity.withUTF8Buffer { append(contentsOf: $0) }
            start = offset + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    /// Appends the destination of a link for use in a quoted attribute.
    ///
    /// What may not stand in an address is percent-encoded, the author's own percent signs are kept.
    mutating func appendDestination(_ bytes: some Collection<UInt8>) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "'"): append(contentsOf: "&#x27;".utf8)
            case _ where byte.isASCIIAlphanumeric || Self.addressPunctuation.contains(byte): append(byte)
            default:
                append(UInt8(ascii: "%"))
                append(Self.hexadecimal(byte >> 4))
                append(Self.hexadecimal(byte & 15))
            }
        }
    }

    private static var addressPunctuation: String.UTF8View { "-_.+!*(),%#@?=;:/$~".utf8 }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }
}
