import DatelineModel

/// That a claim took the place of an earlier statement.
public struct Supersession: Hashable, Sendable {
    /// The statement that no longer stands.
    public let before: Development
    /// The claim that took its place.
    public let now: Development

    /// What new claims among developments took the place of.
    static func supersessions(by new: [Development], in developments: Developments) -> [Supersession] {
        new.flatMap { now -> [Supersession] in
            guard case .claim(let claim) = now.subject, let id = claim.id else { return [] }
            return developments.of(now.record).filter { $0.provenance?.supersededBy == id }
                .map { Supersession(before: $0, now: now) }
        }
    }
}
