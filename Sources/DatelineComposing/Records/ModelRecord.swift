import DatelineExport
import Templating

/// A kind of record in page models: its fields are declared, described and filled in one place.
protocol ModelRecord: ModelValue {
    /// The fields.
    static var fields: RecordDescription<Self> { get }
}

extension ModelRecord {
    static var fieldType: FieldType { .record(fields.type) }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { definitions.reference(to: fields) }

    func templateValue(rows: Int?) -> TemplateValue { .object(Self.fields.object(of: self, rows: rows)) }
    var json: JSONValue? { .object(Self.fields.members(of: self)) }
}

/// The fields of one kind of record: name, type, what it is, and how to get it.
struct RecordDescription<Subject: Sendable>: Sendable {
    let type: RecordType
    let fields: [Field]
    private let shape: TemplateShape

    init(_ name: String, _ fields: [Field]) {
        type = RecordType(name: name, fields: fields.map(\.declaration))
        shape = TemplateShape(type)
        self.fields = fields
    }

    /// The record of a subject, for templates.
    func object(of subject: Subject, rows: Int? = nil) -> TemplateObject {
        TemplateObject(shape, values(of: subject, rows: rows))
    }

    /// The values of its fields, in their order.
    func values(of subject: Subject, rows: Int?) -> [TemplateValue] { fields.map { $0.value(subject, rows) } }

    /// The fields that are data, in their order.
    func members(of subject: Subject) -> [JSONValue.Member] {
        fields.compactMap { field in
            field.json(subject).map { JSONValue.Member(name: field.declaration.name, value: $0) }
        }
    }

    /// One field.
    struct Field: Sendable {
        /// For whom a field is.
        enum Use: Sendable {
            /// For templates and for readers of the data.
            case data
            /// For templates alone: links to other forms of the page, the frame of the site.
            case frame
        }

        let declaration: RecordType.Field
        let value: @Sendable (Subject, _ rows: Int?) -> TemplateValue
        let json: @Sendable (Subject) -> JSONValue?
        let schema: @Sendable (inout PageSchemaDefinitions) -> JSONValue?
        /// Whether there is data of the field in every record.
        let isAlwaysData: Bool

        /// A field with its name, what the reference says of it, and how to get it.
        ///
        /// - Parameter staysWhole: Whether its lists keep all their rows where those of others are cut.
        init<Value: ModelValue>(
            _ name: String, _ documentation: String, for use: Use = .data, staysWhole: Bool = false,
            _ value: @escaping @Sendable (Subject) -> Value
        ) {
            declaration = RecordType.Field(name, Value.fieldType, documentation)
            self.value = { value($0).templateValue(rows: staysWhole ? nil : $1) }
            switch use {
            case .data:
                json = { value($0).json }
                schema = { Value.schema(&$0) }
                isAlwaysData = Value.isAlwaysData
            case .frame:
                json = { _ in nil }
                schema = { _ in nil }
                isAlwaysData = false
            }
        }

        /// A field that says whether lists were cut.
        init(_ name: String, _ documentation: String, saysWhetherShortened: Void) {
            declaration = RecordType.Field(name, Bool.fieldType, documentation)
            value = { .bool($1 != nil) }
            json = { _ in .boolean(false) }
            schema = { Bool.schema(&$0) }
            isAlwaysData = true
        }
    }
}
