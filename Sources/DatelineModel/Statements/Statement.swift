import EDTF

/// Anything that somebody says: it has a provenance, and can be disclosed or withheld by itself.
public protocol Statement: Hashable, Sendable {
    /// Who says it, when, how sure, on which source.
    var provenance: Provenance { get set }
    /// The actor that the statement is about besides its record, which must be disclosed for it to be.
    var actorInvolved: ID<Actor>? { get }
    /// What tells the statement from the others of its kind in the same record, whatever their order.
    var distinction: String { get }
}

extension Statement {
    /// Most statements are about their own record alone.
    public var actorInvolved: ID<Actor>? { nil }
}

extension Provenance {
    /// Who said it and when, as part of what tells statements apart.
    var distinction: String {
        let speaker =
            switch by {
            case .organisation(let id): id.text
            case .actor(let id): id.text
            case .named(let name): name
            case nil: ""
            }
        return "\(speaker)/\(said?.description ?? "")"
    }
}
