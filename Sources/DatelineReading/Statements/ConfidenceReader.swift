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
        guard let own = SourceTerm.read(node, of: "confidence", &log) else { return nil }
        guard own.scale == log.settings.confidenceScale, let level = Confidence.Level(rawValue: own.word) else {
            return .word(own.word, scale: own.scale ?? SourceTerm.unnamedScale)
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
