public import EDTF

/// A name that somebody uses for an actor. An alias is a claim: what one calls X another may mean by Y.
public struct Alias: Statement {
    /// How far the name covers the same activity as the actor.
    public enum Overlap: String, Hashable, Sendable, CaseIterable {
        case same
        case overlaps
        case partOf = "part-of"

        /// The words for a table.
        public var text: String {
            switch self {
            case .same: "same activity"
            case .overlaps: "overlapping activity"
            case .partOf: "part of the activity"
            }
        }
    }

    /// The name as it is spelled by who uses it.
    public var name: String
    /// How far it covers the same activity; `nil` where nobody says.
    public var overlap: Overlap?
    /// Who uses the name, since when, in which source.
    public var provenance: Provenance

    /// An alias with its name and provenance.
    public init(name: String, overlap: Overlap? = nil, provenance: Provenance) {
        self.name = name
        self.overlap = overlap
        self.provenance = provenance
    }

    /// The name, and who said it when.
    public var distinction: String { "\(name)/\(provenance.distinction)" }
}

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

/// When somebody says that an actor was active: `since at least 2012`, still open.
public struct ActivePeriod: Statement {
    /// The two ends, each as exactly as is known.
    public var span: EDTFSpan
    /// Who says so, when, on which source.
    public var provenance: Provenance

    /// A period of activity with its provenance.
    public init(span: EDTFSpan, provenance: Provenance) {
        self.span = span
        self.provenance = provenance
    }

    /// The span in words, and who said it when.
    public var distinction: String { "\(span.prose)/\(provenance.distinction)" }
}
