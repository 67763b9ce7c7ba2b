public import DatelineModel

/// The record that a statement belongs to.
public enum RecordReference: Hashable, Sendable {
    case incident(ID<Incident>)
    case actor(ID<Actor>)

    /// A text that tells records apart: `incident:wannacry`.
    public var key: String {
        switch self {
        case .incident(let id): "incident:\(id)"
        case .actor(let id): "actor:\(id)"
        }
    }
}

extension RecordReference: Comparable {
    /// References are in the order of their keys.
    public static func < (first: RecordReference, second: RecordReference) -> Bool { first.key < second.key }
}
