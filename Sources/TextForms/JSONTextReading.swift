extension JSONText {
    /// The text of a JSON string literal without its quotes; `nil` where it is not one.
    ///
    /// Meant for the files that this module writes itself: a pair of surrogates, which it never writes, is refused.
    package static func unescaped(_ literal: some Sequence<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var iterator = literal.makeIterator()
        while let byte = iterator.next() {
            switch byte {
            case UInt8(ascii: "\\"):
                guard let scalar = escaped(&iterator), let encoded = UTF8.encode(scalar) else { return nil }
                bytes += encoded
            case UInt8(ascii: "\""), 0..<0x20: return nil
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func escaped(_ iterator: inout some IteratorProtocol<UInt8>) -> Unicode.Scalar? {
        switch iterator.next() {
        case UInt8(ascii: "\""): "\""
        case UInt8(ascii: "\\"): "\\"
        case UInt8(ascii: "/"): "/"
        case UInt8(ascii: "b"): "\u{8}"
        case UInt8(ascii: "f"): "\u{C}"
        case UInt8(ascii: "n"): "\n"
        case UInt8(ascii: "r"): "\r"
        case UInt8(ascii: "t"): "\t"
        case UInt8(ascii: "u"): fourDigits(&iterator).flatMap(Unicode.Scalar.init)
        default: nil
        }
    }

    private static func fourDigits(_ iterator: inout some IteratorProtocol<UInt8>) -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = iterator.next(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                return nil
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
