/// Somebody's judgement on who did it.
public struct Attribution: Statement {
    /// Whom an incident is attributed to.
    public enum Subject: Hashable, Sendable {
        /// An actor of the casebook.
        case actor(ID<Actor>)
        /// The source says that it does not know; that is a finding, not a gap.
        case unknown
    }

    /// Whom the incident is attributed to.
    public var to: Subject
    /// Who says so, when, how sure, on which source.
    public var provenance: Provenance

    /// An attribution with its culprit and provenance.
    public init(to: Subject, provenance: Provenance) {
        self.to = to
        self.provenance = provenance
    }

    /// The actor named, who must be disclosed for the attribution to be.
    public var actorInvolved: ID<Actor>? {
        switch to {
        case .actor(let id): id
        case .unknown: nil
        }
    }

    /// The culprit, and who said it when.
    public var distinction: String { "\(actorInvolved?.text ?? "unknown")/\(provenance.distinction)" }
}
