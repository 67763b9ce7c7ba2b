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
        /// The name of the field.
        package let key: String
        /// What stands under it.
        package let value: RecordValue

        /// A field from its name and value.
        package init(key: String, value: RecordValue) {
            self.key = key
            self.value = value
        }
    }
}

/// Gathers the fields of a mapping, leaving out what is absent.
package struct RecordFields: Hashable, Sendable {
    /// The fields, in the order in which they are written.
    package private(set) var entries: [RecordValue.Entry] = []

    /// No field yet.
    package init() {}

    /// A value of any kind where there is one.
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

    /// Adds a list before the first of some fields that is there, or at the end.
    mutating func add(_ key: String, list: [RecordValue], before later: [String]) {
        guard !list.isEmpty else { return }
        let index = entries.firstIndex { later.contains($0.key) } ?? entries.endIndex
        entries.insert(RecordValue.Entry(key: key, value: .list(list)), at: index)
    }

    /// The fields as a mapping.
    package var map: RecordValue { .map(entries) }
}
