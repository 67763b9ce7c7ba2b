public import DatelineModel

/// How the attributions of one incident stand to each other; computed, and never resolved for the reader.
public enum Agreement: Hashable, Sendable {
    /// Nobody attributes the incident.
    case none
    /// One party does.
    case single(ID<Actor>)
    /// Several parties name the same actor.
    case agreed(ID<Actor>)
    /// Several actors are named, and some source says that they belong together.
    case related([ID<Actor>])
    /// Different actors are named, or some say that it is not known.
    case disputed([ID<Actor>])
    /// All who speak say that they do not know.
    case unknown

    /// Works out how attributions stand to each other; those that were withdrawn or superseded do not count.
    public init(of attributions: [Attribution], in disclosure: Disclosure) {
        let standing = attributions.filter(\.provenance.stands)
        let named = Set(standing.compactMap(\.actorInvolved)).sorted()
        let hasDoubt =
            standing.contains { $0.to == .unknown } || standing.contains { $0.provenance.confidence == .disputed }
        guard let first = named.first else {
            self = standing.isEmpty ? .none : .unknown
            return
        }
        if hasDoubt {
            self = .disputed(named)
        } else if named.count == 1 {
            let speakers = Set(standing.map { $0.provenance.speaker(in: disclosure) })
            self = speakers.count > 1 ? .agreed(first) : .single(first)
        } else {
            self = ActorKinship(in: disclosure).areAllRelated(named) ? .related(named) : .disputed(named)
        }
    }

    /// The words for a table.
    public var text: String {
        switch self {
        case .none: "not attributed"
        case .single: "one attribution"
        case .agreed: "attributions agree"
        case .related: "attributions to related actors"
        case .disputed: "attribution disputed"
        case .unknown: "said to be not known"
        }
    }
}
