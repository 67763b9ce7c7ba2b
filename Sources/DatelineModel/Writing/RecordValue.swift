/// A value of a record on its way into a file, in the record format but in no spelling of it yet.
///
/// YAML and JSON are two spellings of one schema: both are written from this, so that they cannot disagree.
package indirect enum RecordValue: Hashable, Sendable {
    /// A date, an id, a word of the format.
    case word(String)
    /// Text of people.
    case text(String)
    case list([RecordValue])
    case map([Entry])

    /// A field with its value.
    package struct Entry: Hashable, Sendable {
        package let key: String
        package let value: RecordValue

        package init(key: String, value: RecordValue) {
            self.key = key
            self.value = value
        }
    }
}

/// Gathers the fields of a mapping, leaving out what is absent.
package struct RecordFields: Hashable, Sendable {
    package private(set) var entries: [RecordValue.Entry] = []

    package init() {}

    package mutating func add(_ key: String, _ value: RecordValue?) {
        if let value { entries.append(RecordValue.Entry(key: key, value: value)) }
    }

    /// A word where there is one.
    package mutating func add(_ key: String, word: String?) { add(key, word.map(RecordValue.word)) }

    /// A text where there is one.
    package mutating func add(_ key: String, text: String?) { add(key, text.map(RecordValue.text)) }

    /// A list where it is not empty.
    package mutating func add(_ key: String, list: [RecordValue]) { add(key, list.isEmpty ? nil : .list(list)) }

    /// One word, or a list of several.
    package mutating func add(_ key: String, oneOrMany words: [String]) {
        if words.count == 1 { add(key, word: words[0]) } else { add(key, list: words.map(RecordValue.word)) }
    }

    /// The fields in the order of a table.
    func ordered(as table: FieldTable) -> RecordFields {
        var ordered = RecordFields()
        for name in table.names { ordered.entries += entries.filter { $0.key == name } }
        return ordered
    }

    package var map: RecordValue { .map(entries) }
}
