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
