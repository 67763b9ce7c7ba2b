internal import DatelineModel

/// Reads how sure a source says it is.
enum ConfidenceReader {
    /// The confidence among a statement's fields; `nil` where the source gave none.
    static func read(_ fields: Fields, _ log: inout RecordLog) -> Confidence? {
        guard let node = fields["confidence"] else { return nil }
        guard node.entries == nil else { return ownWord(node, &log) }
        if let confidence = node.text.flatMap(standard) { return confidence }
        log.error(
            .unknownWord, "'\(node.text ?? node.shape)' is no level of confidence", at: log.place(of: node),
            help: remedy(for: node.text ?? ""))
        return nil
    }

    private static func standard(_ text: String) -> Confidence? {
        switch text {
        case "disputed": .disputed
        case "not-disclosed": .notDisclosed
        default: Confidence.Level(rawValue: text).map { .level($0) }
        }
    }

    private static func ownWord(_ node: LocatedNode, _ log: inout RecordLog) -> Confidence? {
        guard let own = OwnWord.read(node, of: "confidence", &log) else { return nil }
        guard own.scale == log.settings.confidenceScale, let level = Confidence.Level(rawValue: own.word) else {
            return .word(own.word, scale: own.scale ?? OwnWord.unnamedScale)
        }
        return .level(level)
    }

    private static func remedy(for text: String) -> String {
        let words = ["low", "moderate", "high", "disputed", "not-disclosed"]
        if text == "medium" { return "write 'moderate'" }
        if text.hasPrefix("not") { return "leave the field out where the source does not say how sure it is" }
        return Spelling.didYouMean(text, among: words)
            ?? "write low, moderate or high, or '{ word: \(text), scale: … }' for a source's own word"
    }
}

/// A source's own word for how sure or how likely, with the scale that it is on.
struct OwnWord {
    /// What is said of the scale of a word that comes without one.
    static let unnamedScale = "scale not named"

    /// The word.
    let word: String
    /// The name of its scale; `nil` where it is not given.
    let scale: String?

    /// Reads `{ word: …, scale: … }`; `nil` where it is faulty.
    static func read(_ node: LocatedNode, of name: String, _ log: inout RecordLog) -> OwnWord? {
        guard let fields = Fields(node, knowing: ["word", "scale"], of: "'\(name)'", &log) else { return nil }
        let help = "write the source's own word"
        guard let word = fields.requiredLine("word", of: "'\(name)'", help: help, &log) else { return nil }
        return OwnWord(word: word, scale: fields.line("scale", &log))
    }
}
