/// Text inside HTML and XML: the characters that markup gives a meaning are spelled out.
package enum HTMLEscaping {
    /// The text for use between tags and in attributes with double quotes.
    package static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.appendEscaped(text.utf8)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What stands in place of a character; nil for those that stay.
    static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }
}

extension [UInt8] {
    /// Appends text for use between tags and in attributes with double quotes.
    package mutating func appendEscaped(_ text: some Collection<UInt8>) {
        let isWritten: Void? = text.withContiguousStorageIfAvailable { appendEscaped(piece: $0) }
        if isWritten == nil { [UInt8](text).withUnsafeBufferPointer { appendEscaped(piece: $0) } }
    }

    /// Goes from one special character to the next and copies what is between.
    private mutating func appendEscaped(piece bytes: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for offset in bytes.indices {
            guard let reference = HTMLEscaping.reference(for: bytes[offset]) else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
            reference.withUTF8Buffer { append(contentsOf: $0) }
            start = offset + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
}
