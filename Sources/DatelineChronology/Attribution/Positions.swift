public import DatelineModel

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
