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
