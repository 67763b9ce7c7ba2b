/// Reads HTML by a grammar of the few tags that prose may have, so that anything else is found, known or not.
enum HTMLAudit {
    private static let plainTags: Set<String> = [
        "p", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "a", "h1", "h2", "h3", "h4", "h5", "h6",
    ]

    /// The tags that are not of the grammar and the addresses that no link may have.
    static func faults(in html: String) -> [String] {
        let bytes = Array(html.utf8)
        var faults: [String] = []
        var offset = 0
        while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
                return faults + [String(decoding: bytes[start...], as: UTF8.self)]
            }
            let tag = String(decoding: bytes[start + 1..<end], as: UTF8.self)
            if !isAllowed(tag) { faults.append(tag) }
            offset = end + 1
        }
        return faults
    }

    private static func isAllowed(_ tag: String) -> Bool {
        if plainTags.contains(tag) || tag == "br /" || tag == "hr /" { return true }
        if tag.hasPrefix("/") { return plainTags.contains(String(tag.dropFirst())) }
        if let start = value(of: tag, in: "ol start=") { return Int(start) != nil }
        if value(of: tag, in: "code class=")?.hasPrefix("language-") == true { return true }
        guard tag.hasPrefix("a href=\"") else { return false }
        let values = tag.split(separator: "\"", omittingEmptySubsequences: false)
        guard values.count == 3 || values.count == 5 && values[2] == " title=" else { return false }
        return values.last == "" && isHarmless(String(values[1]))
    }

    private static func value(of tag: String, in start: String) -> String? {
        guard tag.hasPrefix(start + "\""), tag.hasSuffix("\"") else { return nil }
        let value = tag.dropFirst(start.count + 1).dropLast()
        return value.contains("\"") ? nil : String(value)
    }

    private static func isHarmless(_ destination: String) -> Bool {
        let withoutEntities = destination.replacing("&amp;", with: "").replacing("&#x27;", with: "")
        guard !withoutEntities.contains("&") else { return false }
        let address = destination.replacing("&amp;", with: "&").replacing("&#x27;", with: "'").lowercased()
        guard address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.isASCII }) else { return false }
        guard !address.hasPrefix("//"), !address.hasPrefix("/\\") else { return false }
        let beforePath = address.prefix { !"/?#".contains($0) }
        guard let colon = beforePath.firstIndex(of: ":") else { return true }
        return ["http", "https", "mailto"].contains(beforePath[..<colon])
    }
}
