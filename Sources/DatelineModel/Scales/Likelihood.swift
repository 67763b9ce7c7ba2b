/// How likely a source says a thing is, in words of a named scale.
///
/// The same word means different odds on different scales, so that the scale is always part of the value.
public enum Likelihood: Hashable, Sendable {
    /// A term of a scale whose odds are published.
    case term(LikelihoodScale.Term, scale: LikelihoodScale)
    /// The source's own word, with the name of its scale.
    case word(String, scale: String)
    /// The source says that the likelihood is disputed.
    case disputed
    /// The source has an estimate and does not disclose it.
    case notDisclosed

    /// The words for a table: `likely (ICD 203, 55–80 %)`.
    public var text: String {
        switch self {
        case .term(let term, let scale): "\(term.word) (\(scale.rawValue), \(term.odds))"
        case .word(let word, let scale): "\(word) (\(scale))"
        case .disputed: "disputed"
        case .notDisclosed: "not disclosed by source"
        }
    }
}
