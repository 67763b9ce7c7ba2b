internal import TextForms

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
        text += content.map { ">\(XMLEscaping.escaped($0))</\(name)>\n" } ?? "/>\n"
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
        for (name, value) in attributes { text += " \(name)=\"\(XMLEscaping.escaped(value))\"" }
    }
}
