internal import DatelineModel

/// The actors that the rows of a table attribute incidents to, each once by its name.
struct Culprits: Sendable {
    /// What the freest of the rows that name an actor say of it.
    private struct Subject {
        var marking: Marking
        /// Further names with the freest marking of the rows that have them.
        var aliases: [String: Marking] = [:]
    }

    private var named: [String: Subject] = [:]
    private var ids: [String: ID<Actor>] = [:]

    /// Notes that a row names an actor, with further names where it has some.
    mutating func add(_ name: String, aliases: [String], marking: Marking) {
        var culprit = named[name] ?? Subject(marking: marking)
        culprit.marking = min(culprit.marking, marking)
        for alias in aliases where alias != name {
            culprit.aliases[alias] = min(culprit.aliases[alias] ?? marking, marking)
        }
        named[name] = culprit
    }

    /// Gives each its id, when all have been added.
    mutating func close() {
        var unique = UniqueIDs<String, Actor>(reserved: ["unknown"])
        for name in named.keys.sorted() { unique.ask(for: name, name: name, otherwise: "actor") }
        ids = unique.assigned()
    }

    /// The actor of a name; `nil` for nobody known.
    func id(of name: String) -> ID<Actor>? { ids[name] }

    /// The ids of all.
    var all: Set<ID<Actor>> { Set(ids.values) }

    /// The actors in the order of their ids, each as free as the freest row that names it.
    var actors: [Actor] {
        ids.sorted { $0.value < $1.value }.compactMap { name, id in
            named[name].map { Self.actor(id, name: name, as: $0) }
        }
    }

    private static func actor(_ id: ID<Actor>, name: String, as culprit: Subject) -> Actor {
        var actor = Actor(id: id, name: name)
        actor.metadata.marking = culprit.marking > .clear ? culprit.marking : nil
        let groups = culprit.aliases.filter { isGroup($0.key) }
        // Of several ids, none is taken: which of them is the actor's is not told.
        if groups.count == 1, let (group, marking) = groups.first, marking <= culprit.marking {
            actor.metadata.foreignIDs["attack"] = group
        }
        for (alias, marking) in culprit.aliases.sorted(by: { $0.key < $1.key }) where !isGroup(alias) {
            var provenance = Provenance()
            provenance.marking = marking > culprit.marking ? marking : nil
            actor.aliases.append(Alias(name: alias, provenance: provenance))
        }
        return actor
    }

    /// Whether a name is the id of a group of ATT&CK, `G0067`.
    static func isGroup(_ name: String) -> Bool {
        name.count == 5 && name.first == "G" && name.dropFirst().allSatisfy(\.isASCIIDigit)
    }
}

extension CSVAssembly {
    mutating func nameCulprits(_ rows: [CSVRow]) {
        for row in rows {
            let marking = marking(of: row) ?? .clear
            for value in values(.attribution, in: row) where value.text.lowercased() != "unknown" {
                culprits.add(value.text, aliases: value.names, marking: marking)
            }
        }
        culprits.close()
    }
}
