/// Cuts a template into tokens, and strips white space as the marks in its tags ask.
///
/// Follows the lexer of Jinja 3.1 with the default delimiters: the leftmost of `{{`, `{%` and `{#` begins a tag.
struct Lexer {
    let bytes: [UInt8]
    let whitespace: TemplateWhitespace
    var position = 0
    var tokens: [Token] = []

    /// All tokens of a template, the last one `end`.
    ///
    /// What cannot be read becomes a token too, so that faults are reported in the order of the text.
    static func tokens(of source: TemplateText, whitespace: TemplateWhitespace) -> [Token] {
        var lexer = Lexer(bytes: source.bytes, whitespace: whitespace)
        do {
            try lexer.readTemplate()
        } catch {
            lexer.tokens.append(Token(kind: .broken(error), place: error.place))
        }
        // the end is reported where the last token stands, as in Jinja
        let last = lexer.tokens.last?.place ?? Place(0, 0)
        lexer.tokens.append(Token(kind: .end, place: last))
        return lexer.tokens
    }

    private init(bytes: [UInt8], whitespace: TemplateWhitespace) {
        self.bytes = bytes
        self.whitespace = whitespace
    }

    private mutating func readTemplate() throws(SyntaxFailure) {
        while position < bytes.count {
            let start = position
            guard let tag = nextTag(from: start) else {
                appendData(start, bytes.count)
                position = bytes.count
                break
            }
            if bytes[tag + 1] == UInt8(ascii: "%"), let raw = rawOpening(at: tag) {
                appendText(start, before: tag, sign: raw.sign, mayStrip: true)
                try readRaw(raw, tag: tag)
                continue
            }
            let sign = sign(at: tag + 2)
            appendText(start, before: tag, sign: sign, mayStrip: bytes[tag + 1] != UInt8(ascii: "{"))
            position = tag + 2 + (sign == nil ? 0 : 1)
            try readTag(at: tag)
        }
    }

    private mutating func readTag(at tag: Int) throws(SyntaxFailure) {
        switch bytes[tag + 1] {
        case UInt8(ascii: "#"):
            try skipComment(from: tag)
        case UInt8(ascii: "{"):
            tokens.append(Token(kind: .variableBegin, place: Place(tag, position)))
            try readExpression(closing: UInt8(ascii: "}"), tag: tag)
        default:
            tokens.append(Token(kind: .blockBegin, place: Place(tag, position)))
            try readExpression(closing: UInt8(ascii: "%"), tag: tag)
        }
    }

    /// Where the next `{{`, `{%` or `{#` begins.
    private func nextTag(from start: Int) -> Int? {
        var offset = start
        while offset + 1 < bytes.count {
            if bytes[offset] == UInt8(ascii: "{") {
                switch bytes[offset + 1] {
                case UInt8(ascii: "{"), UInt8(ascii: "%"), UInt8(ascii: "#"): return offset
                default: break
                }
            }
            offset += 1
        }
        return nil
    }

    /// The mark `-` or `+` at `offset`.
    func sign(at offset: Int) -> UInt8? {
        guard offset < bytes.count else { return nil }
        return bytes[offset] == UInt8(ascii: "-") || bytes[offset] == UInt8(ascii: "+") ? bytes[offset] : nil
    }

    /// The text before a tag, cut as the tag's mark and the settings say.
    mutating func appendText(_ start: Int, before tag: Int, sign: UInt8?, mayStrip: Bool) {
        var end = tag
        if sign == UInt8(ascii: "-") {
            end = PythonSpace.trimmedEnd(of: bytes, from: start, to: tag)
        } else if sign == nil, whitespace.stripsBlocks, mayStrip {
            let lineStart = bytes[start..<tag].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
            let startsLine = lineStart > start || start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
            if startsLine, PythonSpace.trimmedEnd(of: bytes, from: lineStart, to: tag) == lineStart { end = lineStart }
        }
        appendData(start, end)
    }

    mutating func appendData(_ start: Int, _ end: Int) {
        guard end > start else { return }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        tokens.append(Token(kind: .data(text), place: Place(start, end)))
    }

    /// After the end of a tag: `-` takes all white space, `trim_blocks` one line break.
    mutating func skipAfterTag(minus: Bool, plus: Bool) {
        if minus {
            position = PythonSpace.skip(bytes, from: position)
        } else if whitespace.trimsBlocks, !plus, position < bytes.count, bytes[position] == UInt8(ascii: "\n") {
            position += 1
        }
    }

    private mutating func skipComment(from tag: Int) throws(SyntaxFailure) {
        var offset = position
        while offset + 1 < bytes.count {
            if bytes[offset] == UInt8(ascii: "#"), bytes[offset + 1] == UInt8(ascii: "}") {
                let before = offset > position ? sign(at: offset - 1) : nil
                position = offset + 2
                skipAfterTag(minus: before == UInt8(ascii: "-"), plus: before == UInt8(ascii: "+"))
                return
            }
            offset += 1
        }
        throw SyntaxFailure("a comment is not closed", at: Place(tag, tag + 2), remedy: "write '#}' at its end")
    }
}

/// `{% raw %}`: text that is printed as it is, tags and all.
extension Lexer {
    struct RawOpening {
        let sign: UInt8?
        let end: Int
        let minus: Bool
    }

    /// The whole `{% raw %}` at `tag`, nil if that is another tag.
    func rawOpening(at tag: Int) -> RawOpening? {
        let sign = sign(at: tag + 2)
        var offset = PythonSpace.skip(bytes, from: tag + 2 + (sign == nil ? 0 : 1))
        guard matches("raw", at: offset) else { return nil }
        offset = PythonSpace.skip(bytes, from: offset + 3)
        if matches("-%}", at: offset) { return RawOpening(sign: sign, end: offset + 3, minus: true) }
        return matches("%}", at: offset) ? RawOpening(sign: sign, end: offset + 2, minus: false) : nil
    }

    /// Everything up to `{% endraw %}` as data.
    mutating func readRaw(_ opening: RawOpening, tag: Int) throws(SyntaxFailure) {
        position = opening.end
        if opening.minus { position = PythonSpace.skip(bytes, from: position) }
        let start = position
        var offset = start
        while offset + 1 < bytes.count {
            if matches("{%", at: offset), let closing = rawClosing(at: offset) {
                appendText(start, before: offset, sign: sign(at: offset + 2), mayStrip: true)
                position = closing.end
                skipAfterTag(minus: closing.minus, plus: closing.plus)
                return
            }
            offset += 1
        }
        // Jinja2 reports the line on which the raw text begins
        let isOnOneLine = !bytes[tag..<start].contains(UInt8(ascii: "\n"))
        let place = isOnOneLine ? Place(tag, opening.end) : Place(start, start)
        throw SyntaxFailure("a raw block is not closed", at: place, remedy: "write '{% endraw %}'")
    }

    private struct RawClosing {
        let end: Int
        let minus: Bool
        let plus: Bool
    }

    private func rawClosing(at tag: Int) -> RawClosing? {
        var offset = PythonSpace.skip(bytes, from: tag + 2 + (sign(at: tag + 2) == nil ? 0 : 1))
        guard matches("endraw", at: offset) else { return nil }
        offset = PythonSpace.skip(bytes, from: offset + 6)
        let mark = sign(at: offset)
        if mark != nil { offset += 1 }
        guard matches("%}", at: offset) else { return nil }
        return RawClosing(end: offset + 2, minus: mark == UInt8(ascii: "-"), plus: mark == UInt8(ascii: "+"))
    }

    func matches(_ text: StaticString, at offset: Int) -> Bool {
        guard offset >= 0, offset + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { text.utf8Start[$0] == bytes[offset + $0] }
    }
}
