/// Text as a JSON string literal, and back (RFC 8259, section 7).
package enum JSONText {
    /// Appends `text` in quotes.
    ///
    /// Beyond what JSON asks for, `<`, `>`, `&` and the line separators U+2028 and U+2029 are escaped: the result may
    /// then stand in a script or an HTML page without ending it.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes += "\\\"".utf8
            case "\\": bytes += "\\\\".utf8
            case "\n": bytes += "\\n".utf8
            case "\r": bytes += "\\r".utf8
            case "\t": bytes += "\\t".utf8
            case "\0"..."\u{1F}", "<", ">", "&", "\u{7F}", "\u{2028}", "\u{2029}": appendEscape(scalar, to: &bytes)
            default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// `text` in quotes.
    package static func quoted(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return bytes
    }

    private static func appendEscape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u".utf8
        bytes += String(repeating: "0", count: 4 - digits.count).utf8
        bytes += digits.utf8
    }
}
