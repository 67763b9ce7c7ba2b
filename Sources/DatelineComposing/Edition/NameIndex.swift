import DatelineModel

/// The index, as at the end of a book: every name and alias, and what goes by it, under its first letter.
struct NameIndex: Sendable {
    /// So many names are one page; of more, each letter has a page of its own.
    static let limit = 1_000

    /// Titles of so many incidents are among the names.
    private static let mostIncidents = 1_200

    /// The names of each letter, in alphabetical order.
    let entries: [Initial: [Entry]]

    /// A name, and what goes by it.
    struct Entry: Sendable {
        let name: String
        let things: [Thing]
    }

    /// Something that goes by a name.
    enum Thing: Sendable {
        case actor(ID<Actor>)
        case alias(ID<Actor>, Provenance)
        case incident(ID<Incident>)
        case term(Term)
    }

    init(of disclosure: Disclosure, terms: TermUsage) {
        var things: [String: [Thing]] = [:]
        for actor in disclosure.actors {
            things[actor.name, default: []].append(.actor(actor.id))
            for alias in actor.aliases where alias.name != actor.name {
                things[alias.name, default: []].append(.alias(actor.id, alias.provenance))
            }
        }
        // Titles of very many incidents would hide the names; they are listed by time, and found by the search.
        if disclosure.incidents.count <= Self.mostIncidents {
            for incident in disclosure.incidents { things[incident.title, default: []].append(.incident(incident.id)) }
        }
        for term in terms.records.keys { things[term.name(in: disclosure.vocabulary), default: []].append(.term(term)) }
        let sorted = things.map { (order: $0.key.lowercased(), entry: Entry(name: $0.key, things: $0.value)) }
            .sorted { ($0.order, $0.entry.name) < ($1.order, $1.entry.name) }
        entries = Dictionary(grouping: sorted.map(\.entry)) { Initial(of: $0.name) }
    }

    /// The letters with which names begin, in their order.
    var initials: [Initial] { entries.keys.sorted() }

    /// How many names there are.
    var count: Int { entries.values.reduce(0) { $0 + $1.count } }

    /// Whether each letter has a page of its own.
    var isDivided: Bool { count > Self.limit }
}
