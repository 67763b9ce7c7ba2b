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
