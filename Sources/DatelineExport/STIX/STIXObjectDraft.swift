import DatelineModel
import TextForms

/// An object of a bundle on its way, with what all objects have.
struct STIXObjectDraft {
    let type: String
    let id: String
    /// The days on which it was made and last changed.
    let days: STIXDays
    let marking: Marking
    /// The object's own properties, in their order.
    var properties: [(name: String, value: JSONValue?)] = []
    /// The extensions beside the one of Dateline.
    var extensions: [(id: String, value: JSONValue)] = []
    /// What the extension of Dateline says.
    var own: JSONValue

    /// The object, with its common properties first.
    func value(creator: String) -> JSONValue {
        var members: [(String, JSONValue?)] = [
            ("type", .string(type)), ("spec_version", "2.1"), ("id", .string(id)),
            ("created_by_ref", id == creator ? nil : .string(creator)), ("created", .string(days.created)),
            ("modified", .string(days.modified)),
        ]
        members += properties.map { ($0.name, $0.value) }
        members.append(("object_marking_refs", .array([.string(STIXMarking.id(of: marking))])))
        members.append(("extensions", extensionsValue))
        return .object(members.compactMap { name, value in value.map { JSONValue.Member(name: name, value: $0) } })
    }

    private var extensionsValue: JSONValue {
        let all = extensions + [(STIXRecordExtension.id, own)]
        return .object(all.map { JSONValue.Member(name: $0.id, value: $0.value) })
    }
}

/// The days of an object: STIX asks for moments, and a casebook has days; they stand for their first moment in UTC.
struct STIXDays {
    let created: String
    let modified: String

    /// What no record dates, such as a term of the vocabulary: the first day of Unix time, which cannot be taken for a
    /// real one.
    static let none = STIXDays(created: "1970-01-01T00:00:00.000Z", modified: "1970-01-01T00:00:00.000Z")
}
