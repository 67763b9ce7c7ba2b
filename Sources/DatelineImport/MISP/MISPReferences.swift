/// References in the Markdown of event reports: `@[attribute](uuid)`, `@![attribute](uuid)`, `@[tag](name)`.
enum MISPReferences {
    /// The text with each reference as code, or with its own words where nothing is known of it.
    static func resolved(_ text: String, _ values: [String: String]) -> String {
        guard text.contains("@[") || text.contains("@![") else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "@"), let (kind, name, end) = reference(in: bytes, at: offset) {
                let shown = kind == "tag" ? name : values[name.lowercased()] ?? "\(kind) \(name)"
                result += MarkdownEscapes.codeSpan(shown).utf8
                offset = end
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func reference(in bytes: [UInt8], at start: Int) -> (kind: String, name: String, end: Int)? {
        var open = start + 1
        if open < bytes.count, bytes[open] == UInt8(ascii: "!") { open += 1 }
        guard open < bytes.count, bytes[open] == UInt8(ascii: "["),
            let close = bytes[open...].prefix(40).firstIndex(of: UInt8(ascii: "]")), close + 1 < bytes.count,
            bytes[close + 1] == UInt8(ascii: "("),
            let end = bytes[close...].prefix(300).firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let kind = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
        return (kind, String(decoding: bytes[(close + 2)..<end], as: UTF8.self), end + 1)
    }
}
