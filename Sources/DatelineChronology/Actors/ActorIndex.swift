public import DatelineModel

/// Finds actors by id, name or alias, and who else goes by a name.
public struct ActorIndex: Sendable {
    /// What looking up a name gave.
    public enum Finding: Hashable, Sendable {
        /// One actor.
        case one(ID<Actor>)
        /// Several actors go by the name; the reader chooses.
        case several([ID<Actor>])
        /// None does; these are spelled most like it.
        case none(similar: [String])
    }

    private let byID: Set<ID<Actor>>
    private let byName: [String: [ID<Actor>]]
    private let byAlias: [String: [ID<Actor>]]
    private let names: [String]

    /// An index of the actors of a disclosure.
    public init(of disclosure: Disclosure) {
        byID = Set(disclosure.actors.map(\.id))
        var byName: [String: [ID<Actor>]] = [:]
        var byAlias: [String: [ID<Actor>]] = [:]
        for actor in disclosure.actors {
            byName[Self.folded(actor.name), default: []].append(actor.id)
            for name in Set(actor.aliases.map { Self.folded($0.name) }) { byAlias[name, default: []].append(actor.id) }
        }
        self.byName = byName
        self.byAlias = byAlias
        names = disclosure.actors.flatMap { [$0.name] + $0.aliases.map(\.name) }
    }

    /// Looks an actor up: by id first, then by name and alias; letter case, marks, spaces and hyphens do not matter.
    ///
    /// A name that one actor has and somebody uses for another means either: those that have it come first, and the
    /// reader chooses by id.
    public func find(_ text: String) -> Finding {
        if let id = ID<Actor>(text), byID.contains(id) { return .one(id) }
        let wanted = Self.folded(text)
        let named = byName[wanted] ?? []
        let found = named + (byAlias[wanted] ?? []).filter { !named.contains($0) }
        switch found.count {
        case 0: return .none(similar: similar(to: wanted))
        case 1: return .one(found[0])
        default: return .several(found)
        }
    }

    /// The other actors that are called by a name, be it theirs or an alias.
    public func others(called name: String, than actor: ID<Actor>) -> [ID<Actor>] {
        let folded = Self.folded(name)
        return Set((byName[folded] ?? []) + (byAlias[folded] ?? [])).filter { $0 != actor }.sorted()
    }

    /// A name without what people spell differently: case, marks on letters, spaces, hyphens, apostrophes and dots.
    public static func folded(_ name: String) -> String {
        let compact = SearchTokens.compact(name)
        return compact.isEmpty ? name.lowercased() : compact
    }

    private func similar(to wanted: String) -> [String] {
        // A long text is no misspelt name.
        guard !wanted.isEmpty, wanted.count <= 64 else { return [] }
        let limit = max(1, wanted.count / 3)
        return Set(names).map { (name: $0, distance: Self.distance(wanted, Self.folded($0), limit: limit)) }
            .filter { $0.distance <= limit }
            .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
    }

    /// How many letters a name differs by from one that was asked for, or from as much of it as was: `Lazaruz` is near to
    /// `Lazarus Group`.
    private static func distance(_ wanted: String, _ name: String, limit: Int) -> Int {
        if name.hasPrefix(wanted) { return 1 }
        // A letter too many or too few moves where the part that was asked for ends.
        let lengths = wanted.count >= 4 ? [wanted.count, wanted.count + 1] : []
        let start = lengths.map { EditDistance.between(wanted, name.prefix($0)) + 1 }.min() ?? .max
        return abs(name.count - wanted.count) > limit ? start : min(start, EditDistance.between(wanted, name))
    }
}
