import DatelineModel
import TextForms

/// The record format as JSON Schema (draft 2020-12), made from the tables that the readers read by.
///
/// A schema cannot say what only the whole casebook tells, such as whether a source of an id is there; `check` does.
public enum RecordSchema: String, Hashable, Sendable, CaseIterable {
    /// A record of any kind, in a file of its own or a line of JSON Lines.
    case record
    /// `sources.yaml`
    case sources
    /// `dateline.yaml`
    case casebook
    /// `vocabulary.yaml`
    case vocabulary

    /// The name of the file that editors look the schema up in, within the folder ``folder`` of a casebook.
    public var fileName: String { rawValue + ".json" }

    /// The folder of a casebook in which its schemas stand.
    public static let folder = "schema"

    /// The schema as a file.
    public var bytes: [UInt8] {
        var definitions = SchemaDefinitions()
        var members = [
            member("$schema", "https://json-schema.org/draft/2020-12/schema"), member("title", .string(title)),
        ]
        members += top(&definitions)
        members.append(member("$defs", definitions.value))
        return JSONValue.object(members).readableBytes
    }

    private var title: String {
        switch self {
        case .record: "A record of a Dateline casebook"
        case .sources: "The sources of a Dateline casebook"
        case .casebook: "What a Dateline casebook is"
        case .vocabulary: "The vocabulary of a Dateline casebook"
        }
    }

    private func top(_ definitions: inout SchemaDefinitions) -> [JSONValue.Member] {
        switch self {
        case .record: Self.anyRecord(&definitions)
        case .sources:
            [
                member("type", .array(["object", "null"])),
                member("propertyNames", definitions.schema(of: .slug)),
                member("additionalProperties", definitions.reference(to: FieldTable.source.withOptionalType)),
            ]
        case .casebook: [member("$ref", definitions.pointer(to: .casebook))]
        case .vocabulary: [member("$ref", definitions.pointer(to: .vocabulary))]
        }
    }

    /// The type says which fields there are; the casebook's own line is one of the records of JSON Lines.
    private static func anyRecord(_ definitions: inout SchemaDefinitions) -> [JSONValue.Member] {
        let line = FieldTable("casebook-line", [.casebookType] + FieldTable.casebook.fields)
        let tables = [FieldTable.incident, .actor, .source, line]
        let types = tables.compactMap { table in table.fields.first { $0.name == "type" } }
        let words = types.flatMap { type -> [String] in
            guard case .word(let words) = type.shape else { return [] }
            return words
        }
        let rules = zip(tables, types).map { table, type -> JSONValue in
            .members([
                "if": .members([
                    "properties": .members(["type": definitions.schema(of: type.shape)]), "required": .array(["type"]),
                ]),
                "then": definitions.reference(to: table),
            ])
        }
        return [
            member("type", "object"), member("required", .array(["type"])),
            member("properties", .members(["type": .members(["enum": .array(words.map(JSONValue.string))])])),
            member("allOf", .array(rules)),
        ]
    }
}

private func member(_ name: String, _ value: JSONValue) -> JSONValue.Member {
    JSONValue.Member(name: name, value: value)
}

extension FieldTable.Field {
    fileprivate static let casebookType = FieldTable.Field(
        "type", .word(["casebook"]), says: "that the line is the casebook's own", isRequired: true)
}

extension FieldTable {
    /// A source of a list, which need not say that it is one.
    fileprivate var withOptionalType: FieldTable {
        FieldTable(
            "listed-" + name, fields.map { $0.name == "type" ? Field($0.name, $0.shape, says: $0.meaning) : $0 },
            atLeastOne: atLeastOne)
    }
}
