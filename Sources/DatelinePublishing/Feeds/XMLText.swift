/// XML, written element by element with all text escaped (XML 1.0, fifth edition).
struct XMLText {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    private var open: [String] = []

    var bytes: [UInt8] { Array(text.utf8) }

    /// An element with text in it, or an empty one.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text content: String? = nil
    ) {
        start(name, attributes)
        text += content.map { ">\(Self.escaped($0))</\(name)>\n" } ?? "/>\n"
    }

    /// An element with others in it.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], holding inner: (inout XMLText) -> Void
    ) {
        start(name, attributes)
        text += ">\n"
        open.append(name)
        inner(&self)
        open.removeLast()
        text += String(repeating: "  ", count: open.count) + "</\(name)>\n"
    }

    private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        text += String(repeating: "  ", count: open.count) + "<" + name
        for (name, value) in attributes { text += " \(name)=\"\(Self.escaped(value))\"" }
    }

    /// Text for an element or an attribute; what no XML document may have becomes U+FFFD.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;".unicodeScalars
            case "<": escaped += "&lt;".unicodeScalars
            case ">": escaped += "&gt;".unicodeScalars
            case "\"": escaped += "&quot;".unicodeScalars
            // A parser turns these into spaces or line feeds unless they are written as numbers.
            case "\r": escaped += "&#13;".unicodeScalars
            case "\t", "\n": escaped.append(scalar)
            case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
