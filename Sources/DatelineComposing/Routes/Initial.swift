import DatelineModel

/// The heading of the index under which a name stands: its first letter, digits together, all else under `#`.
public struct Initial: Hashable, Comparable, Sendable {
    /// The heading: `A`, `0–9`, `#`.
    public let text: String

    init(of name: String) {
        let first = Slug.make(from: name.prefix(1)).first
        text = first.map { $0.isNumber ? "0–9" : $0.uppercased() } ?? "#"
    }

    /// The heading in routes and ids: `a`, `digits`, `other`.
    public var slug: String {
        switch text {
        case "#": "other"
        case "0–9": "digits"
        default: text.lowercased()
        }
    }

    /// What is no letter comes first.
    public static func < (first: Initial, second: Initial) -> Bool { first.text < second.text }
}
