/// How a text is encoded, as far as that shows before it is read.
package enum TextEncoding {
    /// The message for bytes that are not UTF-8.
    package static let notUTF8 = "these bytes are not UTF-8"
    /// The help for them. The encoding is not guessed, but the commonest is named.
    package static let remedy =
        "save the file as UTF-8; one in the Western encoding of Windows by 'iconv -f WINDOWS-1252 -t UTF-8 FILE'"

    /// The name of an encoding other than UTF-8, such as PowerShell's `>` writes, by its byte order mark or by the
    /// zeros beside the first two letters of ASCII; `nil` where there is no sign of one.
    package static func foreign(in bytes: some Collection<UInt8>) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let zeros = bytes.prefix(4).map { $0 == 0 }
        if zeros == [false, true, false, true] { return "UTF-16LE" }
        return zeros == [true, false, true, false] ? "UTF-16BE" : nil
    }
}

/// The byte order mark, which some programs put before a text to say how it is encoded.
enum ByteOrderMark {
    /// The length of the mark of UTF-8 at the beginning of a text: 3 or 0.
    static func length(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }
}

extension Collection where Element == UInt8 {
    /// Passes on the bytes as one contiguous buffer, and copies them only if they are not.
    func withPiece<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let outcome = withContiguousStorageIfAvailable { bytes -> Swift.Result<Result, Failure> in
            do throws(Failure) { return .success(try body(bytes)) } catch { return .failure(error) }
        }
        if let outcome { return try outcome.get() }
        let copy = ContiguousArray(self)
        let copied = copy.withUnsafeBufferPointer { bytes -> Swift.Result<Result, Failure> in
            do throws(Failure) { return .success(try body(bytes)) } catch { return .failure(error) }
        }
        return try copied.get()
    }
}

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

    /// The length of the sequence at an offset; if negative, the number of bytes that are wrong.
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

extension Unicode.Scalar {
    /// The number of the character as Unicode writes it: `U+202E`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
