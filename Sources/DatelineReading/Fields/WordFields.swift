internal import DatelineModel

extension Fields {
    /// One of a list of words; `nil` where it is absent or faulty.
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

/// Reads words of which there are only some.
enum WordText {
    /// The value of a scalar among a type's cases.
    static func read<Word: RawRepresentable<String> & CaseIterable>(
        _ node: LocatedNode, field: String, into log: inout RecordLog
    ) -> Word? {
        if let word = node.text.flatMap({ Word(rawValue: $0) }) { return word }
        report(node, field: field, words: Word.allCases.map(\.rawValue), into: &log)
        return nil
    }

    /// Says that a scalar is none of some words.
    static func report(_ node: LocatedNode, field: String, words: [String], into log: inout RecordLog) {
        let list = "the words are " + words.map { "'\($0)'" }.joined(separator: ", ")
        log.error(
            .unknownWord, "'\(node.text ?? node.shape)' is no value of '\(field)'", at: log.place(of: node),
            help: Spelling.didYouMean(node.text ?? "", among: words, otherwise: list))
    }
}

/// Words the help that names what was probably meant.
enum Spelling {
    /// The help that names the closest word, or `otherwise`.
    ///
    /// Texts of one or two letters are close to everything, and nothing is suggested for them. Words that are much longer or shorter are passed over first, because a casebook may have thousands of them.
    static func didYouMean(
        _ text: String, among words: some Sequence<String>, otherwise: String? = nil
    ) -> String? {
        let length = text.utf8.count
        guard (3...100).contains(length) else { return otherwise }
        let near = words.filter { abs($0.utf8.count - length) <= (length + 1) / 3 }
        return EditDistance.nearest(to: text, among: near).map { "did you mean '\($0)'?" } ?? otherwise
    }
}
