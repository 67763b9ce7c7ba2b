/// The strings and numbers of JSON (RFC 8259, sections 6 and 7).
extension JSONScanner {
    /// The string whose opening quote is at the offset; its place is that of its text.
    mutating func string() throws(NodeFault) -> LocatedNode {
        let start = offset + 1
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "\"") {
                offset = end + 1
                return scalar(String(decoding: bytes[start..<end], as: UTF8.self), .quoted, at: start..<end)
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start, firstEscape: end) }
            guard byte >= 0x20 else { throw fault(.controlCharacter(byte), at: end) }
            end += 1
        }
        throw fault(.syntax("the string that begins here has no end"), at: start - 1)
    }

    private mutating func escapedString(from start: Int, firstEscape: Int) throws(NodeFault) -> LocatedNode {
        var text = Array(bytes[start..<firstEscape])
        var end = firstEscape
        while end < bytes.count {
            let byte = bytes[end]
            switch byte {
            case UInt8(ascii: "\""):
                offset = end + 1
                return scalar(String(decoding: text, as: UTF8.self), .quoted, at: start..<end)
            case UInt8(ascii: "\\"):
                end = try escape(at: end, into: &text)
            case 0..<0x20:
                throw fault(.controlCharacter(byte), at: end)
            default:
                text.append(byte)
                end += 1
            }
        }
        throw fault(.syntax("the string that begins here has no end"), at: start - 1)
    }

    /// Resolves the escape at an offset and returns the offset after it.
    private func escape(at start: Int, into text: inout [UInt8]) throws(NodeFault) -> Int {
        guard start + 1 < bytes.count else {
            throw fault(.syntax("the text ends within an escape"), at: start)
        }
        switch bytes[start + 1] {
        case UInt8(ascii: "\""): text.append(0x22)
        case UInt8(ascii: "\\"): text.append(0x5C)
        case UInt8(ascii: "/"): text.append(0x2F)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"): return try unicodeEscape(at: start, into: &text)
        default: throw fault(.badEscape(excerpt(from: start, length: 2)), at: start, length: 2)
        }
        return start + 2
    }

    private func unicodeEscape(at start: Int, into text: inout [UInt8]) throws(NodeFault) -> Int {
        let first = try codeUnit(at: start)
        if let scalar = Unicode.Scalar(first) {
            text += UTF8.encode(scalar).map(Array.init) ?? []
            return start + 6
        }
        guard first < 0xDC00, start + 7 < bytes.count, bytes[start + 6] == UInt8(ascii: "\\"),
            bytes[start + 7] == UInt8(ascii: "u")
        else { throw fault(.loneSurrogate(excerpt(from: start, length: 6)), at: start, length: 6) }
        let second = try codeUnit(at: start + 6)
        guard (0xDC00...0xDFFF).contains(second) else {
            throw fault(.loneSurrogate(excerpt(from: start, length: 6)), at: start, length: 6)
        }
        let code = 0x1_0000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        text += Unicode.Scalar(code).flatMap(UTF8.encode).map(Array.init) ?? []
        return start + 12
    }

    /// The four hexadecimal digits of a `\u` escape.
    private func codeUnit(at start: Int) throws(NodeFault) -> UInt16 {
        var unit: UInt16 = 0
        for position in start + 2..<start + 6 {
            guard position < bytes.count, let digit = Self.hexadecimal(bytes[position]) else {
                let length = min(position + 1, bytes.count) - start
                throw fault(.badEscape(excerpt(from: start, length: length)), at: start, length: length)
            }
            unit = unit << 4 | digit
        }
        return unit
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt16? {
        switch byte {
        case 0x30...0x39: UInt16(byte - 0x30)
        case 0x41...0x46: UInt16(byte - 0x41 + 10)
        case 0x61...0x66: UInt16(byte - 0x61 + 10)
        default: nil
        }
    }

    /// A number, kept as it was written: no digit is lost.
    mutating func number() throws(NodeFault) -> LocatedNode {
        let start = offset
        var end = start
        while end < bytes.count, Self.isOfNumber(bytes[end]) { end += 1 }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        guard isNumber(start..<end) else { throw fault(.badNumber(text), at: start, length: end - start) }
        offset = end
        return scalar(text, .jsonNumber, at: start..<end)
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "_"), 0x41...0x5A,
            0x61...0x7A:
            true
        default: false
        }
    }

    /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
    private func isNumber(_ range: Range<Int>) -> Bool {
        var rest = bytes[range]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let whole = rest.prefix { (0x30...0x39).contains($0) }
        guard let leading = whole.first, leading != 0x30 || whole.count == 1 else { return false }
        rest = rest[whole.endIndex...]
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return false }
            rest = rest[digits.endIndex...]
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            return !rest.isEmpty && rest.allSatisfy { (0x30...0x39).contains($0) }
        }
        return rest.isEmpty
    }

    private func scalar(_ text: String, _ style: Scalar.Style, at range: Range<Int>) -> LocatedNode {
        LocatedNode(
            place: place(range.lowerBound, length: range.count), value: .scalar(Scalar(text: text, style: style)))
    }

    private func excerpt(from start: Int, length: Int) -> String {
        String(decoding: bytes[start..<min(start + length, bytes.count)], as: UTF8.self)
    }
}
