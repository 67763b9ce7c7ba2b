import EDTF

extension RecordFields {
    /// Adds marking, draft status and embargo.
    mutating func addDisclosure(_ metadata: RecordMetadata) {
        add("marking", word: metadata.marking?.label)
        add("status", word: metadata.isDraft ? "draft" : nil)
        add("embargo", word: metadata.embargo?.description)
    }

    /// Adds the sources of the record as a whole, its former ids, its tags and its ids elsewhere.
    mutating func addReferences(_ metadata: RecordMetadata) {
        add("sources", list: metadata.sources.map { .word($0.text) })
        add("formerly", list: metadata.formerIDs.map(RecordValue.word))
        add("tags", list: metadata.tags.map(RecordValue.text))
        let ids = metadata.foreignIDs.sorted { $0.key < $1.key }
        add("ids", ids.isEmpty ? nil : .map(ids.map { RecordValue.Entry(key: $0.key, value: .text($0.value)) }))
    }
}
