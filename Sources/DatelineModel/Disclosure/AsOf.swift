import EDTF

extension DisclosedContents {
    /// Takes out all that was not certainly known when a day ended.
    mutating func forgetWhatBecameKnown(after day: CalendarDay) {
        let isKnown = { (date: EDTFDate?) in date?.isOver(by: day) ?? false }
        sources = kept(sources, .source) { isKnown($0.becameKnown) }
        for index in sources.indices { sources[index].forgetReading(after: day) }
        incidents = kept(incidents, .incident) { isKnown($0.becameKnown) }
        let renaming = actorsUnderTheirEarlierNames(on: day)
        pass(gate(for: .notYetKnown) { isKnown($0.becameKnown) })
        for index in incidents.indices { incidents[index].forgetWhatWasRecorded(after: day) }
        for index in actors.indices { actors[index].forgetWhatWasRecorded(after: day) }
        changeEveryProvenance { provenance in
            if let withdrawn = provenance.withdrawn, !withdrawn.isOver(by: day) { provenance.withdrawn = nil }
        }
        rename(renaming)
    }

    private mutating func kept<Kept>(
        _ records: [Kept], _ thing: Withheld.Thing, _ isKept: (Kept) -> Bool
    ) -> [Kept] {
        let kept = records.filter(isKept)
        withheld.count(thing, .notYetKnown, times: records.count - kept.count)
        return kept
    }

    /// Keeps the actors that had a name by the day; one whose casebook name came later goes by the first of its others.
    private mutating func actorsUnderTheirEarlierNames(on day: CalendarDay) -> [ID<Actor>: ID<Actor>] {
        let sourceIDs = Set(sources.map(\.id))
        var renaming: [ID<Actor>: ID<Actor>] = [:]
        var taken = Set(actors.map(\.id))
        let named = actors.compactMap { actor -> Actor? in
            if actor.becameKnown?.isOver(by: day) ?? false { return actor }
            guard let earlier = actor.underFirstAlias(knownBy: day, sources: sourceIDs), !taken.contains(earlier.id)
            else { return nil }
            renaming[actor.id] = earlier.id
            taken.insert(earlier.id)
            var renamed = earlier
            renamed.id = actor.id
            return renamed
        }
        withheld.count(.actor, .notYetKnown, times: actors.count - named.count)
        actors = named
        return renaming
    }

    private mutating func rename(_ ids: [ID<Actor>: ID<Actor>]) {
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
    /// The actor as it was called before its casebook name was coined; `nil` where it had no name by the day.
    fileprivate func underFirstAlias(knownBy day: CalendarDay, sources: Set<ID<Source>>) -> Actor? {
        let known = aliases.filter { alias in
            (alias.provenance.becameKnown?.isOver(by: day) ?? false)
                && (alias.provenance.sources.isEmpty || alias.provenance.sources.contains(where: sources.contains))
        }
        let first = known.min { one, two in
            guard let oneDate = one.provenance.becameKnown, let twoDate = two.provenance.becameKnown
            else { return false }
            return oneDate == twoDate ? one.name < two.name : twoDate.isKnownLater(than: oneDate)
        }
        guard let first, let id = ID<Actor>(slugOf: first.name) else { return nil }
        var actor = self
        actor.id = id
        actor.name = first.name
        actor.named = first.provenance
        actor.becameKnown = first.provenance.becameKnown
        actor.aliases.removeAll { $0.name == first.name }
        actor.keeping.tags = []
        actor.keeping.foreignIDs = [:]
        actor.body.paragraphs.removeAll { $0.citations.isEmpty }
        return actor
    }

    fileprivate mutating func forgetWhatWasRecorded(after day: CalendarDay) {
        guard keeping.forgetWhatWasRecorded(after: day) else { return }
        body.paragraphs.removeAll { $0.citations.isEmpty }
    }
}

extension Incident {
    fileprivate mutating func forgetWhatWasRecorded(after day: CalendarDay) {
        guard keeping.forgetWhatWasRecorded(after: day) else { return }
        body.paragraphs.removeAll { $0.citations.isEmpty }
    }
}

extension Keeping {
    /// Tags and foreign ids have no provenance of their own, so that they are as old as the record is in the casebook.
    fileprivate mutating func forgetWhatWasRecorded(after day: CalendarDay) -> Bool {
        guard let recorded, recorded > day else { return false }
        self.recorded = nil
        tags = []
        foreignIDs = [:]
        return true
    }
}

extension Source {
    fileprivate mutating func forgetReading(after day: CalendarDay) {
        if let retrieved, retrieved > day {
            self.retrieved = nil
            archived = nil
        }
        if let recorded = keeping.recorded, recorded > day { keeping.recorded = nil }
    }
}
