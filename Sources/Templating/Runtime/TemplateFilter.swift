/// A filter of your own: `{{ value|name(arguments) }}`.
///
/// Arguments are checked against the parameters when templates are read. A filter with the name of a built-in one
/// takes its place. The result is escaped like any value unless it is ``TemplateValue/markup(_:)``.
public struct TemplateFilter: Sendable {
    /// What a filter does: from the value before the `|`, and the arguments.
    public typealias Body = @Sendable (TemplateValue, TemplateArguments) throws(TemplateFailure) -> TemplateValue

    /// What templates write after the `|`.
    public let name: String
    /// The parameters, in order.
    public let parameters: [TemplateParameter]
    /// What the result is, for checking what templates do with it.
    public let result: FieldType
    /// One sentence for the reference.
    public let documentation: String
    let body: Body

    /// A filter called `name`.
    public init(
        _ name: String, parameters: [TemplateParameter] = [], result: FieldType = .any, documentation: String = "",
        _ body: @escaping Body
    ) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.documentation = documentation
        self.body = body
    }
}

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

    /// A name with its parameters; one that may be left out has its value behind it.
    static func signature(of name: String, with parameters: [TemplateParameter]) -> String {
        guard !parameters.isEmpty else { return name }
        let words = parameters.map { parameter in
            parameter.fallback.map { "\(parameter.name)=\(literal($0))" } ?? parameter.name
        }
        return "\(name)(\(words.joined(separator: ", ")))"
    }

    private static func literal(_ value: TemplateValue) -> String {
        switch value {
        case .text(let text): "\"\(text)\""
        case .none: "none"
        case .bool(let bool): bool ? "true" : "false"
        case .undefined, .integer, .number, .markup, .list, .tuple, .object, .reference: PythonText.string(value)
        }
    }
}
