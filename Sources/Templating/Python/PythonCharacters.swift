/// White space as Python's `str.isspace` knows it.
enum PythonSpace {
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9...13, 28...32, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// The first byte at or after `start` that is not part of white space.
    static func skip(_ bytes: [UInt8], from start: Int) -> Int {
        var offset = start
        while offset < bytes.count {
            let length = length(in: bytes, at: offset)
            guard length > 0 else { break }
            offset += length
        }
        return offset
    }

    /// The end of what is left when white space is taken from the end of `start..<end`.
    static func trimmedEnd(of bytes: [UInt8], from start: Int, to end: Int) -> Int {
        var end = end
        while end > start {
            var first = end - 1
            while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
            guard length(in: bytes, at: first) == end - first else { break }
            end = first
        }
        return end
    }

    /// How many bytes the white space character at `offset` takes, 0 if there is none.
    private static func length(in bytes: [UInt8], at offset: Int) -> Int {
        let byte = bytes[offset]
        if byte < 0x80 { return (9...13).contains(byte) || (28...32).contains(byte) ? 1 : 0 }
        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard offset + width <= bytes.count, width < 4 else { return 0 }
        var value = UInt32(byte) & (width == 3 ? 0x0F : 0x1F)
        for index in 1..<width { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
        return Unicode.Scalar(value).map(contains) == true ? width : 0
    }
}

extension UInt8 {
    /// Whether it is a digit of ASCII.
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    /// Whether it may be part of a name.
    var isNamePart: Bool {
        isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A) || self == 0x5F || self >= 0x80
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter, a digit or `_`.
    var isWordPart: Bool { self == "_" || isLetter || properties.numericType != nil }

    var isLetter: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: false
        }
    }
}
