internal import DatelineModel
internal import TextForms

extension Fields {
    /// One line of text, with single spaces and without hidden characters; `nil` where it is absent or faulty.
    func line(_ name: String, into log: inout RecordLog) -> String? {
        self[name].flatMap { LineText.read($0, "'\(name)'", into: &log) }
    }

    /// A required line of text.
    func requiredLine(_ name: String, of thing: String, help: String, into log: inout RecordLog) -> String? {
        required(name, of: thing, help: help, into: &log).flatMap { LineText.read($0, "'\(name)'", into: &log) }
    }

    /// A list of texts.
    func lines(_ name: String, example: String, into log: inout RecordLog) -> [String] {
        list(name, example: example, into: &log).compactMap { LineText.read($0, "an entry of '\(name)'", into: &log) }
    }
}

/// Reads text that is shown on one line.
enum LineText {
    /// The text of a scalar; reports what is not text, is empty, or holds characters that hide or reorder others.
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
            .hiddenCharacter, "\(thing) holds the character \(hidden.codePoint), which hides or reorders text",
            at: log.place(of: node), help: "take the character out")
        return nil
    }

    /// A fast path for what nearly all text is: one line of ASCII without double spaces.
    private static func hasOnlyPlainCharacters(_ text: String) -> Bool {
        var previous = UInt8(ascii: " ")
        for byte in text.utf8 {
            guard byte >= 0x20, byte < 0x7F, byte != 0x20 || previous != 0x20 else { return false }
            previous = byte
        }
        return previous != 0x20
    }

    /// Control characters, and those of Unicode's bidirectional algorithm (UAX 9) that reverse text.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool { scalar.hidesText }
}

extension Fields {
    /// A word out of a fixed set; `nil` where it is absent or faulty.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, as type: Word.Type = Word.self, into log: inout RecordLog
    ) -> Word? {
        self[name].flatMap { WordText.read($0, field: name, into: &log) }
    }

    /// A marking of the Traffic Light Protocol; `nil` where it is absent or faulty.
    func marking(_ name: String, into log: inout RecordLog) -> Marking? {
        guard let node = self[name] else { return nil }
        let text = node.text ?? ""
        if let marking = Marking(label: text) { return marking }
        let labels = Marking.allCases.map(\.label).joined(separator: ", ")
        log.error(
            .markingLabel, "'\(node.text ?? node.shape)' is not a TLP 2.0 label", at: log.place(of: node),
            help: Marking.probablyMeant(by: text).map { "write '\($0.label)'" } ?? "the labels are \(labels)")
        return nil
    }

    /// A country by its code; `nil` where it is absent or faulty.
    func country(_ name: String, into log: inout RecordLog) -> Country? {
        guard let node = self[name] else { return nil }
        let text = node.text ?? ""
        if let country = Country(code: text) { return country }
        let meant = Country.named(text).map { "write '\($0.code)' for \($0.name)" }
        log.error(
            .countryCode, "'\(node.text ?? node.shape)' is not a country code of ISO 3166-1", at: log.place(of: node),
            help: meant ?? "write two capital letters, such as 'KR' for South Korea")
        return nil
    }
}

/// Reads words out of a fixed set.
enum WordText {
    /// The case of a type that a scalar names.
    static func read<Word: RawRepresentable<String> & CaseIterable>(
        _ node: LocatedNode, field: String, into log: inout RecordLog
    ) -> Word? {
        if let word = node.text.flatMap({ Word(rawValue: $0) }) { return word }
        report(node, field: field, words: Word.allCases.map(\.rawValue), into: &log)
        return nil
    }

    /// Reports that a scalar is none of the words.
    static func report(_ node: LocatedNode, field: String, words: [String], into log: inout RecordLog) {
        let list = "the words are " + words.map { "'\($0)'" }.joined(separator: ", ")
        log.error(
            .unknownWord, "'\(node.text ?? node.shape)' is no value of '\(field)'", at: log.place(of: node),
            help: Spelling.didYouMean(node.text ?? "", among: words, otherwise: list))
    }
}

/// Help that names what was probably meant.
enum Spelling {
    /// The help that names the closest word, or `otherwise`.
    ///
    /// Nothing is suggested for a text of one or two letters, which is close to everything. Words that are much longer
    /// or shorter are skipped first, because a casebook may have thousands of them.
    static func didYouMean(
        _ text: String, among words: some Sequence<String>, otherwise: String? = nil
    ) -> String? {
        let length = text.utf8.count
        guard (3...100).contains(length) else { return otherwise }
        let near = words.filter { abs($0.utf8.count - length) <= (length + 1) / 3 }
        return EditDistance.nearest(to: text, among: near).map { "did you mean '\($0)'?" } ?? otherwise
    }
}
