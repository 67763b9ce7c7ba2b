/// What somebody says of two actors: a link, never a merger.
public struct ActorRelation: Statement {
    /// How the two are said to stand to each other.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case partOf = "part-of"
        case sameAs = "same-as"
        case overlaps
        case worksFor = "works-for"
        case sponsoredBy = "sponsored-by"
        case distinctFrom = "distinct-from"

        /// The words between the two names.
        public var text: String {
            switch self {
            case .partOf: "part of"
            case .sameAs: "the same as"
            case .overlaps: "overlaps with"
            case .worksFor: "works for"
            case .sponsoredBy: "sponsored by"
            case .distinctFrom: "distinct from"
            }
        }

        /// The words between the two names, seen from the other actor.
        public var inverseText: String {
            switch self {
            case .partOf: "includes"
            case .sameAs: "the same as"
            case .overlaps: "overlaps with"
            case .worksFor: "has working for it"
            case .sponsoredBy: "sponsors"
            case .distinctFrom: "distinct from"
            }
        }
    }

    /// How the two stand to each other.
    public var kind: Kind
    /// The other actor.
    public var to: ID<Actor>
    /// Who says so, when, how sure, on which source.
    public var provenance: Provenance

    /// A relation with its kind, other actor and provenance.
    public init(kind: Kind, to: ID<Actor>, provenance: Provenance) {
        self.kind = kind
        self.to = to
        self.provenance = provenance
    }

    /// The other actor, who must be disclosed for the relation to be.
    public var actorInvolved: ID<Actor>? { to }

    /// The relation, and who said it when.
    public var distinction: String { "\(kind.rawValue)/\(to)/\(provenance.distinction)" }
}
