/// How text is made safe for the form of an output.
enum Escaping {
    /// Text for HTML, between tags and in quoted attributes.
    static func html(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecialInHTML) else { return text }
        var output = ""
        output.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&#34;"
            case "'": output += "&#39;"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    /// Text for running Markdown: what would be markup gets a backslash, a line end becomes a space.
    static func markdown(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecialInMarkdown) else { return text }
        var output = ""
        output.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~":
                output += "\\"
                output.unicodeScalars.append(scalar)
            case "&": output += "&amp;"
            case "\n", "\r": output += " "
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    /// An address for the round brackets of a Markdown link.
    static func markdownAddress(_ address: String) -> String {
        var output = ""
        for scalar in address.unicodeScalars {
            switch scalar {
            case " ": output += "%20"
            case "(": output += "%28"
            case ")": output += "%29"
            case "<": output += "%3C"
            case ">": output += "%3E"
            case "\\": output += "%5C"
            case "\n", "\r", "\t": continue
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    private static func isSpecialInHTML(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }

    private static func isSpecialInMarkdown(_ byte: UInt8) -> Bool { "\\`*_[]<>|~&\n\r".utf8.contains(byte) }
}
