/// All faults of a set of templates, in the order of the templates and of their lines.
public struct TemplateErrors: Error, Sendable, Hashable, CustomStringConvertible {
    /// Never empty.
    public let errors: [TemplateError]

    init(_ errors: [TemplateError]) {
        self.errors = errors
    }

    /// One fault after the other.
    public var description: String {
        errors.map(\.description).joined(separator: "\n")
    }
}
