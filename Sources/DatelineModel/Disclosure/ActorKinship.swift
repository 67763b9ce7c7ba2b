/// Which actors some source says belong together, over any number of steps.
package struct ActorKinship: Sendable {
    private let neighbours: [ID<Actor>: Set<ID<Actor>>]

    init(of actors: [Actor]) {
        var neighbours: [ID<Actor>: Set<ID<Actor>>] = [:]
        for actor in actors {
            for relation in actor.relations where relation.kind.bindsTogether && relation.provenance.stands {
                neighbours[actor.id, default: []].insert(relation.to)
                neighbours[relation.to, default: []].insert(actor.id)
            }
        }
        self.neighbours = neighbours
    }

    /// Whether each of the actors can be reached from the first.
    package func areAllRelated(_ actors: [ID<Actor>]) -> Bool {
        guard let first = actors.first else { return true }
        let reached = kin(of: first)
        return actors.allSatisfy(reached.contains)
    }

    /// An actor and all that some source binds to it.
    package func kin(of actor: ID<Actor>) -> Set<ID<Actor>> {
        var reached: Set<ID<Actor>> = [actor]
        var open = [actor]
        while let next = open.popLast() {
            for neighbour in neighbours[next] ?? [] where reached.insert(neighbour).inserted { open.append(neighbour) }
        }
        return reached
    }
}

extension ActorRelation.Kind {
    /// Whether the relation says that two actors belong together.
    var bindsTogether: Bool {
        switch self {
        case .partOf, .sameAs, .overlaps, .worksFor, .sponsoredBy: true
        case .distinctFrom: false
        }
    }
}
