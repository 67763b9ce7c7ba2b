/// Texts filled up to a width.
enum PythonPadding {
    /// One character many times.
    private static func repeated(_ fill: String, _ count: Int) -> String {
        guard count > 0, let byte = fill.utf8.first, fill.utf8.count == 1 else {
            return String(repeating: fill, count: max(count, 0))
        }
        return String(decoding: [UInt8](repeating: byte, count: count), as: UTF8.self)
    }

    static func centred(_ text: String, _ width: Int, _ fill: String) -> String {
        let missing = width - PythonString.length(text)
        guard missing > 0 else { return text }
        let left = missing / 2 + (missing & width & 1)
        return repeated(fill, left) + text + repeated(fill, missing - left)
    }

    static func left(_ text: String, _ width: Int, _ fill: String) -> String {
        text + repeated(fill, max(0, width - PythonString.length(text)))
    }

    static func right(_ text: String, _ width: Int, _ fill: String) -> String {
        repeated(fill, max(0, width - PythonString.length(text))) + text
    }

    /// Zeros before the digits, after a sign.
    static func zeroFilled(_ text: String, _ width: Int) -> String {
        let missing = width - PythonString.length(text)
        guard missing > 0 else { return text }
        let zeros = repeated("0", missing)
        guard let first = text.first, first == "-" || first == "+" else { return zeros + text }
        return String(first) + zeros + text.dropFirst()
    }
}
