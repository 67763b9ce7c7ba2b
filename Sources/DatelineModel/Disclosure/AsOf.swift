import EDTF

extension DisclosedContents {
    /// Takes out all that was not certainly known when a day ended.
    mutating func forgetWhatBecameKnown(after day: CalendarDay) {
        let isKnown = { (date: EDTFDate?) in date?.isOver(by: day) ?? false }
        sources = kept(sources, .source) { isKnown($0.becameKnown) }
        for index in sources.indices { sources[index].forgetReading(after: day) }
        incidents = kept(incidents, .incident) { isKnown($0.becameKnown) }
        let renaming = callActorsByTheirEarlierNames(on: day)
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
}

extension Actor {
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
