/// Which characters are written as numbers, beyond those that JSON asks for.
package enum JSONEscapes: Sendable {
    /// `<`, `>`, `&` and the line separators: the result may stand in a script or an HTML page without ending it.
    case pages
    /// Characters that hide or reorder text, for programs that show what they read in a terminal.
    case terminals
}

/// Text as a JSON string literal, and back (RFC 8259, section 7).
package enum JSONText {
    /// Appends `text` in quotes.
    package static func append(_ text: String, to bytes: inout [UInt8], escaping escapes: JSONEscapes = .pages) {
        bytes.append(UInt8(ascii: "\""))
        switch escapes {
        case .pages: appendForPages(text, to: &bytes)
        case .terminals: appendForTerminals(text, to: &bytes)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func appendForTerminals(_ text: String, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes += "\\\"".utf8
            case "\\": bytes += "\\\\".utf8
            case "\n": bytes += "\\n".utf8
            case "\r": bytes += "\\r".utf8
            case "\t": bytes += "\\t".utf8
            default:
                if scalar.hidesText && scalar.value <= 0xFFFF {
                    appendEscape(scalar, to: &bytes)
                } else {
                    bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                }
            }
        }
    }

    /// Copies what needs no escape in stretches: all data of a site go through here.
    private static func appendForPages(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { units in
            var start = 0
            for place in units.indices where isEscaped(units, at: place) {
                bytes += units[start..<place]
                start = place + appendEscape(of: units, at: place, to: &bytes)
            }
            bytes += units[start...]
        }
    }

    /// Whether a character that is not written as it is begins at a place.
    private static func isEscaped(_ units: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        switch units[place] {
        case 0x00...0x1F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "&"), 0x7F:
            true
        // U+2028 and U+2029.
        case 0xE2: place + 2 < units.count && units[place + 1] == 0x80 && units[place + 2] & 0xFE == 0xA8
        default: false
        }
    }

    /// Appends the escape of the character at a place; returns its length in the text.
    private static func appendEscape(
        of units: UnsafeBufferPointer<UInt8>, at place: Int, to bytes: inout [UInt8]
    ) -> Int {
        switch units[place] {
        case UInt8(ascii: "\""): bytes += "\\\"".utf8
        case UInt8(ascii: "\\"): bytes += "\\\\".utf8
        case UInt8(ascii: "\n"): bytes += "\\n".utf8
        case UInt8(ascii: "\r"): bytes += "\\r".utf8
        case UInt8(ascii: "\t"): bytes += "\\t".utf8
        case 0xE2:
            bytes += (units[place + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8
            return 3
        default: appendEscape(Unicode.Scalar(units[place]), to: &bytes)
        }
        return 1
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
