import EDTF

extension DisclosedContents {
    /// Keeps the actors that had a name by a day; one whose casebook name came later goes by the first of its others.
    ///
    /// That other parties' names mean the same actor was not yet said then, so that such an actor has only what was
    /// said of it by who coined the earlier name.
    ///
    /// - Returns: the ids to rename, once nothing else needs the old ones.
    mutating func callActorsByTheirEarlierNames(on day: CalendarDay) -> [ID<Actor>: ID<Actor>] {
        let sourceIDs = Set(sources.map(\.id))
        var renaming: [ID<Actor>: ID<Actor>] = [:]
        var coiners: [ID<Actor>: Party] = [:]
        var taken = Set(actors.map(\.id))
        let named = actors.compactMap { actor -> Actor? in
            if actor.becameKnown?.isOver(by: day) ?? false { return actor }
            guard let alias = actor.firstAlias(knownBy: day, sources: sourceIDs), let coiner = alias.provenance.by,
                let id = ID<Actor>(slugOf: alias.name), taken.insert(id).inserted
            else { return nil }
            renaming[actor.id] = id
            coiners[actor.id] = coiner
            return actor.called(by: alias, of: coiner)
        }
        withheld.count(.actor, .notYetKnown, times: actors.count - named.count)
        actors = named
        forgetWhatOthersSay(of: coiners)
        return renaming
    }

    /// Takes out what anybody but the coiner of its earlier name says of an actor in other records.
    private mutating func forgetWhatOthersSay(of coiners: [ID<Actor>: Party]) {
        guard !coiners.isEmpty else { return }
        let isForgotten = { (actor: ID<Actor>?, provenance: Provenance) in
            actor.flatMap { coiners[$0] }.map { $0 != provenance.by } ?? false
        }
        for index in incidents.indices {
            incidents[index].about.removeAll { coiners[$0] != nil }
            incidents[index].attributions.removeAll { isForgotten($0.actorInvolved, $0.provenance) }
        }
        for index in actors.indices {
            actors[index].relations.removeAll { isForgotten($0.actorInvolved, $0.provenance) }
        }
    }

    /// Gives actors their earlier ids wherever they are referred to.
    mutating func rename(_ ids: [ID<Actor>: ID<Actor>]) {
        guard !ids.isEmpty else { return }
        changeEveryProvenance { provenance in
            if case .actor(let id) = provenance.by, let new = ids[id] { provenance.by = .actor(new) }
        }
        for index in incidents.indices {
            incidents[index].about = incidents[index].about.map { ids[$0] ?? $0 }
            for place in incidents[index].attributions.indices {
                if case .actor(let id) = incidents[index].attributions[place].to, let new = ids[id] {
                    incidents[index].attributions[place].to = .actor(new)
                }
            }
        }
        for index in actors.indices {
            if let new = ids[actors[index].id] { actors[index].id = new }
            for place in actors[index].relations.indices {
                if let new = ids[actors[index].relations[place].to] { actors[index].relations[place].to = new }
            }
        }
    }
}

extension Actor {
    /// The first of its other names that was known by a day.
    fileprivate func firstAlias(knownBy day: CalendarDay, sources: Set<ID<Source>>) -> Alias? {
        let known = aliases.filter { alias in
            (alias.provenance.becameKnown?.isOver(by: day) ?? false)
                && (alias.provenance.sources.isEmpty || alias.provenance.sources.contains(where: sources.contains))
        }
        return known.min { one, two in
            guard let oneDate = one.provenance.becameKnown, let twoDate = two.provenance.becameKnown
            else { return false }
            return oneDate == twoDate ? one.name < two.name : twoDate.isKnownLater(than: oneDate)
        }
    }

    /// The actor by an earlier name, with what the name's coiner says and nothing else.
    fileprivate func called(by alias: Alias, of coiner: Party) -> Actor {
        var actor = Actor(id: id, name: alias.name)
        actor.named = alias.provenance
        actor.becameKnown = alias.provenance.becameKnown
        actor.kind = kind
        actor.keeping.marking = max(keeping.marking ?? .clear, alias.provenance.marking ?? .clear)
        actor.keeping.place = keeping.place
        actor.active = active.filter { $0.provenance.by == coiner }
        actor.aliases = aliases.filter { $0.provenance.by == coiner && $0 != alias }
        actor.relations = relations.filter { $0.provenance.by == coiner }
        actor.targets = targets.filter { $0.provenance.by == coiner }
        actor.malware = malware.filter { $0.provenance.by == coiner }
        actor.techniques = techniques.filter { $0.provenance.by == coiner }
        actor.claims = claims.filter { $0.provenance.by == coiner }
        actor.body.paragraphs = body.paragraphs.filter { paragraph in
            !paragraph.citations.isEmpty && paragraph.citations.allSatisfy(alias.provenance.sources.contains)
        }
        return actor
    }
}
