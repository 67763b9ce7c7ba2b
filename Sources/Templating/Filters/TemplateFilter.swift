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
