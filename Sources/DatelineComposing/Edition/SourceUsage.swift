import DatelineChronology
import DatelineModel

/// Which records stand on which source.
struct SourceUsage: Sendable {
    /// The records that refer to a source in any way, by their keys.
    let records: [ID<Source>: [RecordReference]]

    init(in disclosure: Disclosure) {
        var found: [ID<Source>: [RecordReference]] = [:]
        func note(_ record: RecordReference, _ ids: [ID<Source>]) {
            for id in ids where found[id]?.last != record { found[id, default: []].append(record) }
        }
        for actor in disclosure.actors {
            let ids = actor.metadata.sources + actor.provenances.flatMap(\.sources) + actor.body.sources
            note(.actor(actor.id), ids)
        }
        for incident in disclosure.incidents {
            let ids = incident.metadata.sources + incident.provenances.flatMap(\.sources) + incident.body.sources
            note(.incident(incident.id), ids)
        }
        records = found
    }
}

extension Prose {
    /// The sources that the paragraphs cite.
    fileprivate var sources: [ID<Source>] { paragraphs.flatMap(\.citations) }
}
