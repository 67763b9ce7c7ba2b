import DatelineChronology
import DatelineExport
import DatelineModel

/// The rows of what records refer to.
extension ListedRows {
    /// Countries, regions, sectors, malware and techniques, of each kind those with most incidents first; tags have a
    /// list of their own.
    var terms: [Listing.Row] {
        let names = Dictionary(
            uniqueKeysWithValues: edition.terms.records.keys.map { ($0, $0.name(in: disclosure.vocabulary)) })
        return edition.terms.records.filter { $0.key.section != .tags }.sorted { first, second in
            let (one, two) = (first.key, second.key)
            if one.rank != two.rank { return one.rank < two.rank }
            let counts = (first.value.incidents.count, second.value.incidents.count)
            if counts.0 != counts.1 { return counts.0 > counts.1 }
            return (names[one] ?? "", one.id) < (names[two] ?? "", two.id)
        }.map { term, usage in
            Listing.Row(
                values: [
                    .text(term.section.noun(of: term)), .text(term.id), .count(usage.incidents.count),
                    .count(usage.uses.count), .text(names[term]),
                ],
                marking: marking(of: usage.allRecords))
        }
    }

    /// The tags of records, the most frequent first.
    var tags: [Listing.Row] {
        var found: [String: TagUsage] = [:]
        for incident in disclosure.incidents {
            let marking = marking(of: [.incident(incident.id)])
            TagUsage.note(incident.metadata, marking: marking, \.incidents, in: &found)
        }
        for actor in disclosure.actors {
            TagUsage.note(actor.metadata, marking: marking(of: [.actor(actor.id)]), \.actors, in: &found)
        }
        for source in disclosure.sources {
            TagUsage.note(source.metadata, marking: disclosure.highestMarking(of: source), \.sources, in: &found)
        }
        return found.sorted { first, second in
            first.value.count == second.value.count
                ? first.key < second.key : first.value.count > second.value.count
        }.map { tag, usage in
            Listing.Row(
                values: [
                    .text(tag), .count(usage.incidents), .count(usage.actors), .count(usage.sources),
                ],
                marking: usage.marking)
        }
    }
}

/// How many records have a tag.
private struct TagUsage {
    var incidents = 0
    var actors = 0
    var sources = 0
    var marking = Marking.clear

    var count: Int { incidents + actors + sources }

    /// Counts a record for each of its tags.
    static func note(
        _ record: RecordMetadata, marking: Marking, _ count: WritableKeyPath<TagUsage, Int>,
        in found: inout [String: TagUsage]
    ) {
        for tag in Set(record.tags) {
            var usage = found[tag] ?? TagUsage()
            usage[keyPath: count] += 1
            usage.marking = max(usage.marking, marking)
            found[tag] = usage
        }
    }
}

extension TermUsage.Records {
    /// All records that refer to the term, or to whose actors it is put down.
    fileprivate var allRecords: [RecordReference] {
        incidents.map { .incident($0) } + (actors + uses.keys).map { .actor($0) }
    }
}

extension Term {
    /// The id by which records refer to it.
    fileprivate var id: String {
        switch self {
        case .country(let country): country.code
        case .region(let id): id.text
        case .sector(let id): id.text
        case .malware(let id): id.text
        case .technique(let id): id.text
        case .tag(let id): id.text
        }
    }

    /// The order of the kinds in a list.
    fileprivate var rank: Int {
        switch self {
        case .country: 0
        case .region: 1
        case .sector: 2
        case .malware: 3
        case .technique: 4
        case .tag: 5
        }
    }
}
