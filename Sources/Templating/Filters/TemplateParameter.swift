/// A parameter of a filter: its name, and what it is where a template gives nothing.
public struct TemplateParameter: Sendable, Hashable {
    /// What templates write before `=`.
    public let name: String
    /// The value where none is given; nil where one must be given.
    public let fallback: TemplateValue?

    /// A parameter that must be given.
    public static func required(_ name: String) -> TemplateParameter {
        TemplateParameter(name: name, fallback: nil)
    }

    /// A parameter that may be left out.
    public static func optional(_ name: String, default value: TemplateValue) -> TemplateParameter {
        TemplateParameter(name: name, fallback: value)
    }
}
