import Templating

/// Something that a page's model can hold: it knows its declared type and its value for templates.
protocol ModelValue: Sendable {
    /// What a template may count on.
    static var fieldType: FieldType { get }
    /// The value that a template sees.
    var templateValue: TemplateValue { get }
}

extension String: ModelValue {
    static var fieldType: FieldType { .text }
    var templateValue: TemplateValue { .text(self) }
}

extension Int: ModelValue {
    static var fieldType: FieldType { .integer }
    var templateValue: TemplateValue { .integer(self) }
}

extension Bool: ModelValue {
    static var fieldType: FieldType { .bool }
    var templateValue: TemplateValue { .bool(self) }
}

extension Markup: ModelValue {
    static var fieldType: FieldType { .markup }
    var templateValue: TemplateValue { .markup(self) }
}

extension Optional: ModelValue where Wrapped: ModelValue {
    static var fieldType: FieldType { .optional(Wrapped.fieldType) }
    var templateValue: TemplateValue { self?.templateValue ?? .none }
}

extension Array: ModelValue where Element: ModelValue {
    static var fieldType: FieldType { .list(Element.fieldType) }
    var templateValue: TemplateValue { .list(map(\.templateValue)) }
}
