/// Writes text so that it stays text in the form of the output.
extension ByteWriter {
    /// Text in HTML or XML, with MarkupSafe's references: `&amp; &lt; &gt; &#34; &#39;`.
    mutating func writeHTML(_ text: String) {
        let utf8 = text.utf8
        if utf8.withContiguousStorageIfAvailable({ writeHTML($0) }) == nil {
            Array(utf8).withUnsafeBufferPointer { writeHTML($0) }
        }
    }

    /// Copies byte by byte while looking, and stops only where a reference is due.
    mutating func writeHTML(_ text: UnsafeBufferPointer<UInt8>) {
        guard let source = text.baseAddress else { return }
        let length = text.count
        var offset = 0
        while offset < length {
            guard let target = room(for: length - offset) else { return }
            let copied = ByteWriter.copyPlain(source + offset, length - offset, to: target)
            advance(by: copied)
            offset += copied
            if offset < length {
                writeReference(for: source[offset])
                offset += 1
            }
        }
    }

    /// Copies up to the first byte that HTML must not see as it is; eight bytes at a time.
    @inline(__always)
    private static func copyPlain(
        _ source: UnsafePointer<UInt8>, _ length: Int, to target: UnsafeMutablePointer<UInt8>
    ) -> Int {
        var offset = 0
        while offset &+ 8 <= length {
            let word = UnsafeRawPointer(source + offset).loadUnaligned(as: UInt64.self)
            UnsafeMutableRawPointer(target + offset).storeBytes(of: word, as: UInt64.self)
            let special = specials(in: UInt64(littleEndian: word))
            if special != 0 { return offset &+ special.trailingZeroBitCount &>> 3 }
            offset &+= 8
        }
        while offset < length {
            let byte = source[offset]
            if isSpecial(byte) { break }
            target[offset] = byte
            offset &+= 1
        }
        return offset
    }

    /// The high bit of the first byte that is one of `" & ' < >`, perhaps of later ones too; 0 if there is none.
    ///
    /// `&` and `'` differ in their lowest bit, `<` and `>` in the one above it, so three comparisons do.
    @inline(__always)
    private static func specials(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let references = (word | ones) ^ (ones &* 0x27)
        let brackets = (word | (ones &* 2)) ^ (ones &* 0x3E)
        let zeros =
            ((quotes &- ones) & ~quotes) | ((references &- ones) & ~references) | ((brackets &- ones) & ~brackets)
        return zeros & (ones &* 0x80)
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        // one bit for each of " & ' < > among the bytes below 64
        byte < 64 && (0x5000_00C4_0000_0000 as UInt64) >> UInt64(byte) & 1 != 0
    }

    private mutating func writeReference(for byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): write("&amp;" as StaticString)
        case UInt8(ascii: "<"): write("&lt;" as StaticString)
        case UInt8(ascii: ">"): write("&gt;" as StaticString)
        case UInt8(ascii: "\""): write("&#34;" as StaticString)
        default: write("&#39;" as StaticString)
        }
    }

    @inline(__always)
    mutating func write(_ text: StaticString) {
        write(text.utf8Start, text.utf8CodeUnitCount)
    }
}
