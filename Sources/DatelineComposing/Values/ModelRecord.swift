import DatelineExport
import Templating

/// A kind of record in page models: its fields are declared, described and filled in one place.
protocol ModelRecord: ModelValue {
    /// The fields.
    static var fields: RecordDescription<Self> { get }
    /// What showing the record obliges a page to, beside what its fields do.
    var obligation: Obligation { get }
}

extension ModelRecord {
    static var fieldType: FieldType { .record(fields.type) }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { definitions.reference(to: fields) }

    var obligation: Obligation { Obligation() }

    func templateValue(_ fold: inout PageFold) -> TemplateValue {
        fold.note(obligation)
        return .object(Self.fields.object(of: self, &fold))
    }

    func json(_ fold: inout PageFold) -> JSONValue? { .object(Self.fields.members(of: self, &fold)) }
}

/// The fields of one kind of record: name, type, what it is, and how to get it.
struct RecordDescription<Subject: Sendable>: Sendable {
    let type: RecordType
    let fields: [Field]
    private let shape: TemplateShape
    /// The places of the fields in the order in which their sources are numbered.
    private let order: [Int]

    /// - Parameter citing: The names of the fields whose sources are numbered before those of the others.
    init(_ name: String, citing: [String] = [], _ fields: [Field]) {
        type = RecordType(name: name, fields: fields.map(\.declaration))
        shape = TemplateShape(type)
        self.fields = fields
        let first = citing.compactMap { name in fields.firstIndex { $0.declaration.name == name } }
        order = first + fields.indices.filter { !first.contains($0) }
    }

    /// The record of a subject, for templates.
    func object(of subject: Subject, _ fold: inout PageFold) -> TemplateObject {
        TemplateObject(shape, values(of: subject, &fold))
    }

    /// The values of its fields, in their order.
    func values(of subject: Subject, _ fold: inout PageFold) -> [TemplateValue] {
        var values = [TemplateValue](repeating: .none, count: fields.count)
        for place in order { values[place] = fields[place].value(subject, &fold) }
        return values
    }

    /// The fields that are data, in their order.
    func members(of subject: Subject, _ fold: inout PageFold) -> [JSONValue.Member] {
        var values = [JSONValue?](repeating: nil, count: fields.count)
        for place in order { values[place] = fields[place].json(subject, &fold) }
        return zip(fields, values).compactMap { field, value in
            value.map { JSONValue.Member(name: field.declaration.name, value: $0) }
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
        let value: @Sendable (Subject, inout PageFold) -> TemplateValue
        let json: @Sendable (Subject, inout PageFold) -> JSONValue?
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
            self.init(name, documentation, for: use, staysWhole: staysWhole, folding: { subject, _ in value(subject) })
        }

        /// A field whose value depends on the page that shows it: on its place, or on the numbers of its sources.
        init<Value: ModelValue>(
            _ name: String, _ documentation: String, for use: Use = .data, staysWhole: Bool = false,
            folding value: @escaping @Sendable (Subject, inout PageFold) -> Value
        ) {
            declaration = RecordType.Field(name, Value.fieldType, documentation)
            self.value = { subject, fold in
                guard staysWhole, let rows = fold.rows else { return value(subject, &fold).templateValue(&fold) }
                fold.rows = nil
                defer { fold.rows = rows }
                return value(subject, &fold).templateValue(&fold)
            }
            switch use {
            case .data:
                json = { subject, fold in value(subject, &fold).json(&fold) }
                schema = { Value.schema(&$0) }
                isAlwaysData = Value.isAlwaysData
            case .frame:
                json = { _, _ in nil }
                schema = { _ in nil }
                isAlwaysData = false
            }
        }

        /// A field that says whether lists were cut.
        init(_ name: String, _ documentation: String, saysWhetherShortened: Void) {
            declaration = RecordType.Field(name, Bool.fieldType, documentation)
            value = { _, fold in .bool(fold.rows != nil) }
            json = { _, _ in .boolean(false) }
            schema = { Bool.schema(&$0) }
            isAlwaysData = true
        }
    }
}
