/// Escapes text so that CommonMark renders it as intended.
enum MarkdownEscapes {
    /// The text with `<` escaped where it would begin HTML, and `[@` where it would be read as a citation.
    ///
    /// Placeholders such as `<username>` would otherwise vanish as raw HTML. A backslash that Markdown would drop, as
    /// in `%USERPROFILE%\.ssh` or `C:\Users\<username>`, is doubled.
    static func escaped(_ text: String) -> String {
        var escaped: [UInt8] = []
        let bytes = Array(text.utf8)
        escaped.reserveCapacity(bytes.count)
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "`") {
                let end = codeEnd(in: bytes, from: offset)
                escaped += bytes[offset..<end]
                offset = end
                continue
            }
            if bytes[offset] == UInt8(ascii: "\\") {
                let end = min(offset + (isWritersEscape(bytes, offset) ? 2 : 1), bytes.count)
                if isTakenAway(bytes, offset) { escaped.append(UInt8(ascii: "\\")) }
                escaped += bytes[offset..<end]
                offset = end
                continue
            }
            if needsEscape(bytes, offset) { escaped.append(UInt8(ascii: "\\")) }
            escaped.append(bytes[offset])
            offset += 1
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// Whether a backslash precedes a character that authors of Markdown commonly escape, so that it is meant as an
    /// escape.
    private static func isWritersEscape(_ bytes: [UInt8], _ offset: Int) -> Bool {
        offset + 1 < bytes.count && "`*_[]#~|>+-@".utf8.contains(bytes[offset + 1])
    }

    /// Whether Markdown would drop a backslash: before other punctuation, at the end of a line, and before what is
    /// escaped here.
    private static func isTakenAway(_ bytes: [UInt8], _ offset: Int) -> Bool {
        guard offset + 1 < bytes.count else { return true }
        let next = bytes[offset + 1]
        let isSign = (0x21...0x7E).contains(next) && !Unicode.Scalar(next).properties.isAlphabetic && !isDigit(next)
        return next == 0x0A || (isSign && !isWritersEscape(bytes, offset))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func needsEscape(_ bytes: [UInt8], _ offset: Int) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "<"):
            offset + 1 < bytes.count && beginsHTML(bytes[offset + 1]) && !isAutolink(bytes[offset...])
        case UInt8(ascii: "@"):
            offset > 0 && "[;- ".utf8.contains(bytes[offset - 1]) && isInBrackets(bytes, offset)
        default: false
        }
    }

    /// The end of the code span that begins at an offset; if it is not closed on its line, the end of the backticks.
    private static func codeEnd(in bytes: [UInt8], from start: Int) -> Int {
        let fence = bytes[start...].prefix { $0 == UInt8(ascii: "`") }
        var offset = fence.endIndex
        while offset < bytes.count, bytes[offset] != 0x0A {
            let run = bytes[offset...].prefix { $0 == UInt8(ascii: "`") }
            if run.count == fence.count { return run.endIndex }
            offset = max(run.endIndex, offset + 1)
        }
        return fence.endIndex
    }

    /// A code span fenced by more backticks than any run inside it.
    static func codeSpan(_ code: String) -> String {
        let line = code.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard line.contains(where: { !$0.isWhitespace }) else { return "" }
        var longest = 0
        var run = 0
        for character in line {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let needsSpace = line.hasPrefix("`") || line.hasSuffix("`") || (line.hasPrefix(" ") && line.hasSuffix(" "))
        return needsSpace ? "\(fence) \(line) \(fence)" : fence + line + fence
    }

    private static func beginsHTML(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): true
        default: false
        }
    }

    private static func isAutolink(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: "<https://".utf8) || bytes.starts(with: "<http://".utf8)
    }

    /// Whether a bracket is open before an offset, on the same line.
    private static func isInBrackets(_ bytes: [UInt8], _ offset: Int) -> Bool {
        var index = offset - 1
        while index >= 0, bytes[index] != 0x0A {
            if bytes[index] == UInt8(ascii: "]") { return false }
            if bytes[index] == UInt8(ascii: "[") { return true }
            index -= 1
        }
        return false
    }
}
