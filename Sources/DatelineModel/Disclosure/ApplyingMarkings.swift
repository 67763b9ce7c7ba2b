extension DisclosedContents {
    /// Keeps back what is above the ceiling, in draft or under embargo, and writes down what each part's marking is.
    mutating func applyMarkings(by rule: DisclosureRule, default defaultMarking: Marking) {
        actors = kept(actors, each: .actor, with: \.metadata, by: rule, default: defaultMarking)
        sources = kept(sources, each: .source, with: \.metadata, by: rule, default: defaultMarking)
        forgetWhatUndisclosedActorsPublished(for: .marking)
        incidents = kept(incidents, each: .incident, with: \.metadata, by: rule, default: defaultMarking)
        pass(gate(for: .marking) { ($0.marking ?? .clear) <= rule.ceiling })
    }

    /// A source goes with the actor that published it: its publisher would name the actor.
    mutating func forgetWhatUndisclosedActorsPublished(for reason: Withheld.Reason) {
        let disclosed = Set(actors.map(\.id))
        let before = sources.count
        sources.removeAll { source in
            guard case .actor(let publisher) = source.publisher else { return false }
            return !disclosed.contains(publisher)
        }
        withheld.count(.source, reason, times: before - sources.count)
    }

    private mutating func kept<Kept>(
        _ records: [Kept], each thing: Withheld.Thing, with metadata: WritableKeyPath<Kept, RecordMetadata>,
        by rule: DisclosureRule, default defaultMarking: Marking
    ) -> [Kept] {
        records.compactMap { record in
            if let reason = rule.reasonToWithhold(record[keyPath: metadata], default: defaultMarking) {
                withheld.count(thing, reason)
                return nil
            }
            var record = record
            record[keyPath: metadata].marking = record[keyPath: metadata].marking ?? defaultMarking
            record[keyPath: metadata].embargo = nil
            return record
        }
    }

    /// A statement is at least as strict as the freest of the sources that it stands on.
    ///
    /// Of the sources that are disclosed: one that appears later, or is withheld, must not be told by a freer marking.
    mutating func markStatementsAsTheirSources() {
        let markings = Dictionary(sources.map { ($0.id, $0.metadata.marking ?? .clear) }) { first, _ in first }
        guard markings.values.contains(where: { $0 > .clear }) else { return }
        for index in incidents.indices {
            let floor = incidents[index].metadata.marking ?? .clear
            incidents[index].changeEveryProvenance { $0.markAsItsSources(markings, above: floor) }
        }
        for index in actors.indices {
            let floor = actors[index].metadata.marking ?? .clear
            actors[index].changeEveryProvenance { $0.markAsItsSources(markings, above: floor) }
        }
    }
}

extension Provenance {
    /// Takes the marking of the freest source where that is stricter than its own and than that of the record: a part
    /// never bears a label that is looser than its record's.
    fileprivate mutating func markAsItsSources(_ markings: [ID<Source>: Marking], above floor: Marking) {
        let freest = sources.compactMap { markings[$0] }.min() ?? .clear
        if freest > max(marking ?? .clear, floor) { marking = freest }
    }
}
