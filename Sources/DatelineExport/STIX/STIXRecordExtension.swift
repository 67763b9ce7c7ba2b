import DatelineModel
import TextForms

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
