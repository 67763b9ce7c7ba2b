internal import DatelineModel

/// Reads words of which there are only some.
enum WordText {
    /// The value of a scalar among a type's cases.
    static func read<Word: RawRepresentable<String> & CaseIterable>(
        _ node: LocatedNode, field: String, _ log: inout RecordLog
    ) -> Word? {
        if let word = node.text.flatMap({ Word(rawValue: $0) }) { return word }
        report(node, field: field, words: Word.allCases.map(\.rawValue), &log)
        return nil
    }

    /// Says that a scalar is none of some words.
    static func report(_ node: LocatedNode, field: String, words: [String], _ log: inout RecordLog) {
        let list = "the words are " + words.map { "'\($0)'" }.joined(separator: ", ")
        log.error(
            .unknownWord, "'\(node.text ?? node.shape)' is no value of '\(field)'", at: log.place(of: node),
            help: Spelling.didYouMean(node.text ?? "", among: words, otherwise: list))
    }
}
