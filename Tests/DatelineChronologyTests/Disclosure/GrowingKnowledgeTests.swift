import DatelineChronology
import DatelineModel
import EDTF
import RandomCasebooks
import Testing

/// What was known on a day is known on every later day.
@Suite struct GrowingKnowledge {
    @Test func nothingThatWasKnownDisappears() throws {
        for seed in 4000..<4040 {
            var random = RandomCasebook(seed: UInt64(seed))
            let whole = try casebook(random.casebook().text)
            var states = try DisclosureProperties.asOf.map { whole.disclosed(at: .red, asOf: try day($0)) }
            states.append(whole.disclosed(at: .red))
            for (early, late) in zip(states, states.dropFirst()) {
                let lost = KnownThings(in: early).things.subtracting(KnownThings(in: late).things)
                #expect(lost.isEmpty, "seed \(seed): \(lost.sorted())")
            }
        }
    }

    /// An actor that had another name then has it among its names now.
    @Test func anEarlierNameIsStillAName() throws {
        var renamed = 0
        for seed in 5000..<5080 {
            var random = RandomCasebook(seed: UInt64(seed), hasEarlierNames: true)
            let whole = try casebook(random.casebook().text)
            var states = try DisclosureProperties.asOf.map { whole.disclosed(at: .red, asOf: try day($0)) }
            states.append(whole.disclosed(at: .red))
            for (early, late) in zip(states, states.dropFirst()) {
                let names = Set(late.actors.flatMap { [$0.name] + $0.aliases.map(\.name) })
                for actor in early.actors { #expect(names.contains(actor.name), "seed \(seed)") }
                renamed += early.actors.count { late.actor($0.id) == nil }
            }
        }
        #expect(renamed > 20, "the casebooks must have actors that are renamed")
    }
}

/// Everything that a disclosure tells, as texts that do not change when more becomes known of it.
private struct KnownThings {
    var things: Set<String> = []

    init(in disclosure: Disclosure) {
        for source in disclosure.sources { things.insert("source \(source.id)") }
        for incident in disclosure.incidents {
            add(incident.metadata, incident.body, of: "\(incident.id)")
            things.formUnion(incident.about.map { "\(incident.id) about \($0)" })
            things.formUnion(incident.related.map { "\(incident.id) related \($0)" })
            add(incident.attributions, incident.claims, incident.targets, incident.malware, of: "\(incident.id)")
        }
        for actor in disclosure.actors {
            add(actor.metadata, actor.body, of: "\(actor.id)")
            things.insert("\(actor.id) named \(actor.name)")
            add(actor.aliases, actor.relations, actor.claims, actor.targets, actor.malware, of: "\(actor.id)")
        }
    }

    private mutating func add(_ metadata: RecordMetadata, _ body: Prose, of record: String) {
        things.insert(record)
        things.formUnion(metadata.sources.map { "\(record) on \($0)" })
        things.formUnion(metadata.tags.map { "\(record) tag \($0)" })
        things.formUnion(body.paragraphs.map { "\(record) \($0.markdown)" })
    }

    private mutating func add<each S: Statement>(_ statements: repeat [each S], of record: String) {
        for list in repeat each statements { things.formUnion(list.map { "\(record) \($0.distinction)" }) }
    }
}
