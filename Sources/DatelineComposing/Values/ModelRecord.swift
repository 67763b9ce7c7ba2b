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

    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool {
        bytes.append(UInt8(ascii: "{"))
        Self.fields.appendMembers(of: self, to: &bytes, &fold)
        bytes.append(UInt8(ascii: "}"))
        return true
    }
}

/// The fields of one kind of record: name, type, what it is, and how to get it.
struct RecordDescription<Subject: Sendable>: Sendable {
    let type: RecordType
    let fields: [Field]
    private let shape: TemplateShape
    /// The places of the fields in the order in which their sources are numbered.
    private let order: [Int]
    private let isInOrder: Bool

    /// - Parameter citing: The names of the fields whose sources are numbered before those of the others.
    init(_ name: String, citing: [String] = [], _ fields: [Field]) {
        type = RecordType(name: name, fields: fields.map(\.declaration))
        shape = TemplateShape(type)
        self.fields = fields
        let first = citing.compactMap { name in fields.firstIndex { $0.declaration.name == name } }
        order = first + fields.indices.filter { !first.contains($0) }
        isInOrder = order == Array(fields.indices)
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

    /// Appends the fields that are data as members of an object, with commas between them and before the first where
    /// others stand before it.
    func appendMembers(of subject: Subject, to bytes: inout [UInt8], _ fold: inout PageFold) {
        guard isInOrder else { return appendInOrderOfCiting(subject, to: &bytes, &fold) }
        for field in fields { field.appendMember(of: subject, to: &bytes, &fold) }
    }

    /// The same where sources are numbered in another order than that of the fields.
    private func appendInOrderOfCiting(_ subject: Subject, to bytes: inout [UInt8], _ fold: inout PageFold) {
        var members = [[UInt8]](repeating: [], count: fields.count)
        for place in order { fields[place].appendMember(of: subject, to: &members[place], &fold) }
        for member in members where !member.isEmpty {
            if !bytes.endsWithOpening { bytes.append(UInt8(ascii: ",")) }
            bytes += member
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
        /// Appends the value as data; none for fields that are for templates alone.
        private let appendJSON: (@Sendable (Subject, inout [UInt8], inout PageFold) -> Bool)?
        let schema: @Sendable (inout PageSchemaDefinitions) -> JSONValue?
        /// Whether there is data of the field in every record.
        let isAlwaysData: Bool

        /// A field with its name, what the reference says of it, and how to get it.
        ///
        /// - Parameter staysWhole: Whether its lists keep all their rows where those of others are cut.
        init<Value: ModelValue>(
            _ name: String, _ documentation: String, for use: Use = .data, staysWhole: Bool = false,
            value: @escaping @Sendable (Subject) -> Value
        ) {
            self.init(name, documentation, for: use, staysWhole: staysWhole, folding: { subject, _ in value(subject) })
        }

        /// A field whose value depends on the page that shows it: on its place, or on the numbers of its sources.
        init<Value: ModelValue>(
            _ name: String, _ documentation: String, for use: Use = .data, staysWhole: Bool = false,
            folding value: @escaping @Sendable (Subject, inout PageFold) -> Value
        ) {
            declaration = RecordType.Field(name, Value.fieldType, documentation: documentation)
            self.value = { subject, fold in
                guard staysWhole, let rows = fold.rows else { return value(subject, &fold).templateValue(&fold) }
                fold.rows = nil
                defer { fold.rows = rows }
                return value(subject, &fold).templateValue(&fold)
            }
            switch use {
            case .data:
                appendJSON = { subject, bytes, fold in value(subject, &fold).appendJSON(to: &bytes, &fold) }
                schema = { Value.schema(&$0) }
                isAlwaysData = Value.isAlwaysData
            case .frame:
                appendJSON = nil
                schema = { _ in nil }
                isAlwaysData = false
            }
        }

        /// A field that says whether lists were cut.
        init(_ name: String, _ documentation: String, saysWhetherShortened: Void) {
            declaration = RecordType.Field(name, Bool.fieldType, documentation: documentation)
            value = { _, fold in .bool(fold.rows != nil) }
            appendJSON = { _, bytes, fold in false.appendJSON(to: &bytes, &fold) }
            schema = { Bool.schema(&$0) }
            isAlwaysData = true
        }

        /// Appends the field as a member of an object, where it is data and there is any.
        func appendMember(of subject: Subject, to bytes: inout [UInt8], _ fold: inout PageFold) {
            guard let appendJSON else { return }
            bytes.appendMember(declaration.name) { appendJSON(subject, &$0, &fold) }
        }
    }
}

extension [UInt8] {
    /// Appends a member of a JSON object whose value says whether there is any.
    mutating func appendMember(_ name: String, _ appendValue: (inout [UInt8]) -> Bool) {
        let end = count
        if !endsWithOpening { append(UInt8(ascii: ",")) }
        JSONText.append(name, to: &self)
        append(UInt8(ascii: ":"))
        if !appendValue(&self) { removeLast(count - end) }
    }

    /// Whether nothing stands before what comes next in an object: it is the first member.
    fileprivate var endsWithOpening: Bool { last.map { $0 == UInt8(ascii: "{") } ?? true }
}
