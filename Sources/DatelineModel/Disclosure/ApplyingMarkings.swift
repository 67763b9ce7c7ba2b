extension DisclosedContents {
    /// Keeps back what is above the ceiling, in draft or under embargo, and writes down what each part's marking is.
    mutating func applyMarkings(by rule: DisclosureRule, default defaultMarking: Marking) {
        sources = kept(sources, \.keeping, .source, by: rule, default: defaultMarking)
        actors = kept(actors, \.keeping, .actor, by: rule, default: defaultMarking)
        incidents = kept(incidents, \.keeping, .incident, by: rule, default: defaultMarking)
        pass(gate(for: .marking) { ($0.marking ?? .clear) <= rule.ceiling })
        markStatementsAsTheirSources()
    }

    private mutating func kept<Kept>(
        _ records: [Kept], _ keeping: WritableKeyPath<Kept, Keeping>, _ thing: Withheld.Thing,
        by rule: DisclosureRule, default defaultMarking: Marking
    ) -> [Kept] {
        records.compactMap { record in
            if let reason = rule.reasonToWithhold(record[keyPath: keeping], default: defaultMarking) {
                withheld.count(thing, reason)
                return nil
            }
            var record = record
            record[keyPath: keeping].marking = record[keyPath: keeping].marking ?? defaultMarking
            return record
        }
    }

    /// A statement is at least as strict as the freest of the sources that it stands on.
    private mutating func markStatementsAsTheirSources() {
        let markings = Dictionary(sources.map { ($0.id, $0.keeping.marking ?? .clear) }) { first, _ in first }
        guard markings.values.contains(where: { $0 > .clear }) else { return }
        changeEveryProvenance { provenance in
            let freest = provenance.sources.compactMap { markings[$0] }.min() ?? .clear
            if freest > (provenance.marking ?? .clear) { provenance.marking = freest }
        }
    }
}
