internal import TextForms

extension JSONValue {
    /// The value as the text of a report: on several lines, and without characters that hide or reorder others.
    var reportText: String { String(decoding: readableBytes(escaping: .terminals), as: UTF8.self) }
}
