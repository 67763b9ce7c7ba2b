internal import DatelineModel

/// Reads how likely a source says a thing is.
enum LikelihoodReader {
    /// The likelihood among a statement's fields; `nil` where the source gave none.
    static func read(_ fields: Fields, into log: inout RecordLog) -> Likelihood? {
        guard let node = fields["likelihood"] else { return nil }
        if node.entries != nil { return ownWord(node, into: &log) }
        switch node.text {
        case "disputed": return .disputed
        case "not-disclosed": return .notDisclosed
        default: return term(node, on: log.settings.likelihoodScale, into: &log)
        }
    }

    private static func term(
        _ node: LocatedNode, on scale: LikelihoodScale, into log: inout RecordLog
    ) -> Likelihood? {
        if let term = node.text.flatMap({ scale.term(for: $0) }) { return .term(term, scale: scale) }
        let text = node.text ?? ""
        let words = scale.terms.map(\.word)
        let others = LikelihoodScale.allCases.filter { $0.term(for: text) != nil }
        let own = "write '{ word: \(text), scale: \(others.first?.rawValue ?? "…") }' for a word of another scale"
        log.error(
            .unknownWord, "'\(node.text ?? node.shape)' is no likelihood of \(scale.rawValue)",
            at: log.place(of: node),
            help: others.isEmpty ? Spelling.didYouMean(text, among: words, otherwise: own) : own)
        return nil
    }

    private static func ownWord(_ node: LocatedNode, into log: inout RecordLog) -> Likelihood? {
        guard let own = SourceTerm.read(node, of: "likelihood", into: &log) else { return nil }
        guard let scale = own.scale.flatMap({ LikelihoodScale(rawValue: $0) }) else {
            return .word(own.word, scale: own.scale ?? SourceTerm.unnamedScale)
        }
        if let term = scale.term(for: own.word) { return .term(term, scale: scale) }
        let place = node["word"].map { log.place(of: $0) } ?? log.place(of: node)
        log.error(
            .unknownWord, "'\(own.word)' is no likelihood of \(scale.rawValue)", at: place,
            help: Spelling.didYouMean(own.word, among: scale.terms.map(\.word), otherwise: "name the scale that has it")
        )
        return nil
    }
}

/// Reads how sure a source says it is.
enum ConfidenceReader {
    /// The confidence among a statement's fields; `nil` where the source gave none.
    static func read(_ fields: Fields, into log: inout RecordLog) -> Confidence? {
        guard let node = fields["confidence"] else { return nil }
        guard node.entries == nil else { return ownWord(node, into: &log) }
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

    private static func ownWord(_ node: LocatedNode, into log: inout RecordLog) -> Confidence? {
        guard let own = SourceTerm.read(node, of: "confidence", into: &log) else { return nil }
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

/// A source's own word for how sure or how likely, with its scale.
struct SourceTerm {
    /// The name for the scale of a word that comes without one.
    static let unnamedScale = "scale not named"

    /// The word.
    let word: String
    /// The name of its scale; `nil` where it is not given.
    let scale: String?

    /// Reads `{ word: …, scale: … }`; `nil` where it is faulty.
    static func read(_ node: LocatedNode, of name: String, into log: inout RecordLog) -> SourceTerm? {
        guard let fields = Fields(node, knowing: FieldTable.ownWord.names, of: "'\(name)'", into: &log) else {
            return nil
        }
        let help = "write the source's own word"
        guard let word = fields.requiredLine("word", of: "'\(name)'", help: help, into: &log) else { return nil }
        return SourceTerm(word: word, scale: fields.line("scale", into: &log))
    }
}
