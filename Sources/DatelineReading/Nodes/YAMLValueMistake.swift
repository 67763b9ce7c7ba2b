extension YAMLMistake {
    /// A value that begins like something else in YAML, or contains what ends it, and needs quotes to be text.
    static func value(of entry: YAMLLine.Entry, _ clue: YAMLClue) -> YAMLMistake? {
        guard let first = entry.value.first, clue.column >= entry.valueOffset else { return nil }
        let start = clue.line.offset + entry.valueOffset
        let quoted = YAMLQuotes.help(for: entry.key, entry.value)
        switch first {
        case "?" where entry.value.count == 1: return questionMark(in: entry, help: quoted)
        case "\"", "'": return clue.says("did not find expected") ? quotes(first, in: entry) : nil
        case "[", "{": return brackets(opening: first, in: entry, help: quoted)
        case "@", "`", "%", "*", "&", "!", "|", ">":
            return YAMLMistake(
                "a value that begins with '\(first)' has to be in quotes", help: quoted, at: start..<start + 1)
        default:
            guard clue.says("mapping values"), entry.value.contains(": ") || entry.value.hasSuffix(":") else {
                return nil
            }
            return YAMLMistake("a value that holds ': ' has to be in quotes", help: quoted)
        }
    }

    private static func questionMark(in entry: YAMLLine.Entry, help quoted: String) -> YAMLMistake {
        let isDate = ["date", "known", "published", "said", "start", "end"].contains(entry.key)
        return YAMLMistake(
            "a '?' by itself begins a key of YAML",
            help: isDate ? "write what is known, such as '\(entry.key): 2021' or '\(entry.key): 2021?'" : quoted)
    }

    /// A text that begins with what looks like a list or a mapping and goes on after it.
    private static func brackets(
        opening open: Character, in entry: YAMLLine.Entry, help quoted: String
    ) -> YAMLMistake? {
        guard let close = entry.value.lastIndex(of: open == "[" ? "]" : "}"),
            entry.value.index(after: close) < entry.value.endIndex
        else { return nil }
        let thing = open == "[" ? "a list" : "a mapping"
        return YAMLMistake("'\(open)' begins \(thing), and text follows its end", help: quoted)
    }

    /// A text that begins with a quote and goes on after the closing one.
    private static func quotes(_ quote: Character, in entry: YAMLLine.Entry) -> YAMLMistake? {
        let inside = entry.value.dropFirst()
        guard let close = inside.firstIndex(of: quote), inside.index(after: close) < inside.endIndex else { return nil }
        let isWhole = inside.last == quote
        let text = isWhole ? String(inside.dropLast()) : entry.value
        return YAMLMistake(
            isWhole
                ? "the text goes on behind the \(quote == "'" ? "apostrophe" : "quote") that ends it for YAML"
                : "text follows the quote that closes here",
            help: YAMLQuotes.help(for: entry.key, text))
    }

    /// A value within braces on one line that holds ': '.
    static func flow(_ entry: YAMLLine.Entry, _ clue: YAMLClue) -> YAMLMistake? {
        entry.value.hasPrefix("{") || entry.value.hasPrefix("[") ? valueInBrackets(clue) : nil
    }

    /// The same for a line that has nothing but braces.
    static func valueInBrackets(_ clue: YAMLClue) -> YAMLMistake? {
        let bytes = Array(clue.line.text.utf8)
        let at = clue.column
        guard bytes.indices.contains(at), bytes[at] == UInt8(ascii: ":") else { return nil }
        guard let open = bytes[..<at].lastIndex(where: { "{,".utf8.contains($0) }) else { return nil }
        let before = String(decoding: bytes[(open + 1)..<at], as: UTF8.self)
        guard let colon = before.firstRange(of: ": ") else { return nil }
        let key = YAMLLine.trimmed(before[..<colon.lowerBound])
        let rest = String(decoding: bytes[at...], as: UTF8.self)
        let value = YAMLLine.trimmed(before[colon.upperBound...] + rest[..<endOfValue(in: rest)])
        guard let first = value.first, !"\"'".contains(first) else { return nil }
        return YAMLMistake(
            "a value that holds ': ' has to be in quotes", help: YAMLQuotes.help(for: key, value))
    }

    /// Where a value within braces ends: with the braces, or at the comma before the next key.
    private static func endOfValue(in rest: String) -> String.Index {
        let next = rest.firstRange(of: /,\s*[A-Za-z-]+:\s/)?.lowerBound ?? rest.endIndex
        let close = rest.lastIndex(of: "}") ?? rest.endIndex
        return min(next, close)
    }
}

/// Puts texts in quotes, so that YAML reads them as text.
enum YAMLQuotes {
    /// The text in double quotes, or in single ones where it holds double quotes or backslashes.
    static func quoted(_ text: String) -> String {
        guard text.contains(where: { $0 == "\"" || $0 == "\\" }) else { return "\"\(text)\"" }
        return "'" + text.replacing("'", with: "''") + "'"
    }

    /// What to type: a key with the text in quotes. The whole is quoted too, unless it would be unclear which quotes
    /// belong to it.
    static func help(for key: String, _ text: String) -> String {
        let value = quoted(text)
        return value.hasPrefix("'") ? "write, as it stands here: \(key): \(value)" : "write '\(key): \(value)'"
    }
}

/// Characters that look like those of YAML but are not.
enum ForeignCharacter {
    /// The name of a space that is not white space to YAML; `nil` for any other character.
    static func space(_ character: Character) -> String? {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return nil }
        switch scalar.value {
        case 0xA0: return "a no-break space (U+00A0)"
        case 0x202F: return "a narrow no-break space (U+202F)"
        case 0x2000...0x200A, 0x205F: return "a typographic space (\(scalar.codePoint))"
        case 0x3000: return "an ideographic space (U+3000)"
        case 0x200B, 0x2060, 0xFEFF: return "an invisible character (\(scalar.codePoint))"
        default: return nil
        }
    }

    /// The name of what looks like the dash or dot of a list; `nil` for any other character.
    static func dash(_ character: Character) -> String? {
        switch character {
        case "\u{2013}": "an en dash (\u{2013})"
        case "\u{2014}": "an em dash (\u{2014})"
        case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2212}", "\u{FE63}", "\u{FF0D}": "another dash (\(character))"
        case "\u{2022}", "\u{00B7}", "\u{25E6}", "\u{2023}", "\u{25CF}", "\u{25AA}", "\u{2219}":
            "a bullet (\(character))"
        case "*": "an asterisk"
        default: nil
        }
    }

    /// Whether it is a typographic quote, which looks like one of YAML.
    static func isQuote(_ character: Character) -> Bool {
        "\u{201C}\u{201D}\u{201E}\u{201F}\u{00AB}\u{00BB}\u{2018}\u{2019}\u{201A}\u{2033}\u{FF02}".contains(character)
    }
}
