public import DatelineModel

/// How often sectors, countries, malware and techniques occur in some records, each count with its records.
public struct Tally: Hashable, Sendable {
    /// One thing and the records it occurs in.
    public struct Count<Thing: Hashable & Comparable & Sendable>: Hashable, Sendable {
        /// The thing.
        public let thing: Thing
        /// The records, each once, in the order of their keys.
        public let records: [RecordReference]
    }

    /// Sectors that were hit, the most frequent first.
    public let sectors: [Count<ID<Sector>>]
    /// Countries that were hit.
    public let countries: [Count<Country>]
    /// Regions that were hit, where no country was named.
    public let regions: [Count<ID<Region>>]
    /// Malware that was used.
    public let malware: [Count<ID<Malware>>]
    /// Techniques that were used.
    public let techniques: [Count<ID<Technique>>]

    /// Counts over incidents and actors; what was withdrawn or superseded does not count.
    public init(of incidents: [Incident], and actors: [Actor] = []) {
        let parts =
            incidents.map {
                Part(.incident($0.id), targets: $0.targets, malware: $0.malware, techniques: $0.techniques)
            }
            + actors.map { Part(.actor($0.id), targets: $0.targets, malware: $0.malware, techniques: $0.techniques) }
        sectors = Self.counts(parts) { $0.targets.compactMap(\.sector) }
        countries = Self.counts(parts) { $0.targets.compactMap(\.country) }
        regions = Self.counts(parts) { $0.targets.compactMap(\.region) }
        malware = Self.counts(parts) { $0.malware.map(\.id) }
        techniques = Self.counts(parts) { $0.techniques.map(\.id) }
    }

    private struct Part {
        let record: RecordReference
        let targets: [Target]
        let malware: [Usage<Malware>]
        let techniques: [Usage<Technique>]

        init(
            _ record: RecordReference, targets: [Target], malware: [Usage<Malware>],
            techniques: [Usage<Technique>]
        ) {
            self.record = record
            self.targets = targets.filter(\.provenance.stands)
            self.malware = malware.filter(\.provenance.stands)
            self.techniques = techniques.filter(\.provenance.stands)
        }
    }

    private static func counts<Thing>(_ parts: [Part], _ things: (Part) -> [Thing]) -> [Count<Thing>] {
        var records: [Thing: Set<RecordReference>] = [:]
        for part in parts {
            for thing in things(part) { records[thing, default: []].insert(part.record) }
        }
        return records.map { Count(thing: $0, records: $1.sorted()) }.sorted { one, two in
            one.records.count == two.records.count
                ? one.thing < two.thing : one.records.count > two.records.count
        }
    }
}
