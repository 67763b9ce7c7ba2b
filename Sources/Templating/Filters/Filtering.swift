/// Filters, called by number.
extension Renderer {
    mutating func filter(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        let input = try value(operation.a)
        guard let builtin = BuiltinFilter(rawValue: operation.c) else {
            return try custom(Int(operation.c) - BuiltinFilter.allCases.count, input, operation)
        }
        if let parameters = builtin.parameters {
            let arguments = try bound(operation.b, to: parameters)
            return try apply(builtin, to: input, arguments, at: operation)
        }
        return try apply(builtin, to: input, calling: try arguments(operation.b))
    }

    /// The arguments of a filter or test in the order of its parameters.
    mutating func bound(
        _ call: Int32, to parameters: [TemplateParameter]
    ) throws(TemplateFailure) -> TemplateArguments {
        var values: [TemplateValue] = []
        if !parameters.isEmpty {
            let code = program.calls[call]
            values.reserveCapacity(parameters.count)
            for (index, parameter) in parameters.enumerated() {
                let link = Int(code.positionalStart) + index
                let number = link < Int(code.positionalEnd) ? links[link] : -1
                values.append(try number >= 0 ? value(number) : parameter.fallback ?? .undefined)
            }
        }
        return TemplateArguments(values, for: parameters, kind: kind)
    }

    /// The form for which text is escaped here.
    private var kind: TemplateKind {
        switch escaping {
        case .html: .html
        case .markdown: .markdown
        case .none: .plain
        }
    }

    private mutating func custom(
        _ number: Int, _ input: TemplateValue, _ operation: Operation
    ) throws(TemplateFailure) -> TemplateValue {
        let filter = program.filters[number]
        let result = try filter.body(input, try bound(operation.b, to: filter.parameters))
        try charge(1)
        if let text = result.text { try charge(size: text.utf8.count) }
        return result
    }

    private mutating func apply(
        _ filter: BuiltinFilter, to input: TemplateValue, _ arguments: TemplateArguments, at operation: Operation
    ) throws(TemplateFailure) -> TemplateValue {
        switch filter {
        case .length: return .integer(try length(of: input))
        case .safe: return .markup(Markup(trusted: PythonText.string(input)))
        case .default: return defaulted(input, arguments)
        case .upper: return .text(PythonString.upper(PythonText.string(input)))
        case .lower: return .text(PythonString.lower(PythonText.string(input)))
        default: throw TemplateFailure(.unsupported, "the filter '\(filter)' is not there yet")
        }
    }

    private mutating func apply(
        _ filter: BuiltinFilter, to input: TemplateValue, calling arguments: CallValues
    ) throws(TemplateFailure) -> TemplateValue {
        throw TemplateFailure(.unsupported, "the filter '\(filter)' is not there yet")
    }

    func length(of value: TemplateValue) throws(TemplateFailure) -> Int {
        switch value {
        case .undefined: return 0
        case .text(let text): return PythonString.length(text)
        case .markup(let markup): return PythonString.length(markup.html)
        case .list(let items), .tuple(let items): return items.count
        case .object(let object): return object.count
        case .none, .bool, .integer, .number, .reference:
            throw TemplateFailure("\(value.typeName) has no length")
        }
    }

    private func defaulted(_ value: TemplateValue, _ arguments: TemplateArguments) -> TemplateValue {
        if case .undefined = value { return arguments[0] }
        return arguments.isTrue("boolean") && !PythonTruth.isTrue(value) ? arguments[0] : value
    }
}
