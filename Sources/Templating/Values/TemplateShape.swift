/// The field names of a kind of object, in their declared order.
///
/// Make it once for each kind of record and share it: objects of one shape let a template find a field by comparing
/// one pointer.
public struct TemplateShape: Sendable, Hashable {
    let fields: FieldNames

    /// A shape with these field names; a name given twice keeps its first place.
    public init(_ names: [String]) {
        fields = FieldNames(keys: names.map { .text($0) }, isRecord: true)
    }

    /// The shape of a declared record.
    public init(_ record: RecordType) {
        self.init(record.fields.map(\.name))
    }

    /// The field names, in order.
    public var names: [String] { fields.keys.compactMap(\.text) }

    /// The same names in the same order.
    public static func == (left: TemplateShape, right: TemplateShape) -> Bool {
        left.fields === right.fields || left.fields.keys == right.fields.keys
    }

    /// Hashes what equality compares.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(fields.keys)
    }
}
