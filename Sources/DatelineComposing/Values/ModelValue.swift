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

    /// The value that a template sees; the page that shows it folds what it obliges to.
    func templateValue(_ fold: inout PageFold) -> TemplateValue
    /// The value as data; `nil` where there is none.
    func json(_ fold: inout PageFold) -> JSONValue?
}

extension ModelValue {
    static var isAlwaysData: Bool { true }
}

extension String: ModelValue {
    static var fieldType: FieldType { .text }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { .members(["type": "string"]) }

    func templateValue(_ fold: inout PageFold) -> TemplateValue { .text(self) }
    func json(_ fold: inout PageFold) -> JSONValue? { .string(self) }
}

extension Int: ModelValue {
    static var fieldType: FieldType { .integer }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { .members(["type": "integer"]) }

    func templateValue(_ fold: inout PageFold) -> TemplateValue { .integer(self) }
    func json(_ fold: inout PageFold) -> JSONValue? { .integer(self) }
}

extension Bool: ModelValue {
    static var fieldType: FieldType { .bool }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { .members(["type": "boolean"]) }

    func templateValue(_ fold: inout PageFold) -> TemplateValue { .bool(self) }
    func json(_ fold: inout PageFold) -> JSONValue? { .boolean(self) }
}

/// HTML, Markdown and drawings are for the eye.
extension Markup: ModelValue {
    static var fieldType: FieldType { .markup }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { nil }

    func templateValue(_ fold: inout PageFold) -> TemplateValue { .markup(self) }
    func json(_ fold: inout PageFold) -> JSONValue? { nil }
}

extension Optional: ModelValue where Wrapped: ModelValue {
    static var fieldType: FieldType { .optional(Wrapped.fieldType) }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { Wrapped.schema(&definitions) }
    static var isAlwaysData: Bool { false }

    func templateValue(_ fold: inout PageFold) -> TemplateValue { self?.templateValue(&fold) ?? .none }
    func json(_ fold: inout PageFold) -> JSONValue? { self?.json(&fold) }
}

extension Array: ModelValue where Element: ModelValue {
    static var fieldType: FieldType { .list(Element.fieldType) }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? {
        guard let element = Element.schema(&definitions) else { return .members(["type": "array", "maxItems": 0]) }
        return .members(["type": "array", "items": element])
    }

    func templateValue(_ fold: inout PageFold) -> TemplateValue {
        let values = map { $0.templateValue(&fold) }
        return .list(fold.rows.map { Array<TemplateValue>(values.prefix($0)) } ?? values)
    }

    func json(_ fold: inout PageFold) -> JSONValue? { .array(compactMap { $0.json(&fold) }) }
}
