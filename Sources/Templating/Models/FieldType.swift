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
