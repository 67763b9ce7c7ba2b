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
