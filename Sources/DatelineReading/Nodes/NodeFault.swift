/// Something in a YAML or JSON file that cannot be read as it is.
package struct NodeFault: Error, Hashable, Sendable {
    /// Where it is.
    package let place: NodePlace
    /// What is wrong.
    package let kind: Kind

    /// A fault at a place.
    package init(_ kind: Kind, at place: NodePlace) {
        self.kind = kind
        self.place = place
    }

    /// What can be wrong.
    package enum Kind: Hashable, Sendable {
        /// A mapping has a key twice; the first one counts.
        case duplicateKey(String)
        /// A key is a sequence or a mapping; it is left out with its value.
        case keyIsNotText
        /// `*name`; the entry is left out.
        case alias
        /// `&name`; the value is read.
        case anchor
        /// `!name`; the value is read.
        case tag
        /// A second YAML document; only the first is read.
        case severalDocuments
        /// More levels of nesting than the number.
        case tooDeep(Int)
        /// More bytes than the number.
        case tooLarge(Int)
        /// The grammar is broken; the text says how.
        case syntax(String)
        /// The grammar of YAML is broken by a slip that can be recognised from the line.
        case mistake(YAMLMistake)
        /// The marks of an unfinished merge, with the text after the first.
        case mergeMark(String)
        /// A text is cut off by a ` #` that looks as if it belonged to it.
        case cutByComment(String, whole: String)
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// UTF-16 or UTF-32, by its byte order mark.
        case notUTF8
        /// U+0085, U+2028 or U+2029, which end a line for YAML's reader but not for editors.
        case lineSeparator
        /// There is no value at all.
        case empty
        /// A comma before a closing bracket.
        case trailingComma
        /// A backslash followed by something that is no escape of JSON.
        case badEscape(String)
        /// Half of a pair of `\u` escapes.
        case loneSurrogate(String)
        /// A control character that has to be escaped, by its code.
        case controlCharacter(UInt8)
        /// Digits that are not a JSON number.
        case badNumber(String)
        /// The value of this key should be an array and is not.
        case notAnArray(String)
        /// The value should be an object and is not.
        case notAnObject
        /// Front matter without a closing line.
        case unterminatedFrontMatter
        /// Front matter between `+++`, which is TOML.
        case tomlFrontMatter
    }
}

extension NodeFault {
    /// Whether the text can be read all the same, perhaps even as it was meant.
    package var isWarning: Bool {
        if case .cutByComment = kind { true } else { false }
    }
}

extension NodeFault {
    /// What is wrong, in lower case and without a full stop.
    package var message: String {
        switch kind {
        case .duplicateKey(let key): "the key '\(key)' stands here a second time"
        case .keyIsNotText: "a key is a text, not a list or a mapping"
        case .alias: "aliases (*name) are not read"
        case .anchor: "anchors (&name) are not read"
        case .tag: "tags (!name) are not read"
        case .severalDocuments: "a second document begins here"
        case .tooDeep(let levels): "values are nested more than \(levels) levels deep"
        case .tooLarge(let bytes): "the text is longer than \(bytes) bytes"
        case .syntax(let reason): reason
        case .mistake(let mistake): mistake.message
        case .mergeMark(let branch):
            "a merge that was not finished begins here" + (branch.isEmpty ? "" : ", with '\(branch)'")
        case .cutByComment(let text, _): "the value ends here, as '\(text)', for ' #' begins a comment"
        case .invalidUTF8: TextEncoding.notUTF8
        case .notUTF8: "the file is UTF-16 or UTF-32, not UTF-8"
        case .lineSeparator: "an invisible line separator (U+0085, U+2028 or U+2029) stands here"
        case .empty: "there is no value"
        case .trailingComma: "nothing follows this comma"
        case .badEscape(let escape): "'\(escape)' is not an escape of JSON"
        case .loneSurrogate(let escape): "'\(escape)' is half of a pair of escapes"
        case .controlCharacter(let code): "a control character (\(Self.codePoint(code))) stands here as it is"
        case .badNumber(let text): "'\(text)' is not a number of JSON"
        case .notAnArray(let key): "'\(key)' is not a list"
        case .notAnObject: "the text is not an object"
        case .unterminatedFrontMatter: "the front matter that begins here has no end"
        case .tomlFrontMatter: "front matter between '+++' is TOML, which is not read"
        }
    }

    /// What to write instead, where that is known.
    package var remedy: String? {
        switch kind {
        case .duplicateKey: "keep one of the two, or make the values a list under one key"
        case .keyIsNotText: "write the key in quotes"
        case .alias, .anchor: "write the value out, or put it in quotes if it is meant as text"
        case .tag: "leave the tag out, or put the value in quotes if it is meant as text"
        case .severalDocuments: "put each record into a file of its own"
        case .tooDeep, .empty, .notAnArray, .notAnObject: nil
        case .tooLarge: "divide the file"
        case .mistake(let mistake): mistake.help
        case .mergeMark: "keep the lines that hold, and take out the lines with <<<<<<<, ======= and >>>>>>>"
        case .cutByComment(_, let whole): "write \(YAMLQuotes.quoted(whole)), or '# ' where a comment is meant"
        case .syntax(let reason): Self.remedies.first { reason.contains($0.reason) }?.remedy
        case .invalidUTF8: TextEncoding.remedy
        case .notUTF8: "save the file as UTF-8"
        case .lineSeparator: "write a space in its place, or end the line there"
        case .trailingComma: "write the next value behind the comma, or end the list before it"
        case .badEscape: "write '\\\\' for a backslash"
        case .loneSurrogate: "write the character itself, or both halves: '\\ud83d\\ude00'"
        case .controlCharacter(let code): "write '\(Self.escape(code))'"
        case .badNumber: "put it in quotes if it is meant as text"
        case .unterminatedFrontMatter: "write a line '---' after the last field"
        case .tomlFrontMatter: "write the fields as YAML between two lines '---'"
        }
    }

    /// Remedies for the commonest mistakes in YAML, by the words of its reader.
    private static let remedies: [(reason: String, remedy: String)] = [
        ("mapping values are not allowed", "put the value in quotes, because it holds ': '"),
        ("a tab", "indent with spaces"),
        ("cannot start any token", "put the value in quotes, because it begins with '@', '`' or '%'"),
        ("unknown escape character", "put the text in single quotes, or write '\\\\' for a backslash"),
        ("hexdecimal number", "put the text in single quotes, or write '\\\\' for a backslash"),
        ("block sequence entries are not allowed", "begin the list on the line below its key"),
        ("could not find expected ':'", "write 'key: value', or indent the text as deep as the lines above"),
        ("did not find expected key", "indent the key as deep as the keys above, or put the value above it in quotes"),
        ("did not find expected '-' indicator", "begin the line with '- ', or indent it"),
        ("is not closed", "close the quote"),
        ("expected ',' or ']'", "close the list with ']'"),
        ("expected ',' or '}'", "close the mapping with '}'"),
    ]

    private static func codePoint(_ code: UInt8) -> String {
        "U+00" + hexadecimal(code)
    }

    private static func escape(_ code: UInt8) -> String {
        switch code {
        case 0x09: "\\t"
        case 0x0A: "\\n"
        case 0x0D: "\\r"
        default: "\\u00" + hexadecimal(code)
        }
    }

    private static func hexadecimal(_ code: UInt8) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
