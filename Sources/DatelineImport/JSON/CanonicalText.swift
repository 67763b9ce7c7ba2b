internal import DatelineReading

extension LocatedNode {
    /// The value as text that depends on nothing but the value: the keys in order, no places.
    var canonicalText: String {
        switch value {
        case .scalar(let scalar): "\(scalar.style == .quoted ? "\"" : "")\(scalar.text)"
        case .sequence(let elements): "[" + elements.map(\.canonicalText).joined(separator: "\u{1}") + "]"
        case .mapping(let entries):
            "{" + entries.map { $0.name + "\u{2}" + $0.value.canonicalText }.sorted().joined(separator: "\u{1}") + "}"
        }
    }
}
