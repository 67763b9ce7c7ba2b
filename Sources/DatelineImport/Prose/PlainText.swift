internal import DatelineModel

/// Converts plain text to Markdown that renders as the same text, for input that is not declared to be Markdown.
///
/// Only what CommonMark would interpret is escaped, so that records stay readable. Line breaks are kept. Web addresses
/// become links.
enum PlainText {
    /// The paragraphs between empty lines.
    static func prose(_ text: String) -> Prose {
        var paragraphs: [[String]] = [[]]
        for line in ShownText.visible(text).split(separator: "\n", omittingEmptySubsequences: false) {
            let line = trimmed(line)
            if !line.isEmpty {
                paragraphs[paragraphs.count - 1].append(markdown(line))
            } else if paragraphs.last?.isEmpty == false {
                paragraphs.append([])
            }
        }
        let blocks = paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\\\n") }
        return Prose(paragraphs: blocks.map { Prose.Paragraph(markdown: $0) })
    }

    /// A line with everything escaped that Markdown would interpret in it or at its beginning.
    static func markdown(_ line: String) -> String {
        var escaping = PlainTextEscaping(line)
        return escaping.markdown()
    }

    private static func trimmed(_ line: Substring) -> String {
        var line = line.drop(while: \.isWhitespace)
        while line.last?.isWhitespace ?? false { line.removeLast() }
        return String(line)
    }
}

/// Escapes a line in a single pass.
private struct PlainTextEscaping {
    private let line: [Unicode.Scalar]
    private var offset = 0
    private var output = String.UnicodeScalarView()

    init(_ line: String) { self.line = Array(line.unicodeScalars) }

    mutating func markdown() -> String {
        if let mark = markOfBlock {
            copy(until: mark)
            output.append("\\")
            copy(until: mark + 1)
        }
        while offset < line.count {
            if let end = endOfAddress(from: offset) {
                copyAddress(until: end)
            } else {
                if needsEscape { output.append("\\") }
                copy(until: offset + 1)
            }
        }
        return String(output)
    }

    /// Copies an address, in which backslashes do not escape but entities such as `&amp;` would be decoded.
    private mutating func copyAddress(until end: Int) {
        output.append("<")
        while offset < end {
            let isEntity = line[offset] == "&" && isEntity
            copy(until: offset + 1)
            if isEntity { output.append(contentsOf: "amp;".unicodeScalars) }
        }
        output.append(">")
    }

    private mutating func copy(until end: Int) {
        output.append(contentsOf: line[offset..<end])
        offset = end
    }

    /// The offset of a character that would make the line a heading, a quotation, a list item, a rule or a fence.
    private var markOfBlock: Int? {
        guard let first = line.first else { return nil }
        let next = line.count > 1 ? line[1] : " "
        switch first {
        case "#", ">", "=": return 0
        case "+", "-", "*": return Self.isBlank(next) || next == first ? 0 : nil
        case "~": return next == "~" ? 0 : nil
        case "0"..."9":
            let end = line.prefix(9).prefix { ("0"..."9").contains($0) }.count
            guard end < line.count, line[end] == "." || line[end] == ")" else { return nil }
            return end + 1 == line.count || Self.isBlank(line[end + 1]) ? end : nil
        default: return nil
        }
    }

    private var needsEscape: Bool {
        let next = offset + 1 < line.count ? line[offset + 1] : nil
        switch line[offset] {
        case "`": return true
        case "\\": return next.map(Self.isPunctuation) ?? true || endOfAddress(from: offset + 1) != nil
        case "*": return !(Self.isBlank(previous) && Self.isBlank(next ?? " "))
        case "_": return !isWithinWord
        case "<": return next.map { $0.properties.isAlphabetic || "/!?<".unicodeScalars.contains($0) } ?? false
        case "&": return isEntity
        case "[": return isBracketRead
        default: return false
        }
    }

    private var previous: Unicode.Scalar { offset > 0 ? line[offset - 1] : " " }

    /// Whether the underscores here are between letters or digits.
    private var isWithinWord: Bool {
        guard let before = line[..<offset].last(where: { $0 != "_" }),
            let after = line[offset...].first(where: { $0 != "_" })
        else { return false }
        return Self.isWord(before) && Self.isWord(after)
    }

    /// Whether an entity follows: a name or number, and a semicolon.
    private var isEntity: Bool {
        let name = line[(offset + 1)...].prefix(34).prefix {
            $0 == "#" || $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0))
        }
        return !name.isEmpty && name.endIndex < line.count && line[name.endIndex] == ";"
    }

    /// Whether the bracket could begin a link, a footnote, a citation or a definition.
    private var isBracketRead: Bool {
        guard let end = line[offset...].firstIndex(of: "]") else { return true }
        let inside = line[(offset + 1)..<end]
        if inside.first == "^" || inside.contains("@") || inside.contains("[") { return true }
        return end + 1 < line.count && "([:".unicodeScalars.contains(line[end + 1])
    }

    /// The end of the web address that begins here, without the punctuation of the surrounding sentence.
    private func endOfAddress(from start: Int) -> Int? {
        guard start < line.count, line[start] == "h" || line[start] == "H" else { return nil }
        guard start == 0 || !Self.isWord(line[start - 1]) else { return nil }
        var address = line[start...].prefix { !Self.isBlank($0) && !"<>\"“”".unicodeScalars.contains($0) }
        while let last = address.last, ".,;:!?'’*_`".unicodeScalars.contains(last) || closesNothing(last, address) {
            address.removeLast()
        }
        let text = String(String.UnicodeScalarView(address))
        guard let web = WebAddress(text), !web.isHiddenService, Self.isName(web.host) else { return nil }
        return address.endIndex
    }

    /// Whether a closing bracket at the end of an address has no opening bracket in it.
    private func closesNothing(_ last: Unicode.Scalar, _ address: ArraySlice<Unicode.Scalar>) -> Bool {
        let opening: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "[", "}": "{"]
        guard let open = opening[last] else { return false }
        return address.count { $0 == last } > address.count { $0 == open }
    }

    /// Whether a host is a name. A numeric address is an indicator, not a reference.
    private static func isName(_ host: String) -> Bool {
        let labels = host.split(separator: ".")
        return labels.count > 1 && labels.last?.contains(where: \.isLetter) ?? false
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (0x21...0x7E).contains(scalar.value) && !isWord(scalar)
    }
}
