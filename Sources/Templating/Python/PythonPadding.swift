/// Texts filled up to a width.
enum PythonPadding {
    static func centred(_ text: String, _ width: Int, _ fill: String) -> String {
        let missing = width - PythonString.length(text)
        guard missing > 0 else { return text }
        let left = missing / 2 + (missing & width & 1)
        return String(repeating: fill, count: left) + text + String(repeating: fill, count: missing - left)
    }

    static func left(_ text: String, _ width: Int, _ fill: String) -> String {
        text + String(repeating: fill, count: max(0, width - PythonString.length(text)))
    }

    static func right(_ text: String, _ width: Int, _ fill: String) -> String {
        String(repeating: fill, count: max(0, width - PythonString.length(text))) + text
    }

    /// Zeros before the digits, after a sign.
    static func zeroFilled(_ text: String, _ width: Int) -> String {
        let missing = width - PythonString.length(text)
        guard missing > 0 else { return text }
        let zeros = String(repeating: "0", count: missing)
        guard let first = text.first, first == "-" || first == "+" else { return zeros + text }
        return String(first) + zeros + text.dropFirst()
    }
}
