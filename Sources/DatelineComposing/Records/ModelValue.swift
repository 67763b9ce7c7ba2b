import DatelineExport
import Templating

/// Something that a page can show: it knows its declared type, its value for templates and its value as data.
protocol ModelValue: Sendable {
    /// What a template may count on.
    static var fieldType: FieldType { get }
    /// What a reader of the data may count on; `nil` for what is made for the eye and is no data.
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue?
    /// Whether there is data of every value of the type.
    static var isAlwaysData: Bool { get }

    /// The value that a template sees.
    ///
    /// - Parameter rows: The most that remains of each list; `nil` for all.
    func templateValue(rows: Int?) -> TemplateValue
    /// The value as data; `nil` where there is none.
    var json: JSONValue? { get }
}

extension ModelValue {
    static var isAlwaysData: Bool { true }
}

extension String: ModelValue {
    static var fieldType: FieldType { .text }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { .members(["type": "string"]) }

    func templateValue(rows: Int?) -> TemplateValue { .text(self) }
    var json: JSONValue? { .string(self) }
}

extension Int: ModelValue {
    static var fieldType: FieldType { .integer }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { .members(["type": "integer"]) }

    func templateValue(rows: Int?) -> TemplateValue { .integer(self) }
    var json: JSONValue? { .integer(self) }
}

extension Bool: ModelValue {
    static var fieldType: FieldType { .bool }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { .members(["type": "boolean"]) }

    func templateValue(rows: Int?) -> TemplateValue { .bool(self) }
    var json: JSONValue? { .boolean(self) }
}

/// HTML, Markdown and drawings are for the eye.
extension Markup: ModelValue {
    static var fieldType: FieldType { .markup }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { nil }

    func templateValue(rows: Int?) -> TemplateValue { .markup(self) }
    var json: JSONValue? { nil }
}

extension Optional: ModelValue where Wrapped: ModelValue {
    static var fieldType: FieldType { .optional(Wrapped.fieldType) }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { Wrapped.schema(&definitions) }
    static var isAlwaysData: Bool { false }

    func templateValue(rows: Int?) -> TemplateValue { self?.templateValue(rows: rows) ?? .none }
    var json: JSONValue? { self?.json }
}

extension Array: ModelValue where Element: ModelValue {
    static var fieldType: FieldType { .list(Element.fieldType) }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? {
        guard let element = Element.schema(&definitions) else { return .members(["type": "array", "maxItems": 0]) }
        return .members(["type": "array", "items": element])
    }

    func templateValue(rows: Int?) -> TemplateValue {
        .list(
            rows.map { rows in prefix(rows).map { $0.templateValue(rows: rows) } }
                ?? map { $0.templateValue(rows: nil) })
    }
    var json: JSONValue? { .array(compactMap(\.json)) }
}

/// The target of a link; one within the page itself is for the eye.
struct LinkAddress: ModelValue {
    let text: String

    init(_ text: String) { self.text = text }

    static var fieldType: FieldType { .text }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? {
        .members(["type": "string", "format": "uri-reference"])
    }
    static var isAlwaysData: Bool { false }

    func templateValue(rows: Int?) -> TemplateValue { .text(text) }
    var json: JSONValue? { text.hasPrefix("#") ? nil : .string(text) }
}
