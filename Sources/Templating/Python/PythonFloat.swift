/// Floating-point numbers as Python writes them.
enum PythonFloat {
    /// The shortest digits that give the number back: `0.1`, `1e+16`, `1e-05`.
    static func representation(_ number: Double) -> String {
        if number.isNaN { return "nan" }
        if number.isInfinite { return number < 0 ? "-inf" : "inf" }
        let (digits, exponent) = decimal(number.magnitude)
        let sign = number.sign == .minus ? "-" : ""
        if exponent < -4 || exponent >= 16 { return sign + scientific(digits, exponent) }
        if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
        let whole = digits.prefix(exponent + 1)
        let zeros = String(repeating: "0", count: max(0, exponent + 1 - digits.count))
        let fraction = digits.dropFirst(exponent + 1)
        return sign + whole + zeros + "." + (fraction.isEmpty ? "0" : fraction)
    }

    private static func scientific(_ digits: String, _ exponent: Int) -> String {
        let fraction = digits.dropFirst()
        return digits.prefix(1) + (fraction.isEmpty ? "" : "." + fraction) + exponentText(exponent)
    }

    static func exponentText(_ exponent: Int) -> String {
        let magnitude = String(exponent.magnitude)
        return "e" + (exponent < 0 ? "-" : "+") + (magnitude.count < 2 ? "0" : "") + magnitude
    }

    /// The shortest significant digits and the power of ten of the first of them.
    static func decimal(_ number: Double) -> (digits: String, exponent: Int) {
        guard number > 0 else { return ("0", 0) }
        var text = Substring("\(number)")
        var exponent = 0
        if let mark = text.firstIndex(of: "e") {
            exponent = Int(text[text.index(after: mark)...]) ?? 0
            text = text[..<mark]
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let whole = parts.first ?? ""
        var digits = whole + (parts.count > 1 ? parts[1] : "")
        exponent += whole.count - 1
        while digits.first == "0", digits.count > 1 {
            digits.removeFirst()
            exponent -= 1
        }
        while digits.last == "0", digits.count > 1 { digits.removeLast() }
        return (String(digits), exponent)
    }
}

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
            plain.utf8.allSatisfy({ $0.isDigit || ".e+-".utf8.contains($0) }),
            plain.utf8.contains(where: \.isDigit)
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
