/// How the tags of records are called: each as most records spell it, and of two spellings in as many, the first in order.
struct TagNames {
    private var spellings: [ID<RecordTag>: [String: Int]] = [:]

    init(in contents: DisclosedContents) {
        for incident in contents.incidents { add(incident.metadata.tags) }
        for actor in contents.actors { add(actor.metadata.tags) }
    }

    private mutating func add(_ tags: [String]) {
        for tag in tags {
            if let id = ID<RecordTag>(slugOf: tag) { spellings[id, default: [:]][tag, default: 0] += 1 }
        }
    }

    /// The tags as terms of a vocabulary.
    var terms: [ID<RecordTag>: VocabularyTerm] {
        spellings.compactMapValues { counts in
            counts.min { ($1.value, $0.key) < ($0.value, $1.key) }.map { VocabularyTerm(name: $0.key) }
        }
    }
}

extension RecordMetadata {
    /// The record's tags, each once, in their order; a tag of which no slug can be made is text alone.
    package var tagIDs: [ID<RecordTag>] {
        var seen: Set<ID<RecordTag>> = []
        return tags.compactMap { ID<RecordTag>(slugOf: $0) }.filter { seen.insert($0).inserted }
    }
}
