/// Numbers as Jinja writes them: `42`, `1_000`, `0x2A`, `0o52`, `0b101010`, `4.2`, `42e-1`.
enum NumberLiteral {
    /// The number at `start`, nil if there is none.
    static func number(
        in bytes: [UInt8], at start: Int, afterDot: Bool
    ) throws(SyntaxFailure) -> (kind: Token.Kind, end: Int)? {
        if !afterDot, let float = float(in: bytes, at: start) { return float }
        guard bytes[start].isDigit else { return nil }
        if let prefixed = try prefixedInteger(in: bytes, at: start) { return prefixed }
        var end = digits(in: bytes, from: start)
        if bytes[start] == UInt8(ascii: "0") {
            // a whole number that begins with 0 is made of zeros only
            end = start
            while end < bytes.count, bytes[end] == 0x30 || (bytes[end] == 0x5F && bytes[safe: end + 1] == 0x30) {
                end += 1
            }
        }
        return (.integer(try integer(text(of: bytes[start..<end]), radix: 10, at: Place(start, end))), end)
    }

    private static func text(of bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
    }

    /// The end of digits with single underscores between them.
    private static func digits(in bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while let byte = bytes[safe: end] {
            if byte.isDigit {
                end += 1
            } else if byte == UInt8(ascii: "_"), end > start, bytes[safe: end + 1]?.isDigit == true {
                end += 1
            } else {
                break
            }
        }
        return end
    }

    private static func float(in bytes: [UInt8], at start: Int) -> (kind: Token.Kind, end: Int)? {
        var end = digits(in: bytes, from: start)
        guard end > start else { return nil }
        var isFloat = false
        if bytes[safe: end] == UInt8(ascii: "."), bytes[safe: end + 1]?.isDigit == true {
            end = digits(in: bytes, from: end + 1)
            isFloat = true
        }
        if let mark = bytes[safe: end], mark | 0x20 == UInt8(ascii: "e") {
            var digit = end + 1
            if bytes[safe: digit] == UInt8(ascii: "+") || bytes[safe: digit] == UInt8(ascii: "-") { digit += 1 }
            if bytes[safe: digit]?.isDigit == true {
                end = digits(in: bytes, from: digit)
                isFloat = true
            }
        }
        return isFloat ? Double(text(of: bytes[start..<end])).map { (.number($0), end) } : nil
    }

    private static func prefixedInteger(
        in bytes: [UInt8], at start: Int
    ) throws(SyntaxFailure) -> (kind: Token.Kind, end: Int)? {
        guard bytes[start] == UInt8(ascii: "0"), let mark = bytes[safe: start + 1] else { return nil }
        let radix: Int
        switch mark | 0x20 {
        case UInt8(ascii: "x"): radix = 16
        case UInt8(ascii: "o"): radix = 8
        case UInt8(ascii: "b"): radix = 2
        default: return nil
        }
        var end = start + 2
        while let byte = bytes[safe: end] {
            let digit = byte == UInt8(ascii: "_") ? bytes[safe: end + 1] : byte
            guard let digit, Int(String(UnicodeScalar(digit)), radix: radix) != nil else { break }
            end += 1
        }
        guard end > start + 2 else { return nil }
        return (.integer(try integer(text(of: bytes[start + 2..<end]), radix: radix, at: Place(start, end))), end)
    }

    private static func integer(_ digits: String, radix: Int, at place: Place) throws(SyntaxFailure) -> Int {
        guard let value = Int(digits, radix: radix) else {
            throw SyntaxFailure(
                "this whole number does not fit 64 bits", at: place, kind: .unsupported,
                remedy: "write numbers up to \(Int.max)")
        }
        return value
    }
}
