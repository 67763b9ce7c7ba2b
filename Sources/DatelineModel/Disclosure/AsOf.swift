import EDTF

extension DisclosedContents {
    /// Takes out all that was not certainly known when a day ended, and leaves the ids as they are.
    ///
    /// What goes may have been all that something else stood on, such as an incident that is known from what an actor
    /// said who had no name yet. So it is gone through until nothing more goes.
    ///
    /// - Returns: the actors that went by an earlier name on that day.
    mutating func forgetWhatBecameKnown(after day: CalendarDay) -> EarlierNames {
        var names = EarlierNames()
        var before: DisclosedContents
        repeat {
            before = self
            forgetOnce(after: day, &names)
        } while !hasSameRecords(as: before)
        return names
    }

    private mutating func forgetOnce(after day: CalendarDay, _ names: inout EarlierNames) {
        findOutWhenThingsBecameKnown()
        let isKnown = { @Sendable (date: EDTFDate?) in date?.isOver(by: day) ?? false }
        // A source of which nothing tells since when it can be read goes with what stands on it.
        let undated = Set(sources.filter { $0.becameKnown == nil }.map(\.id))
        sources = kept(sources, each: .source, since: \.becameKnown) {
            undated.contains($0.id) || isKnown($0.becameKnown)
        }
        for index in sources.indices { sources[index].forgetReading(after: day) }
        incidents = kept(incidents, each: .incident, since: \.becameKnown) { isKnown($0.becameKnown) }
        var count: Int
        repeat {
            count = actors.count + sources.count
            callActorsByTheirEarlierNames(on: day, &names)
            forgetWhatUndisclosedActorsPublished(for: .notYetKnown)
        } while actors.count + sources.count < count
        pass(gate(for: .notYetKnown) { isKnown($0.becameKnown) })
        for index in incidents.indices { incidents[index].forgetWhatWasRecorded(after: day, undated) }
        for index in actors.indices { actors[index].forgetWhatWasRecorded(after: day, undated) }
        changeEveryProvenance { $0.forgetWithdrawal(after: day) }
        if !undated.isEmpty {
            let needed = Set(incidents.flatMap(\.referredSources) + actors.flatMap(\.referredSources))
            sources = kept(sources, each: .source, since: \.becameKnown) {
                !undated.contains($0.id) || needed.contains($0.id)
            }
        }
    }

    private mutating func kept<Kept>(
        _ records: [Kept], each thing: Withheld.Thing, since date: (Kept) -> EDTFDate?,
        where isKept: (Kept) -> Bool
    ) -> [Kept] {
        records.filter { record in
            if isKept(record) { return true }
            withheld.count(thing, date(record) == nil ? .notKnownWhen : .notYetKnown)
            return false
        }
    }

    private func hasSameRecords(as other: DisclosedContents) -> Bool {
        sources == other.sources && actors == other.actors && incidents == other.incidents
    }
}

extension Actor {
    fileprivate mutating func forgetWhatWasRecorded(after day: CalendarDay, _ undated: Set<ID<Source>>) {
        guard metadata.forgetWhatWasRecorded(after: day) else { return }
        body.forgetWhatHasNoDate(undated)
        changeEveryProvenance { $0.note = nil }
    }
}

extension Incident {
    fileprivate mutating func forgetWhatWasRecorded(after day: CalendarDay, _ undated: Set<ID<Source>>) {
        guard metadata.forgetWhatWasRecorded(after: day) else { return }
        body.forgetWhatHasNoDate(undated)
        changeEveryProvenance { $0.note = nil }
    }
}

extension Prose {
    /// A paragraph that cites nothing, or something that nobody dates, has no date of its own.
    fileprivate mutating func forgetWhatHasNoDate(_ undated: Set<ID<Source>>) {
        paragraphs.removeAll { $0.citations.isEmpty || $0.citations.contains(where: undated.contains) }
    }
}

extension RecordMetadata {
    /// Tags, foreign ids and our own notes have no provenance, so that they are as old as the record is in the casebook.
    fileprivate mutating func forgetWhatWasRecorded(after day: CalendarDay) -> Bool {
        guard let recorded, recorded > day else { return false }
        self.recorded = nil
        tags = []
        foreignIDs = [:]
        formerIDs = []
        return true
    }
}

extension Provenance {
    /// A withdrawal that was still to come; our note on the statement may tell of it.
    fileprivate mutating func forgetWithdrawal(after day: CalendarDay) {
        guard let withdrawn, !withdrawn.isOver(by: day) else { return }
        self.withdrawn = nil
        note = nil
    }
}

extension Source {
    fileprivate mutating func forgetReading(after day: CalendarDay) {
        if let retrieved, retrieved > day {
            self.retrieved = nil
            archived = nil
        }
        if let recorded = metadata.recorded, recorded > day { metadata.recorded = nil }
    }
}
