/// Makes foreign text fit for a record.
enum ShownText {
    /// The text on one line: single spaces, no characters that hide or reorder text, and no combining marks without a
    /// base letter.
    static func line(_ text: some StringProtocol) -> String {
        if isLine(text) { return String(text) }
        var line = String.UnicodeScalarView()
        var isSpaceDue = false
        for scalar in visible(text).unicodeScalars {
            if isSpace(scalar) {
                isSpaceDue = true
                continue
            }
            if isSpaceDue || line.isEmpty, scalar.properties.isGraphemeExtend { continue }
            if isSpaceDue, !line.isEmpty { line.append(" ") }
            isSpaceDue = false
            line.append(scalar)
        }
        return String(line)
    }

    /// The fast path for most text: ASCII with single spaces between words.
    private static func isLine(_ text: some StringProtocol) -> Bool {
        var previous = UInt8(ascii: " ")
        for byte in text.utf8 {
            guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
            previous = byte
        }
        return previous != 0x20
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    /// The text with line feeds as its only line ends, and no characters that hide or reorder text.
    static func visible(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return String(text) }
        var clean = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                clean.append("\n")
            } else if !(scalar == "\n" && previous == "\r"), !isHidden(scalar) {
                clean.append(scalar)
            }
            previous = scalar
        }
        return String(clean)
    }

    /// Control characters, bidirectional controls, tag characters and noncharacters.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0...0x1F, 0x7F...0x9F, 0x200B, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xE0000...0xE007F: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// The text cut at a word boundary to at most a number of characters, with `…` if shortened.
    static func cut(_ text: String, to length: Int) -> String {
        guard text.count > length else { return text }
        let head = text.prefix(length - 1)
        let end = head.lastIndex(of: " ") ?? head.endIndex
        return head[..<end] + "…"
    }
}

/// Decodes the common character references of HTML: `&lt;`, `&#92;`.
enum HTMLEntities {
    /// The text with its references decoded; unknown ones are kept.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var decoded = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            decoded += rest[..<start]
            let inside = rest[rest.index(after: start)...].prefix(10)
            if let end = inside.firstIndex(of: ";"), let character = character(inside[..<end]) {
                decoded.unicodeScalars.append(character)
                rest = rest[rest.index(after: end)...]
            } else {
                decoded += "&"
                rest = rest[rest.index(after: start)...]
            }
        }
        return decoded + rest
    }

    private static func character(_ name: Substring) -> Unicode.Scalar? {
        guard name.first == "#" else { return named[String(name)] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "bsol": "\\", "sol": "/",
        "lbrace": "{", "lcub": "{", "rbrace": "}", "rcub": "}", "lbrack": "[", "lsqb": "[", "rbrack": "]",
        "rsqb": "]", "lpar": "(", "rpar": ")", "colon": ":", "semi": ";", "comma": ",", "period": ".", "equals": "=",
        "plus": "+", "num": "#", "percnt": "%", "dollar": "$", "ast": "*", "lowbar": "_", "grave": "`", "vert": "|",
        "verbar": "|", "commat": "@", "excl": "!", "quest": "?", "Hat": "^", "hyphen": "\u{2010}",
        "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
        "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™", "times": "×", "rarr": "→",
    ]
}
