extension DisclosedContents {
    /// Gives actors that went by an earlier name an id of that name, once nothing else needs the ids they have now.
    ///
    /// Ids of actors that have their name already come first, then the earlier names in the order in which they were
    /// coined, so that what becomes known later takes no id away. One name of one coiner was one actor then, whatever
    /// it was divided into later.
    mutating func giveEarlierIDs(to names: EarlierNames) {
        guard !names.isEmpty else { return }
        let early = actors.indices.filter { names.coiners[actors[$0].id] != nil }
        var taken = Set(actors.map(\.id).filter { names.coiners[$0] == nil })
        var given: [Coined: ID<Actor>] = [:]
        var renaming: [ID<Actor>: ID<Actor>] = [:]
        for index in early.sorted(by: { wasCoinedBefore(actors[$0], actors[$1]) }) {
            let actor = actors[index]
            let coined = Coined(name: actor.name, coiner: names.coiners[actor.id])
            guard let new = given[coined] ?? Self.freeID(for: actor.name, taken) else { continue }
            taken.insert(new)
            given[coined] = new
            renaming[actor.id] = new
            // They may be names that were coined later.
            actors[index].metadata.formerIDs = []
            actors[index].metadata.marking = [actor.metadata.marking, actor.named?.marking].compactMap(\.self).max()
        }
        rename(renaming)
        uniteActorsWithOneID()
    }

    private struct Coined: Hashable {
        let name: String
        let coiner: Party?
    }

    private func wasCoinedBefore(_ one: Actor, _ two: Actor) -> Bool {
        guard let oneDate = one.becameKnown, let twoDate = two.becameKnown, oneDate != twoDate else {
            return one.id < two.id
        }
        return twoDate.isKnownLater(than: oneDate)
    }

    private static func freeID(for name: String, _ taken: Set<ID<Actor>>) -> ID<Actor>? {
        guard let first = ID<Actor>(slugOf: name) else { return nil }
        guard taken.contains(first) else { return first }
        for number in 2...(taken.count + 2) {
            let tail = "-\(number)"
            let stem = first.text.prefix(Slug.maximumLength - tail.count)
            if let id = ID<Actor>(slugOf: stem + tail), !taken.contains(id) { return id }
        }
        return nil
    }

    private mutating func rename(_ ids: [ID<Actor>: ID<Actor>]) {
        changeEveryProvenance { provenance in
            if case .actor(let id) = provenance.by, let new = ids[id] { provenance.by = .actor(new) }
        }
        for index in sources.indices {
            guard case .actor(let id) = sources[index].publisher, let new = ids[id] else { continue }
            sources[index].publisher = .actor(new)
        }
        for index in incidents.indices {
            incidents[index].about = incidents[index].about.map { ids[$0] ?? $0 }
            Incident.statements.rename(ids, in: &incidents[index])
        }
        for index in actors.indices {
            if let new = ids[actors[index].id] { actors[index].id = new }
            Actor.statements.rename(ids, in: &actors[index])
        }
    }

    /// What had one name then is one actor, and whatever was said of each of its later parts was said of it.
    private mutating func uniteActorsWithOneID() {
        var indices: [ID<Actor>: Int] = [:]
        var united: [Actor] = []
        for actor in actors {
            if let index = indices[actor.id] {
                united[index].add(actor)
            } else {
                indices[actor.id] = united.count
                united.append(actor)
            }
        }
        guard united.count < actors.count else { return }
        actors = united
        for index in incidents.indices { Incident.statements.leaveDistinctOnActors(in: &incidents[index]) }
        for index in actors.indices { Actor.statements.leaveDistinctOnActors(in: &actors[index]) }
    }
}

extension Actor {
    fileprivate mutating func add(_ other: Actor) {
        metadata.marking = [metadata.marking, other.metadata.marking].compactMap(\.self).max()
        Self.statements.add(other, to: &self)
        Self.statements.leaveDistinct(in: &self)
        let (own, known) = (id, body.paragraphs)
        relations.removeAll { $0.to == own }
        body.paragraphs += other.body.paragraphs.filter { !known.contains($0) }
    }
}
