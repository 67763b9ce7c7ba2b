import DatelineModel
import TextForms

/// The mappings that a schema refers to, each defined once.
struct SchemaDefinitions {
    private var definitions: [String: JSONValue] = [:]

    /// The definitions by name.
    var value: JSONValue {
        .object(definitions.sorted { $0.key < $1.key }.map { JSONValue.Member(name: $0.key, value: $0.value) })
    }

    /// A reference to a mapping, which is defined with it.
    mutating func reference(to table: FieldTable) -> JSONValue { .members(["$ref": pointer(to: table)]) }

    /// Where the definition of a mapping stands.
    mutating func pointer(to table: FieldTable) -> JSONValue {
        if definitions[table.name] == nil {
            definitions[table.name] = .boolean(true)
            definitions[table.name] = definition(of: table)
        }
        return .string("#/$defs/" + table.name)
    }

    private mutating func definition(of table: FieldTable) -> JSONValue {
        let properties = table.fields.map { field in
            JSONValue.Member(name: field.name, value: described(field))
        }
        let required = table.fields.filter(\.isRequired).map { JSONValue.string($0.name) }
        let alternatives = table.atLeastOne.map { JSONValue.members(["required": .array([.string($0)])]) }
        return .members([
            "type": "object", "properties": .object(properties),
            "required": required.isEmpty ? nil : .array(required),
            "anyOf": alternatives.isEmpty ? nil : .array(alternatives),
            "additionalProperties": .boolean(false),
        ])
    }

    /// A field with what it means; one that need not be there may be empty, which says as little.
    private mutating func described(_ field: FieldTable.Field) -> JSONValue {
        let shape = schema(of: field.shape)
        let whole = field.isRequired ? shape : shape.orNull
        guard case .object(let members) = whole else { return whole }
        return .object([JSONValue.Member(name: "description", value: .string(field.meaning))] + members)
    }

    /// What may stand under a field.
    mutating func schema(of shape: FieldShape) -> JSONValue {
        switch shape {
        case .list(let item): .members(["type": "array", "items": schema(of: item)])
        case .oneOrMany(let item):
            .members(["anyOf": .array([schema(of: item), .members(["type": "array", "items": schema(of: item)])])])
        case .either(let shapes): .members(["anyOf": .array(shapes.map { schema(of: $0) })])
        case .fields(let table): reference(to: table)
        case .map(let key, let value):
            .members([
                "type": "object", "propertyNames": schema(of: key), "additionalProperties": schema(of: value),
            ])
        case .line, .prose, .date, .day, .end, .instant, .address, .language, .country, .marking, .slug, .technique,
            .vulnerability, .word:
            ScalarSchema.of(shape)
        }
    }
}

extension JSONValue {
    /// The schema, or nothing at all.
    fileprivate var orNull: JSONValue {
        guard case .object(let members) = self else { return self }
        let null = JSONValue.members(["type": "null"])
        let isChoice = members.contains { $0.name == "enum" }
        if !isChoice, let type = members.first(where: { $0.name == "type" })?.value {
            return .object(
                members.map { $0.name == "type" ? Member(name: "type", value: type.listed(with: "null")) : $0 })
        }
        if case .array(let choices) = members.first(where: { $0.name == "anyOf" })?.value {
            return .members(["anyOf": .array(choices + [null])])
        }
        return .members(["anyOf": .array([self, null])])
    }

    private func listed(with other: JSONValue) -> JSONValue {
        if case .array(let values) = self { return .array(values + [other]) }
        return .array([self, other])
    }
}
