/// Whether bytes are UTF-8 as The Unicode Standard defines it (table 3-7).
enum UTF8Check {
    /// The range of the first bytes that are not UTF-8: a sequence cut short, or a single byte.
    static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var offset = 0
        while offset < bytes.count {
            offset = endOfASCII(in: bytes, from: offset)
            guard offset < bytes.count else { return nil }
            let length = sequenceLength(in: bytes, at: offset)
            if length < 0 { return offset..<offset - length }
            offset += length
        }
        return nil
    }

    /// The first offset at or after `start` whose byte is not ASCII, eight bytes at a time.
    static func endOfASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var offset = start
        while offset + 8 <= raw.count,
            raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            offset += 8
        }
        while offset < raw.count, raw[offset] < 0x80 { offset += 1 }
        return offset
    }

    /// The length of the sequence at an offset; negative, the number of bytes that are wrong.
    private static func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[offset] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return -1
        }
        for step in 1..<length {
            guard offset + step < bytes.count, (step == 1 ? second : 0x80...0xBF).contains(bytes[offset + step])
            else { return -step }
        }
        return length
    }
}
