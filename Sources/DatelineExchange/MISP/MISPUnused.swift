internal import DatelineReading

extension MISPEvent {
    /// Fields that are read or counted by themselves.
    private static let knownFields: Set = [
        "uuid", "info", "date", "timestamp", "publish_timestamp", "Orgc", "distribution", "Tag", "Galaxy", "Attribute",
        "Object", "EventReport", "RelatedEvent", "extends_uuid", "ShadowAttribute", "CryptographicKey",
    ]

    /// The names of the fields that say something and that no record has a place for: `threat_level_id`.
    var unusedFields: [String] {
        (node.entries ?? []).filter { entry in
            if entry.name == "Org" { return node["Orgc"] != nil }
            return !Self.knownFields.contains(entry.name) && entry.value.saysSomething
        }.map(\.name)
    }

    /// The row of the summary for each part that no record has a place for.
    var unusedParts: [String] {
        let lists = [("ShadowAttribute", "proposal"), ("CryptographicKey", "cryptographic key")]
        let objects = list("Object").filter { !MISPAttribute.isDeleted($0) }
        return lists.flatMap { field, row in list(field).map { _ in row } }
            + objects.filter { $0["comment"]?.saysSomething ?? false }.map { _ in "object comment" }
            + objects.flatMap { $0["ObjectReference"]?.elements ?? [] }.map { _ in "object reference" }
    }
}

extension LocatedNode {
    /// Whether there is anything in a value: not null, and no empty text or list.
    fileprivate var saysSomething: Bool {
        switch value {
        case .scalar(let scalar): !scalar.isNull && !scalar.text.isEmpty
        case .sequence(let elements): !elements.isEmpty
        case .mapping(let entries): !entries.isEmpty
        }
    }
}
