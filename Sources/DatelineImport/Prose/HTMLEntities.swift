/// Reads the character references of HTML, `&lt;` and `&#92;`, of which texts from elsewhere hold the common ones.
enum HTMLEntities {
    /// The text with the characters that its references stand for; a reference that is not known stays.
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
