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
        members.append(("object_marking_refs", .array([.string(STIXMarkingID.of(marking))])))
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

extension STIXRecordExtension {
    private static let maker = "identity--3e9cd86f-5972-4f96-86f9-a9846f80dcac"
    private static let made = "2026-11-25T00:00:00.000Z"

    static func value(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        guard case .object(let given) = JSONValue.members(members) else { return .members(members) }
        return .object([JSONValue.Member(name: "extension_type", value: "property-extension")] + given)
    }

    /// The definition, and the identity of Dateline, which made it.
    static let definitions: [JSONValue] = [
        .members([
            "type": "extension-definition", "spec_version": "2.1", "id": .string(id), "created_by_ref": .string(maker),
            "created": .string(made), "modified": .string(made), "name": "Dateline record",
            "description": """
            The record of a Dateline casebook that an object stands for or is made from: dates in EDTF (ISO 8601-2), \
            who says a thing, when, how sure and on which source.
            """,
            "schema": "JSON Schema 2020-12, printed by 'dateline schema record'", "version": "1.0.0",
            "extension_types": .array(["property-extension"]),
        ]),
        .members([
            "type": "identity", "spec_version": "2.1", "id": .string(maker), "created": .string(made),
            "modified": .string(made), "name": "Dateline", "identity_class": "system",
            "extensions": .object([JSONValue.Member(name: id, value: value([partOf: "dateline"]))]),
        ]),
    ]
}

/// The marking definitions of TLP 2.0, as OASIS published them for STIX 2.1 in October 2022.
enum STIXMarking {
    private static let extensionID = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"

    static func definition(of marking: Marking) -> JSONValue {
        .members([
            "type": "marking-definition", "spec_version": "2.1", "id": .string(STIXMarkingID.of(marking)),
            "created": "2022-10-01T00:00:00.000Z", "name": .string(marking.label),
            "extensions": .object([
                JSONValue.Member(
                    name: extensionID,
                    value: .members([
                        "extension_type": "property-extension",
                        STIXMarkingID.label: .string(marking.label.dropFirst(4).lowercased()),
                    ]))
            ]),
        ])
    }
}
