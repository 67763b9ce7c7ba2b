internal import DatelineModel

/// The distinct actors to whom the rows of a table attribute incidents.
struct Culprits: Sendable {
    /// What is known of an actor, with the least strict marking of the rows that name it.
    private struct Subject {
        var marking: Marking
        /// Further names, each with the least strict marking of the rows that give it.
        var aliases: [String: Marking] = [:]
    }

    private var named: [String: Subject] = [:]
    private var ids: [String: ID<Actor>] = [:]

    /// Adds an actor that a row names, with its further names.
    mutating func add(_ name: String, aliases: [String], marking: Marking) {
        var culprit = named[name] ?? Subject(marking: marking)
        culprit.marking = min(culprit.marking, marking)
        for alias in aliases where alias != name {
            culprit.aliases[alias] = min(culprit.aliases[alias] ?? marking, marking)
        }
        named[name] = culprit
    }

    /// Assigns the ids, once all actors have been added.
    mutating func close() {
        var unique = UniqueIDs<String, Actor>(reserved: ["unknown"])
        for name in named.keys.sorted() { unique.ask(for: name, name: name, otherwise: "actor") }
        ids = unique.assigned()
    }

    /// The id of the actor with a name; `nil` for an unknown one.
    func id(of name: String) -> ID<Actor>? { ids[name] }

    /// The ids of all.
    var all: Set<ID<Actor>> { Set(ids.values) }

    /// The actors in the order of their ids, each with the least strict marking of the rows that name it.
    var actors: [Actor] {
        ids.sorted { $0.value < $1.value }.compactMap { name, id in
            named[name].map { Self.actor(id, name: name, as: $0) }
        }
    }

    private static func actor(_ id: ID<Actor>, name: String, as culprit: Subject) -> Actor {
        var actor = Actor(id: id, name: name)
        actor.metadata.marking = culprit.marking > .clear ? culprit.marking : nil
        let groups = culprit.aliases.filter { isGroup($0.key) }
        // With several ids, none is taken: the table does not tell which is the actor's.
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
