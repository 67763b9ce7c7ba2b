/// Numbers in text, as Python's `int` and `float` read them.
enum NumberReading {
    enum Integer {
        case value(Int)
        case tooLarge
        case invalid
    }

    static func integer(_ text: String, radix: Int) -> Integer {
        var digits = Substring(PythonString.stripped(text).lowercased())
        let isNegative = digits.first == "-"
        if isNegative || digits.first == "+" { digits.removeFirst() }
        guard radix == 0 || (2...36).contains(radix) else { return .invalid }
        var base = radix
        for (prefix, value) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
            if radix == value || radix == 0 {
                digits.removeFirst(2)
                if digits.first == "_" { digits.removeFirst() }
                base = value
            }
        }
        if base == 0 { base = 10 }
        guard let plain = withoutUnderscores(digits), plain.utf8.allSatisfy({ isDigit($0, base) }) else {
            return .invalid
        }
        return Int((isNegative ? "-" : "") + plain, radix: base).map { .value($0) } ?? .tooLarge
    }

    private static func isDigit(_ byte: UInt8, _ radix: Int) -> Bool {
        let value = byte >= 0x61 ? Int(byte) - 87 : Int(byte) - 48
        return (byte <= 0x39 || byte >= 0x61) && value >= 0 && value < radix
    }

    static func float(_ text: String) -> Double? {
        let stripped = PythonString.stripped(text).lowercased()
        var rest = Substring(stripped)
        if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
        switch rest {
        case "inf", "infinity": return stripped.hasPrefix("-") ? -.infinity : .infinity
        case "nan": return .nan
        default: break
        }
        guard let plain = withoutUnderscores(rest),
            plain.utf8.allSatisfy({ NumberLexing.isDigit($0) || ".e+-".utf8.contains($0) }),
            plain.utf8.contains(where: NumberLexing.isDigit)
        else { return nil }
        return Double((stripped.hasPrefix("-") ? "-" : "") + plain)
    }

    /// Single underscores between digits may stand in a number.
    private static func withoutUnderscores(_ digits: Substring) -> String? {
        guard digits.utf8.contains(UInt8(ascii: "_")) else { return digits.isEmpty ? nil : String(digits) }
        let parts = digits.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        return parts.joined()
    }
}
