/// What a page model says of a field, so that templates can be checked before any page is made.
public indirect enum FieldType: Sendable, Hashable {
    case text
    case markup
    case bool
    case integer
    case number
    case list(FieldType)
    case record(RecordType)
    /// A value that may be `none`.
    case optional(FieldType)
    /// Values by free names.
    case map(FieldType)
    /// Not described: nothing below it is checked.
    case any
}

extension FieldType: CustomStringConvertible {
    /// As the reference of the page models prints it: `list of Incident`, `text or none`.
    public var description: String {
        switch self {
        case .text: "text"
        case .markup: "markup"
        case .bool: "bool"
        case .integer: "integer"
        case .number: "number"
        case .list(let item): "list of \(item)"
        case .record(let record): record.name
        case .optional(let type): "\(type) or none"
        case .map(let value): "map of \(value)"
        case .any: "any"
        }
    }
}

/// The declared fields of a kind of object.
///
/// A record may hold records of its own kind: write `.any` where the nesting has no end.
public struct RecordType: Sendable, Hashable {
    /// One field of a record.
    public struct Field: Sendable, Hashable {
        /// What templates write after the dot.
        public let name: String
        /// What the field holds.
        public let type: FieldType
        /// One sentence for the reference.
        public let documentation: String

        /// A field and what is said of it.
        public init(_ name: String, _ type: FieldType, documentation: String = "") {
            self.name = name
            self.type = type
            self.documentation = documentation
        }
    }

    /// The kind, as the reference names it.
    public let name: String
    /// In the order in which values are given.
    public let fields: [Field]

    /// A kind of object with these fields.
    public init(name: String, fields: [Field]) {
        self.name = name
        self.fields = fields
    }

    /// The field of that name, nil if there is none.
    public func field(named name: String) -> Field? {
        fields.first { $0.name == name }
    }
}
