import TextForms

/// How text is escaped at one place of a template.
enum Escaping: UInt8, Sendable {
    case none
    case html
    case markdown

    /// A text as it stands in the output.
    func escaped(_ text: String) -> String {
        switch self {
        case .none: text
        case .markdown: MarkdownEscaping.escaped(text)
        case .html: HTMLEscaping.escaped(text, quotes: .both)
        }
    }
}

/// Keeps text from being read as Markdown.
///
/// Everywhere: a backslash goes before `\`, `` ` ``, `*`, `_`, `[`, `]`, `<`, `>`, `&`, `|`, `~` and `$`. At the start
/// of the text, or of a line in it: before `#`, `+`, `-`, `=` and before the `.` or `)` after digits, which would begin
/// a heading or a list. Line breaks become spaces, because a value stands inside a line of its template.
enum MarkdownEscaping {
    static func escaped(_ text: String, beginsLine: Bool = true) -> String {
        guard beginsLine || text.utf8.contains(where: { isSpecial($0) || $0 == 10 || $0 == 13 }) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 8)
        var startsLine = beginsLine
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                result.append(UInt8(ascii: " "))
                continue
            case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="):
                if startsLine { result.append(UInt8(ascii: "\\")) }
            case UInt8(ascii: "."), UInt8(ascii: ")"):
                if digits > 0 { result.append(UInt8(ascii: "\\")) }
            default:
                if isSpecial(byte) { result.append(UInt8(ascii: "\\")) }
            }
            digits = (startsLine || digits > 0) && (0x30...0x39).contains(byte) ? digits + 1 : 0
            startsLine = startsLine && byte == UInt8(ascii: " ")
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"),
            UInt8(ascii: "~"), UInt8(ascii: "$"):
            true
        default: false
        }
    }
}

/// Text made safe for the form of an output, as templates make it: the one way in which a title is escaped.
package enum TextEscaping {
    /// Text for HTML, between tags and in quoted attributes, with MarkupSafe's references.
    package static func html(_ text: String) -> String { Escaping.html.escaped(text) }

    /// Text for running Markdown.
    ///
    /// - Parameter beginsLine: Whether it may stand at the start of a line, where more has a meaning.
    package static func markdown(_ text: String, beginsLine: Bool = true) -> String {
        MarkdownEscaping.escaped(text, beginsLine: beginsLine)
    }
}
