/// Text inside HTML and XML: the characters that markup gives a meaning are spelled out.
package enum HTMLEscaping {
    /// Which quotes are spelled out, and how.
    package enum Quotes: Sendable {
        /// Double ones by their name: `&quot;`.
        case double
        /// Double and single ones by their numbers, as MarkupSafe does for Jinja: `&#34;` and `&#39;`.
        case both
    }

    /// The text for use between tags and in attributes, in double quotes unless both kinds are spelled out.
    package static func escaped(_ text: String, quotes: Quotes = .double) -> String {
        guard text.utf8.contains(where: { reference(for: $0, quotes: quotes) != nil }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        bytes.appendEscaped(text.utf8, quotes: quotes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What stands in place of a character; nil for those that stay.
    package static func reference(for byte: UInt8, quotes: Quotes = .double) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): quotes == .both ? "&#34;" : "&quot;"
        case UInt8(ascii: "'") where quotes == .both: "&#39;"
        default: nil
        }
    }
}

extension [UInt8] {
    /// Appends text for use between tags and in attributes, in double quotes unless both kinds are spelled out.
    package mutating func appendEscaped(_ text: some Collection<UInt8>, quotes: HTMLEscaping.Quotes = .double) {
        let isWritten: Void? = text.withContiguousStorageIfAvailable { appendEscaped(piece: $0, quotes: quotes) }
        if isWritten == nil { [UInt8](text).withUnsafeBufferPointer { appendEscaped(piece: $0, quotes: quotes) } }
    }

    /// Goes from one special character to the next and copies what is between.
    private mutating func appendEscaped(piece bytes: UnsafeBufferPointer<UInt8>, quotes: HTMLEscaping.Quotes) {
        var start = 0
        for offset in bytes.indices {
            guard let reference = HTMLEscaping.reference(for: bytes[offset], quotes: quotes) else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
            reference.withUTF8Buffer { append(contentsOf: $0) }
            start = offset + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
}
