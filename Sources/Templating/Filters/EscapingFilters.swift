/// Filters that make markup of text, and text of markup.
enum EscapingFilters {
    static let all: [BuiltinFilter] = [
        BuiltinFilter(
            "escape", aliases: ["e"], result: .value(.markup),
            documentation: "The text escaped for the template's kind, once.",
            .text { run, input, _ in .markup(Markup(trusted: run.escapedText(input))) }),
        BuiltinFilter(
            "forceescape", result: .value(.markup), documentation: "The text escaped, markup too.",
            .text { run, input, _ in
                .markup(Markup(trusted: run.outputEscaping.escaped(PythonText.string(input))))
            }),
        BuiltinFilter(
            "safe", result: .value(.markup), documentation: "The text as markup, which is printed as it is.",
            .text { _, input, _ in .markup(Markup(trusted: PythonText.string(input))) }),
        BuiltinFilter(
            "striptags", result: .value(.text),
            documentation: "The text without tags and comments, its white space made single.",
            .text(weight: 16) { _, input, _ in .text(TagStripper.stripped(PythonText.string(input))) }),
    ]
}

/// The filter `striptags`: no comments, no tags, single spaces, and character references made characters.
enum TagStripper {
    static func stripped(_ text: String) -> String {
        var bytes = Array(text.utf8)
        bytes = removing(from: Array("<!--".utf8), through: Array("-->".utf8), in: bytes)
        bytes = removing(from: Array("<".utf8), through: Array(">".utf8), in: bytes)
        let words = PythonString.words(String(decoding: bytes, as: UTF8.self))
        return CharacterReferences.resolved(words.joined(separator: " "))
    }

    private static func removing(from open: [UInt8], through close: [UInt8], in bytes: [UInt8]) -> [UInt8] {
        var rest = bytes[...]
        var kept: [UInt8] = []
        while let start = PythonString.find(open, in: bytes, from: rest.startIndex),
            let end = PythonString.find(close, in: bytes, from: start)
        {
            kept += bytes[rest.startIndex..<start]
            rest = bytes[(end + close.count)...]
        }
        kept += rest
        // what is left may form a new opening across a removed stretch
        guard kept.count < bytes.count, PythonString.find(open, in: kept, from: 0) != nil else { return kept }
        return removing(from: open, through: close, in: kept)
    }
}

/// Character references: the numeric ones, and the named ones that are common in HTML.
enum CharacterReferences {
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "copy": "\u{A9}",
        "reg": "\u{AE}", "trade": "\u{2122}", "ndash": "\u{2013}", "mdash": "\u{2014}", "hellip": "\u{2026}",
        "lsquo": "\u{2018}", "rsquo": "\u{2019}", "ldquo": "\u{201C}", "rdquo": "\u{201D}", "laquo": "\u{AB}",
        "raquo": "\u{BB}", "bull": "\u{2022}", "middot": "\u{B7}", "times": "\u{D7}", "deg": "\u{B0}",
        "euro": "\u{20AC}", "pound": "\u{A3}", "sect": "\u{A7}", "para": "\u{B6}", "rarr": "\u{2192}",
        "larr": "\u{2190}", "auml": "\u{E4}", "ouml": "\u{F6}", "uuml": "\u{FC}", "Auml": "\u{C4}", "Ouml": "\u{D6}",
        "Uuml": "\u{DC}", "szlig": "\u{DF}", "eacute": "\u{E9}", "egrave": "\u{E8}", "agrave": "\u{E0}",
        "ccedil": "\u{E7}", "shy": "\u{AD}", "thinsp": "\u{2009}", "ensp": "\u{2002}", "emsp": "\u{2003}",
    ]

    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
        var result = String(pieces.first ?? "")
        for piece in pieces.dropFirst() {
            guard let end = piece.firstIndex(of: ";"), let character = character(piece[..<end]) else {
                result += "&" + piece
                continue
            }
            result += character + piece[piece.index(after: end)...]
        }
        return result
    }

    private static func character(_ name: Substring) -> String? {
        guard name.first == "#" else { return named[String(name)] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, value != 0, let scalar = Unicode.Scalar(value) else { return nil }
        return String(scalar)
    }
}
