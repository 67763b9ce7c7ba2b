/// Anything that somebody says: it has a provenance, and can be disclosed or withheld by itself.
public protocol Statement: Hashable, Sendable {
    /// Who says it, when, how sure, on which source.
    var provenance: Provenance { get set }
    /// The actor that the statement is about besides its record, which must be disclosed for it to be.
    var actorInvolved: ID<Actor>? { get }
}

extension Statement {
    /// Most statements are about their own record alone.
    public var actorInvolved: ID<Actor>? { nil }
}
