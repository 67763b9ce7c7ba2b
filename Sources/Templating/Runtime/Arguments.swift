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

/// The arguments of a call, as a template gives them.
struct CallValues {
    var positional: [TemplateValue] = []
    var named: [(name: String, value: TemplateValue)] = []

    /// Refuses arguments, where `callee` takes none.
    func expectNone(_ callee: String) throws(TemplateFailure) {
        guard positional.isEmpty, named.isEmpty else { throw TemplateFailure("\(callee) takes no arguments") }
    }

    /// Adds the fields of an object given with `**`.
    mutating func add(fields value: TemplateValue) throws(TemplateFailure) {
        guard case .object(let object) = value else {
            throw TemplateFailure("'**' needs an object, not \(value.typeName)")
        }
        for name in object.names {
            if named.contains(where: { $0.name == name }) {
                throw TemplateFailure("the argument '\(name)' is there twice")
            }
            named.append((name, object[name]))
        }
    }

    /// The values in the order of `parameters`, for what templates call `what`.
    func bound(
        to parameters: [TemplateParameter], of what: String, kind: TemplateKind
    ) throws(TemplateFailure) -> TemplateArguments {
        guard positional.count <= parameters.count else {
            throw TemplateFailure("the \(what) takes at most \(parameters.count) arguments")
        }
        var result: [TemplateValue] = []
        for (index, parameter) in parameters.enumerated() {
            guard let value = positional[safe: index] ?? self[parameter.name] ?? parameter.fallback else {
                throw TemplateFailure("the \(what) needs the argument '\(parameter.name)'")
            }
            result.append(value)
        }
        if let other = named.first(where: { named in !parameters.contains { $0.name == named.name } }) {
            throw TemplateFailure("the \(what) has no argument '\(other.name)'")
        }
        return TemplateArguments(result, for: parameters, kind: kind)
    }

    /// The value given by name; nil where none is.
    subscript(name: String) -> TemplateValue? {
        named.first { $0.name == name }?.value
    }
}
