internal import DatelineModel
internal import TextForms

extension Fields {
    /// One line of text: single spaces, nothing that a reader cannot see. `nil` where it is absent or faulty.
    func line(_ name: String, into log: inout RecordLog) -> String? {
        self[name].flatMap { LineText.read($0, "'\(name)'", into: &log) }
    }

    /// One line of text that there must be.
    func requiredLine(_ name: String, of thing: String, help: String, into log: inout RecordLog) -> String? {
        required(name, of: thing, help: help, into: &log).flatMap { LineText.read($0, "'\(name)'", into: &log) }
    }

    /// A list of texts.
    func lines(_ name: String, example: String, into log: inout RecordLog) -> [String] {
        list(name, example: example, into: &log).compactMap { LineText.read($0, "an entry of '\(name)'", into: &log) }
    }
}

/// Reads text that is shown in one line.
enum LineText {
    /// The text of a scalar; reports what is no text, is empty, or holds characters that hide or reorder others.
    static func read(_ node: LocatedNode, _ thing: String, into log: inout RecordLog) -> String? {
        guard let text = node.text else {
            log.error(.wrongShape, "\(thing) is text, and this is \(node.shape)", at: log.place(of: node))
            return nil
        }
        guard !hasOnlyPlainCharacters(text) else { return text }
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !line.isEmpty else {
            log.error(
                .emptyValue, "\(thing) is empty", at: log.place(of: node),
                help: "write the text, or leave the field out")
            return nil
        }
        guard let hidden = line.unicodeScalars.first(where: isHidden) else { return line }
        log.error(
            .hiddenCharacter, "\(thing) holds the character \(name(of: hidden)), which hides or reorders text",
            at: log.place(of: node), help: "take the character out")
        return nil
    }

    /// The quick way for what nearly all text is: one line of ASCII without double spaces.
    private static func hasOnlyPlainCharacters(_ text: String) -> Bool {
        var previous = UInt8(ascii: " ")
        for byte in text.utf8 {
            guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
            previous = byte
        }
        return previous != 0x20
    }

    /// Control characters, and those of Unicode's bidirectional algorithm (UAX 9) that turn text round.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool { scalar.hidesText }

    /// The number of a character, as Unicode writes it: `U+202E`.
    static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
