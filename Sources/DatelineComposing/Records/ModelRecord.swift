import Templating

/// A kind of record in page models: its fields are declared, described and filled in one place.
protocol ModelRecord: ModelValue {
    /// The fields.
    static var fields: RecordDescription<Self> { get }
}

extension ModelRecord {
    static var fieldType: FieldType { .record(fields.type) }
    var templateValue: TemplateValue { .object(Self.fields.object(of: self)) }
}

/// The fields of one kind of record: name, type, what it is, and how to get it.
struct RecordDescription<Subject: Sendable>: Sendable {
    let type: RecordType
    private let shape: TemplateShape
    private let values: [@Sendable (Subject) -> TemplateValue]

    init(_ name: String, _ fields: [Field]) {
        type = RecordType(name: name, fields: fields.map(\.declaration))
        shape = TemplateShape(type)
        values = fields.map(\.value)
    }

    /// The record of a subject, for templates.
    func object(of subject: Subject) -> TemplateObject {
        TemplateObject(shape, values(of: subject))
    }

    /// The values of its fields, in their order.
    func values(of subject: Subject) -> [TemplateValue] { values.map { $0(subject) } }

    /// One field.
    struct Field: Sendable {
        let declaration: RecordType.Field
        let value: @Sendable (Subject) -> TemplateValue

        /// A field with its name, what the reference says of it, and how to get it.
        init<Value: ModelValue>(
            _ name: String, _ documentation: String, _ value: @escaping @Sendable (Subject) -> Value
        ) {
            declaration = RecordType.Field(name, Value.fieldType, documentation)
            self.value = { value($0).templateValue }
        }
    }
}
