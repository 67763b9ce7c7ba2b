/// A value of a record on its way into YAML.
indirect enum YAMLField: Hashable, Sendable {
    /// A date, an id, a word of the format: written as it is unless YAML needs quotes.
    case word(String)
    /// Text of people, which is quoted also where another program would take it for a number, a truth or nothing.
    case text(String)
    case list([YAMLField])
    case map([Entry])

    struct Entry: Hashable, Sendable {
        let key: String
        let value: YAMLField
    }

    /// A list of words.
    static func words(_ words: [String]) -> YAMLField { .list(words.map(YAMLField.word)) }
}

/// Gathers the fields of a mapping, leaving out what is absent.
struct YAMLFields {
    private(set) var entries: [YAMLField.Entry] = []

    mutating func add(_ key: String, _ value: YAMLField?) {
        if let value { entries.append(YAMLField.Entry(key: key, value: value)) }
    }

    /// A word where there is one.
    mutating func add(_ key: String, word: String?) { add(key, word.map(YAMLField.word)) }

    /// A text where there is one.
    mutating func add(_ key: String, text: String?) { add(key, text.map(YAMLField.text)) }

    /// A list where it is not empty.
    mutating func add(_ key: String, list: [YAMLField]) { add(key, list.isEmpty ? nil : .list(list)) }

    /// One word, or a list of several.
    mutating func add(_ key: String, oneOrMany words: [String]) {
        if words.count == 1 { add(key, word: words[0]) } else { add(key, list: words.map(YAMLField.word)) }
    }

    var map: YAMLField { .map(entries) }
}
