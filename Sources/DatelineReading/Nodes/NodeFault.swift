/// Something in a YAML or JSON file that cannot be read as it stands.
package struct NodeFault: Error, Hashable, Sendable {
    package let place: NodePlace
    package let kind: Kind

    package init(_ kind: Kind, at place: NodePlace) {
        self.kind = kind
        self.place = place
    }

    package enum Kind: Hashable, Sendable {
        /// A key stands twice in one mapping; the first one counts.
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
        /// More levels of nesting than the figure.
        case tooDeep(Int)
        /// More bytes than the figure.
        case tooLarge(Int)
        /// The rules of the format are broken; the text says how.
        case syntax(String)
        /// The rules of YAML are broken by a slip that the line tells.
        case mistake(YAMLMistake)
        /// The marks of a merge that was not finished; the text is that behind the first.
        case mergeMark(String)
        /// A text ends before a ` #` with something close behind it, which looks like a part of the text.
        case cutByComment(String, whole: String)
        /// Bytes that are not UTF-8.
        case invalidUTF8
        /// UTF-16 or UTF-32 by its mark of byte order.
        case notUTF8
        /// U+0085, U+2028 or U+2029, which YAML's reader takes for a line end and editors do not.
        case lineSeparator
        /// There is no value at all.
        case empty
        /// A comma before a closing bracket.
        case trailingComma
        /// A backslash with something after it that JSON does not know.
        case badEscape(String)
        /// Half of a pair of `\u` escapes.
        case loneSurrogate(String)
        /// A control character that has to be escaped, by its code.
        case controlCharacter(UInt8)
        /// Digits that are not a JSON number.
        case badNumber(String)
        /// The value that should be an array under this key is something else.
        case notAnArray(String)
        /// The value that should be an object is something else.
        case notAnObject
        /// Front matter without a closing line.
        case unterminatedFrontMatter
        /// Front matter between `+++`, which is TOML.
        case tomlFrontMatter
    }
}

extension NodeFault {
    /// Whether the text is read all the same, and perhaps as it was meant.
    package var isWarning: Bool {
        if case .cutByComment = kind { true } else { false }
    }
}
