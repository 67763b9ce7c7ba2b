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

/// A published scale of estimative words.
public enum LikelihoodScale: String, Hashable, Sendable, CaseIterable {
    /// Intelligence Community Directive 203 (ODNI, 2015), section D.6.e.2.a.
    case icd203 = "ICD 203"
    /// The five terms that FIRST's CTI special interest group takes from NATO's doctrine.
    case first = "FIRST/NATO"

    /// One row of a scale: its words, any of which may be used, and the odds in per cent that they stand for.
    public struct Term: Hashable, Sendable {
        /// The word itself.
        public let word: String
        /// The lowest and the highest odds, in per cent.
        public let percent: ClosedRange<Int>

        /// The odds as text: `55–80 %`.
        public var odds: String { "\(percent.lowerBound)–\(percent.upperBound) %" }
    }

    /// The terms from the least to the most likely; ICD 203 has two words a row, its first row's words come first.
    public var terms: [Term] {
        switch self {
        case .icd203: Self.rows(Self.icdRows)
        case .first: Self.rows(Self.firstRows)
        }
    }

    /// The term a word stands for on this scale, or `nil` where the scale does not have it.
    public func term(for word: some StringProtocol) -> Term? {
        let wanted = word.lowercased()
        return terms.first { $0.word == wanted }
    }

    private static func rows(_ rows: [([String], ClosedRange<Int>)]) -> [Term] {
        rows.flatMap { words, percent in words.map { Term(word: $0, percent: percent) } }
    }

    private static let icdRows: [([String], ClosedRange<Int>)] = [
        (["almost no chance", "remote"], 1...5), (["very unlikely", "highly improbable"], 5...20),
        (["unlikely", "improbable"], 20...45), (["roughly even chance", "roughly even odds"], 45...55),
        (["likely", "probable"], 55...80), (["very likely", "highly probable"], 80...95),
        (["almost certain", "nearly certain"], 95...99),
    ]

    private static let firstRows: [([String], ClosedRange<Int>)] = [
        (["highly unlikely"], 0...10), (["unlikely"], 10...40), (["even chance"], 40...60), (["likely"], 60...90),
        (["highly likely", "very likely"], 90...100),
    ]
}
