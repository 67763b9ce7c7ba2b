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
        public init(_ name: String, _ type: FieldType, _ documentation: String = "") {
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
