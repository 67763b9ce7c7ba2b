/// The arguments of a filter, one for each of its parameters.
public struct TemplateArguments: Sendable {
    let values: [TemplateValue]
    private let parameters: [TemplateParameter]
    /// The kind of the template that is rendered: what a result must be escaped for, if it is made as markup.
    public let kind: TemplateKind

    init(_ values: [TemplateValue], for parameters: [TemplateParameter], kind: TemplateKind) {
        self.values = values
        self.parameters = parameters
        self.kind = kind
    }

    /// The argument at a place, from 0; undefined outside.
    public subscript(index: Int) -> TemplateValue {
        values[safe: index] ?? .undefined
    }

    /// The argument for a parameter; undefined where there is no such parameter.
    public subscript(name: String) -> TemplateValue {
        parameters.firstIndex { $0.name == name }.map { self[$0] } ?? .undefined
    }

    /// The text given for a parameter.
    public func text(_ name: String) throws(TemplateFailure) -> String {
        guard let text = self[name].text else { throw wrong(name, "a text") }
        return text
    }

    /// The whole number given for a parameter.
    public func integer(_ name: String) throws(TemplateFailure) -> Int {
        guard let number = self[name].index else { throw wrong(name, "a whole number") }
        return number
    }

    /// Whether the argument for a parameter is true, as templates see it.
    public func isTrue(_ name: String) -> Bool {
        PythonTruth.isTrue(self[name])
    }

    private func wrong(_ name: String, _ expected: String) -> TemplateFailure {
        TemplateFailure("the argument '\(name)' needs \(expected), not \(self[name].typeName)")
    }
}
