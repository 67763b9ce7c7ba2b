public import DatelineModel

/// How the attributions of one incident stand to each other; computed, and never resolved for the reader.
///
/// It is parties that agree or differ: what one of them says is compared with what the others say, and with what it said
/// before.
public enum Agreement: Hashable, Sendable {
    /// Nobody attributes the incident.
    case none
    /// One party does.
    case single(ID<Actor>)
    /// Several parties name the same actor.
    case agreed(ID<Actor>)
    /// All parties, or the only one, name the same actors together.
    case joint([ID<Actor>])
    /// One party named other actors before.
    case changed(from: [ID<Actor>], to: [ID<Actor>])
    /// Several actors are named, and some source says that they belong together.
    case related([ID<Actor>])
    /// Different parties name different actors, or some say that it is not known.
    case disputed([ID<Actor>])
    /// All who speak say that they do not know.
    case unknown

    /// Works out how attributions stand to each other; those that were withdrawn or superseded do not count.
    public init(of attributions: [Attribution], in disclosure: Disclosure) {
        self.init(of: Positions(of: attributions, in: disclosure))
    }

    /// How the positions of parties stand to each other.
    public init(of positions: Positions) {
        let named = Set(positions.current.flatMap(\.actors)).sorted()
        let before = Set(positions.earlier.flatMap(\.actors)).subtracting(named).sorted()
        guard let first = named.first else {
            self = positions.current.isEmpty ? .none : before.isEmpty ? .unknown : .changed(from: before, to: [])
            return
        }
        let parties = positions.named
        if positions.current.contains(where: \.hasDoubt) {
            self = .disputed(named)
        } else if positions.areAllRelated, named.count > 1 {
            self = .related(named)
        } else if Set(parties).count > 1 {
            self = .disputed(named)
        } else if parties.count == 1, !before.isEmpty {
            self = .changed(from: before, to: named)
        } else if named.count > 1 {
            self = .joint(named)
        } else {
            self = parties.count > 1 ? .agreed(first) : .single(first)
        }
    }

    /// The words for a table.
    public var text: String {
        switch self {
        case .none: "not attributed"
        case .single: "one attribution"
        case .agreed: "attributions agree"
        case .joint: "joint attribution"
        case .changed: "attribution changed"
        case .related: "attributions to related actors"
        case .disputed: "attribution disputed"
        case .unknown: "said to be not known"
        }
    }
}

/// Where those who speak on who did it stand now, and where some of them stood before.
///
/// A party that named somebody else later has changed its mind: it does not dispute with itself. What it said at once,
/// or at times of which nobody can tell the order, stands side by side.
public struct Positions: Sendable {
    /// The last judgement of each party, or several where nobody can tell which was the last.
    public let current: [Judgement]
    /// The judgements of a party that named others, or nobody, before.
    public let earlier: [Judgement]
    /// The actors that the current judgements of each party name, a set for each party.
    let named: [Set<ID<Actor>>]
    /// Whether all actors that anybody names now or named before belong together, as some source says.
    let areAllRelated: Bool

    /// The positions of those who attribute an incident; what was withdrawn or superseded does not count.
    public init(of attributions: [Attribution], in disclosure: Disclosure) {
        let standing = attributions.filter(\.provenance.stands)
        let judgements = Judgement.judgements(in: standing, of: disclosure)
        let all = Set(standing.compactMap(\.actorInvolved)).sorted()
        areAllRelated = all.count > 1 && disclosure.kinship.areAllRelated(all)
        let parties = Dictionary(grouping: judgements) {
            $0.provenance.speaker(in: disclosure).map(disclosure.name(of:))
        }
        var earlier: Set<Judgement> = []
        for said in parties.values where said.count > 1 && !areAllRelated {
            let last = said.filter { judgement in !said.contains(where: judgement.isBefore) }
            let stillNamed = Set(last.flatMap(\.actors))
            earlier.formUnion(said.filter { !last.contains($0) && !stillNamed.isSuperset(of: $0.actors) })
            earlier.formUnion(said.filter { !last.contains($0) && $0.hasDoubt })
        }
        current = judgements.filter { !earlier.contains($0) }
        self.earlier = judgements.filter(earlier.contains)
        named = parties.values.map { said in Set(said.filter { !earlier.contains($0) }.flatMap(\.actors)) }
    }
}
