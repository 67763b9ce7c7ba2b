import DatelineExport
import Templating

/// The parts of a JSON Schema (draft 2020-12) that others refer to by name.
struct PageSchemaDefinitions {
    private var definitions: [String: JSONValue] = [:]

    /// The parts in the order of their names.
    var members: [JSONValue.Member] {
        definitions.sorted { $0.key < $1.key }.map { JSONValue.Member(name: $0.key, value: $0.value) }
    }

    /// A reference to the schema of a record, which is made where it is not there.
    ///
    /// - Parameter frame: properties that stand before its own, as a page has them.
    mutating func reference<Subject>(
        to description: RecordDescription<Subject>, within frame: [JSONValue.Member] = []
    ) -> JSONValue {
        let name = description.type.name
        if definitions[name] == nil {
            // Before its fields, one of which may be such a record again.
            definitions[name] = .object([])
            var properties = frame
            var required = frame.map { JSONValue.string($0.name) }
            for field in description.fields {
                guard let schema = field.schema(&self) else { continue }
                properties.append(JSONValue.Member(name: field.declaration.name, value: described(schema, field)))
                if field.isAlwaysData { required.append(.string(field.declaration.name)) }
            }
            define(name, properties, required: required)
        }
        return .members(["$ref": .string("#/$defs/\(name)")])
    }

    /// A reference to the schema of an object of texts.
    mutating func reference(
        to name: String, describedAs description: String, _ texts: [String], required: [JSONValue]
    ) -> JSONValue {
        define(name, texts.map { JSONValue.Member(name: $0, value: .members(["type": "string"])) }, required: required)
        return .members(["$ref": .string("#/$defs/\(name)"), "description": .string(description)])
    }

    /// Defines an object of these properties and no others.
    mutating func define(_ name: String, _ properties: [JSONValue.Member], required: [JSONValue]) {
        definitions[name] = .members([
            "type": "object", "properties": .object(properties), "required": required.isEmpty ? nil : .array(required),
            "additionalProperties": .boolean(false),
        ])
    }

    private func described<Subject>(_ schema: JSONValue, _ field: RecordDescription<Subject>.Field) -> JSONValue {
        guard case .object(var members) = schema else { return schema }
        members.removeAll { $0.name == "description" }
        return .object(
            [JSONValue.Member(name: "description", value: .string(field.declaration.documentation))] + members)
    }
}
