import EDTF

extension RecordFields {
    /// Adds marking, draft status and embargo.
    mutating func addDisclosure(_ keeping: Keeping) {
        add("marking", word: keeping.marking?.label)
        add("status", word: keeping.isDraft ? "draft" : nil)
        add("embargo", word: keeping.embargo?.description)
    }

    /// Adds the sources of the record as a whole, its former ids, its tags and its ids elsewhere.
    mutating func addReferences(_ keeping: Keeping) {
        add("sources", list: keeping.sources.map { .word($0.text) })
        add("formerly", list: keeping.formerIDs.map(RecordValue.word))
        add("tags", list: keeping.tags.map(RecordValue.text))
        let ids = keeping.foreignIDs.sorted { $0.key < $1.key }
        add("ids", ids.isEmpty ? nil : .map(ids.map { RecordValue.Entry(key: $0.key, value: .text($0.value)) }))
    }
}
