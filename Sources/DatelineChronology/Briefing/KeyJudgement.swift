public import DatelineModel
import EDTF

/// A judgement of a period that its readers should know: who did it, who belongs to whom, and what somebody is sure of.
public enum KeyJudgement: Hashable, Sendable {
    /// To whom an incident was attributed in the period, by all who did.
    case attributions([Development], of: ID<Incident>)
    /// Another judgement: a relation, or a claim whose maker says how sure it is.
    case statement(Development)

    /// What it consists of.
    public var developments: [Development] {
        switch self {
        case .attributions(let developments, _): developments
        case .statement(let development): [development]
        }
    }

    /// Whether anybody says how sure it is, or how likely.
    public var isAssessed: Bool { developments.contains(where: \.isAssessed) }
}

extension Briefing {
    /// The most key judgements of a briefing.
    private static let mostJudgements = 5

    /// The weightiest judgements of the period: attributions, relations, and what somebody puts on a scale; those of
    /// several parties first, then those whose makers say how sure they are.
    ///
    /// A source that names neither likelihood nor confidence is heard too: five governments that attribute an attack
    /// without a scale weigh more than one firm with one.
    public var keyJudgements: [KeyJudgement] {
        var found: [KeyJudgement] = []
        for item in news {
            let standing = item.developments.filter { $0.provenance?.stands ?? false }
            let attributions = standing.filter(\.isAttribution)
            if case .incident(let id) = item.record, !attributions.isEmpty {
                found.append(.attributions(attributions, of: id))
            }
            found += standing.filter { $0.isOtherJudgement }.map(KeyJudgement.statement)
        }
        let ranked = found.enumerated().sorted { one, two in
            one.element.rank == two.element.rank ? one.offset < two.offset : one.element.rank > two.element.rank
        }.map(\.element)
        return ranked.reduce(into: []) { judgements, judgement in
            let told = judgements.flatMap(\.developments)
            if judgements.count < Self.mostJudgements, !judgement.developments.allSatisfy({ $0.repeats(oneOf: told) }) {
                judgements.append(judgement)
            }
        }
    }

    /// The news that the key judgements do not tell, each thing once.
    public func news(besides judgements: [KeyJudgement]) -> [NewsItem] {
        Self.reduced(news, told: judgements.flatMap(\.developments))
    }

    /// What may be news, without what certainly is.
    public var perhapsNewsAlone: [NewsItem] { Self.reduced(perhapsNews, told: news.flatMap(\.developments)) }

    private static func reduced(_ news: [NewsItem], told: [Development]) -> [NewsItem] {
        var told = told
        return news.compactMap { item in
            let new = item.developments.filter { !told.contains($0) && !$0.repeats(oneOf: told) }
            told += new
            return new.isEmpty ? nil : NewsItem(record: item.record, isNew: item.isNew, developments: new)
        }
    }
}

extension KeyJudgement {
    /// How much it weighs: each party that says it, and whether one says how sure it is.
    fileprivate var rank: Int {
        let parties = Set(developments.map { $0.provenance?.by }).count
        return 2 * parties + (isAssessed ? 3 : 0) + (developments.map(\.judgementWeight).max() ?? 0)
    }
}

extension Development {
    var isAssessed: Bool { provenance?.confidence != nil || provenance?.likelihood != nil }

    fileprivate var isAttribution: Bool {
        if case .attribution = subject { true } else { false }
    }

    fileprivate var isOtherJudgement: Bool {
        switch subject {
        case .relation: true
        case .claim, .activity: isAssessed
        case .attribution, .incident, .naming, .alias, .targets: false
        }
    }

    fileprivate var judgementWeight: Int {
        switch subject {
        case .attribution, .relation: 2
        case .claim: 1
        case .activity, .incident, .naming, .alias, .targets: 0
        }
    }

    /// Whether one of some others says the same: one party at one time, in the same sources, and by the same words.
    ///
    /// A relation and a claim say the same where both stand on the same words of the source; two claims where they read
    /// the same.
    func repeats(oneOf others: [Development]) -> Bool { others.contains { repeats($0) } }

    private func repeats(_ other: Development) -> Bool {
        guard self != other, let mine = provenance, let its = other.provenance, mine.by != nil, mine.by == its.by,
            mine.said == its.said, Set(mine.sources).isSubset(of: its.sources)
        else { return false }
        switch (subject, other.subject) {
        case (.claim(let one), .claim(let two)): return one.text == two.text
        case (.relation, .claim), (.claim, .relation):
            guard let words = mine.words?.lowercased(), let others = its.words?.lowercased() else { return false }
            return words.contains(others) || others.contains(words)
        default: return false
        }
    }
}
