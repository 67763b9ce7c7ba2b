import DatelineModel

extension Briefing {
    /// The most key judgements of a briefing.
    private static let mostJudgements = 5

    /// The judgements of the period whose makers say how sure they are, or how likely it is: those on who did it first.
    ///
    /// ICD 203 asks that a judgement name its likelihood and the confidence in it; a source that names neither is heard
    /// among the news and not here.
    public var keyJudgements: [Development] {
        let assessed = news.flatMap(\.developments).filter { $0.isAssessed && $0.provenance?.stands ?? false }
        return Array(
            assessed.enumerated().sorted { one, two in
                let (first, second) = (one.element.judgementRank, two.element.judgementRank)
                return first == second ? one.offset < two.offset : first < second
            }.map(\.element).prefix(Self.mostJudgements))
    }
}

extension Development {
    fileprivate var isAssessed: Bool { provenance?.confidence != nil || provenance?.likelihood != nil }

    fileprivate var judgementRank: Int {
        switch subject {
        case .attribution: 0
        case .relation: 1
        case .claim: 2
        case .activity, .incident, .naming, .alias, .targets: 3
        }
    }
}
