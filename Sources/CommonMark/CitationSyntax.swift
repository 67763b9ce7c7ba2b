/// Pandoc's syntax for citations in brackets, over bytes.
///
/// `[see @key, p. 4; -@other]`: items divided by semicolons, each with words before the key, the key, and words after it.
/// A key begins with a letter or a digit and may hold `_` and single `:.#$%&-+?~/` between others.
enum CitationSyntax {
    /// One item: offsets are into the bytes that were read.
    struct Item {
        var prefix: Range<Int>
        /// The offset of the `@`.
        var at: Int
        var key: Range<Int>
        var locator: Range<Int>
    }

    /// Whether the `@` at an offset stands where a key may follow.
    ///
    /// Only after a bracket, a semicolon, white space or one of these with a `-`, so never within a mail address.
    static func mayBeginKey(at offset: Int, in bytes: [UInt8]) -> Bool {
        guard offset > 0, offset + 1 < bytes.count, isKeyByte(bytes[offset + 1]) else { return false }
        if bytes[offset - 1] == UInt8(ascii: "-") {
            return offset > 1 && isBeforeKey(bytes[offset - 2])
        }
        return isBeforeKey(bytes[offset - 1])
    }

    /// The items between two brackets, or nil when one of them is none.
    static func items(in bytes: [UInt8], _ inside: Range<Int>) -> [Item]? {
        var items: [Item] = []
        for range in bytes[inside].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            guard let item = item(in: bytes, range.startIndex..<range.endIndex) else { return nil }
            items.append(item)
        }
        return items
    }

    private static func item(in bytes: [UInt8], _ range: Range<Int>) -> Item? {
        let at = range.first { bytes[$0] == UInt8(ascii: "@") && mayBeginKey(at: $0, in: bytes) }
        guard let at else { return nil }
        let key = keyRange(in: bytes, from: at + 1, to: range.upperBound)
        guard !key.isEmpty else { return nil }
        var prefixEnd = at
        if prefixEnd > range.lowerBound, bytes[prefixEnd - 1] == UInt8(ascii: "-") { prefixEnd -= 1 }
        let rest = trimmed(bytes, key.upperBound..<range.upperBound)
        let afterComma = rest.isEmpty || bytes[rest.lowerBound] != UInt8(ascii: ",") ? 0 : 1
        guard !bytes[rest].contains(UInt8(ascii: "@")) else { return nil }
        return Item(
            prefix: trimmed(bytes, range.lowerBound..<prefixEnd), at: at, key: key,
            locator: trimmed(bytes, rest.lowerBound + afterComma..<rest.upperBound))
    }

    private static func keyRange(in bytes: [UInt8], from start: Int, to end: Int) -> Range<Int> {
        var offset = start
        while offset < end {
            if isKeyByte(bytes[offset]) || bytes[offset] == UInt8(ascii: "_") {
                offset += 1
            } else if isInnerPunctuation(bytes[offset]), offset + 1 < end, isKeyByte(bytes[offset + 1]) {
                offset += 1
            } else {
                break
            }
        }
        return start..<offset
    }

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, isSpace(bytes[first]) { range.removeFirst() }
        while let last = range.last, isSpace(bytes[last]) { range.removeLast() }
        return range
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func isBeforeKey(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: "[") || byte == UInt8(ascii: ";")
    }

    /// ASCII letters and digits, and whatever is written in several bytes.
    private static func isKeyByte(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte >= 0x80
    }

    private static func isInnerPunctuation(_ byte: UInt8) -> Bool {
        ":.#$%&-+?~/".utf8.contains(byte)
    }
}
