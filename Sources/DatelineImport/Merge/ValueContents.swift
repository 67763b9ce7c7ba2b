internal import DatelineModel

extension RecordValue {
    /// The text of a single value; `nil` for lists and mappings.
    var single: String? {
        switch self {
        case .word(let text), .text(let text): text
        case .list, .map: nil
        }
    }

    /// The elements of a list; a value that is none counts as a list of one.
    var items: [RecordValue] {
        if case .list(let items) = self { items } else { [self] }
    }

    /// What stands under a key of a mapping.
    subscript(key: String) -> RecordValue? {
        guard case .map(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// What the value says, whatever the order of its fields.
    var contents: String {
        switch self {
        case .word(let text), .text(let text): text
        case .list(let items): "[" + items.map(\.contents).joined(separator: "\u{1}") + "]"
        case .map(let entries):
            "{" + entries.map { "\($0.key)\u{2}\($0.value.contents)" }.sorted().joined(separator: "\u{1}") + "}"
        }
    }

    /// The value as it is named in a message.
    var shown: String {
        switch self {
        case .word(let text), .text(let text): ShownText.cut(ShownText.line(text), to: 60)
        case .list(let items): ShownText.cut(items.map(\.shown).joined(separator: ", "), to: 60)
        case .map(let entries):
            ShownText.cut(entries.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", "), to: 60)
        }
    }
}

extension [RecordValue.Entry] {
    /// The value of a field.
    subscript(key: String) -> RecordValue? { first { $0.key == key }?.value }

    /// Sets a field, or takes it out; one that is new stands last.
    mutating func set(_ key: String, _ value: RecordValue?) {
        let place = firstIndex { $0.key == key }
        guard let value else {
            if let place { remove(at: place) }
            return
        }
        let entry = RecordValue.Entry(key: key, value: value)
        if let place { self[place] = entry } else { append(entry) }
    }
}
