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
    /// Appends the value as data, in JSON; says whether there is any, and appends nothing where there is none.
    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool
}

extension ModelValue {
    static var isAlwaysData: Bool { true }
}

extension String: ModelValue {
    static var fieldType: FieldType { .text }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { .members(["type": "string"]) }

    func templateValue(_ fold: inout PageFold) -> TemplateValue { .text(self) }

    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool {
        JSONText.append(self, to: &bytes)
        return true
    }
}

extension Int: ModelValue {
    static var fieldType: FieldType { .integer }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { .members(["type": "integer"]) }

    func templateValue(_ fold: inout PageFold) -> TemplateValue { .integer(self) }

    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool {
        bytes += description.utf8
        return true
    }
}

extension Bool: ModelValue {
    static var fieldType: FieldType { .bool }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { .members(["type": "boolean"]) }

    func templateValue(_ fold: inout PageFold) -> TemplateValue { .bool(self) }

    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool {
        bytes += description.utf8
        return true
    }
}

/// HTML, Markdown and drawings are for the eye.
extension Markup: ModelValue {
    static var fieldType: FieldType { .markup }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { nil }

    func templateValue(_ fold: inout PageFold) -> TemplateValue { .markup(self) }
    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool { false }
}

extension Optional: ModelValue where Wrapped: ModelValue {
    static var fieldType: FieldType { .optional(Wrapped.fieldType) }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { Wrapped.schema(&definitions) }
    static var isAlwaysData: Bool { false }

    func templateValue(_ fold: inout PageFold) -> TemplateValue { self?.templateValue(&fold) ?? .none }
    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool {
        self?.appendJSON(to: &bytes, &fold) ?? false
    }
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

    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool {
        bytes.append(UInt8(ascii: "["))
        let start = bytes.count
        for element in self {
            let end = bytes.count
            if end > start { bytes.append(UInt8(ascii: ",")) }
            if !element.appendJSON(to: &bytes, &fold) { bytes.removeLast(bytes.count - end) }
        }
        bytes.append(UInt8(ascii: "]"))
        return true
    }
}
