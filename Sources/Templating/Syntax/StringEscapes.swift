/// Texts in quotes, with Python's escapes.
extension Lexer {
    /// Reads the text whose opening quote is at the current position.
    mutating func readString() throws(SyntaxFailure) {
        let start = position
        let quote = bytes[start]
        var offset = start + 1
        while offset < bytes.count, bytes[offset] != quote {
            offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard offset < bytes.count else {
            throw SyntaxFailure(
                "a text is not closed", at: Place(start, start + 1),
                remedy: "write \(quote == UInt8(ascii: "'") ? "'" : "\"") at its end")
        }
        let place = Place(start, offset + 1)
        let text = String(decoding: bytes[start + 1..<offset], as: UTF8.self)
        tokens.append(Token(kind: .string(try StringEscapes.resolved(text, at: place)), place: place))
        position = offset + 1
    }
}

/// Python's escapes in texts: `\n`, `\x41`, `\u00e9`, `\101` and the like; an unknown one stays as written.
enum StringEscapes {
    static func resolved(_ text: String, at place: Place) throws(SyntaxFailure) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var result = String.UnicodeScalarView()
        var rest = Substring(text).unicodeScalars
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let mark = rest.popFirst() else {
                result.append(scalar)
                continue
            }
            try append(mark, &rest, to: &result, at: place)
        }
        return String(result)
    }

    private static func append(
        _ mark: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView, to result: inout String.UnicodeScalarView,
        at place: Place
    ) throws(SyntaxFailure) {
        switch mark {
        case "\n": break
        case "\\", "'", "\"": result.append(mark)
        case "a": result.append("\u{7}")
        case "b": result.append("\u{8}")
        case "f": result.append("\u{C}")
        case "n": result.append("\n")
        case "r": result.append("\r")
        case "t": result.append("\t")
        case "v": result.append("\u{B}")
        case "x": result.append(try hexadecimal(&rest, digits: 2, at: place))
        case "u": result.append(try hexadecimal(&rest, digits: 4, at: place))
        case "U": result.append(try hexadecimal(&rest, digits: 8, at: place))
        case "0"..."7": result.append(octal(mark, &rest))
        case "N":
            throw SyntaxFailure(
                "characters by name are left out", at: place, kind: .unsupported,
                remedy: "write the character itself or its number, as in '\\u00e9'")
        default: result.append(contentsOf: ["\\", mark])
        }
    }

    private static func hexadecimal(
        _ rest: inout Substring.UnicodeScalarView, digits: Int, at place: Place
    ) throws(SyntaxFailure) -> Unicode.Scalar {
        let text = String(Substring(rest.prefix(digits)))
        let isDigits = text.unicodeScalars.allSatisfy { $0.properties.isASCIIHexDigit }
        guard text.unicodeScalars.count == digits, isDigits,
            let scalar = UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
        else {
            throw SyntaxFailure("an escape in this text needs \(digits) hexadecimal digits of a character", at: place)
        }
        rest.removeFirst(digits)
        return scalar
    }

    private static func octal(_ first: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar {
        var value = first.value - 0x30
        var count = 1
        while count < 3, let next = rest.first, ("0"..."7").contains(next) {
            value = value * 8 + next.value - 0x30
            rest.removeFirst()
            count += 1
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
