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
    var kind: TemplateKind {
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

    /// Calls a filter that has parameters.
    mutating func apply(
        _ filter: BuiltinFilter, to input: TemplateValue, _ arguments: TemplateArguments, at operation: Operation
    ) throws(TemplateFailure) -> TemplateValue {
        switch filter {
        case .abs, .filesizeformat, .float, .int, .round: return try number(filter, input, arguments, at: operation)
        case .batch, .dictsort, .first, .groupby, .items, .join, .last, .length, .list, .max, .min, .reverse, .slice,
            .sort, .sum, .unique:
            let result = try collection(filter, input, arguments)
            try checkResult(result)
            return result
        case .attr, .default: return try access(filter, input, arguments)
        default: return try text(filter, input, arguments)
        }
    }

    /// A list that a filter made counts like one the template wrote.
    private mutating func checkResult(_ result: TemplateValue) throws(TemplateFailure) {
        switch result {
        case .list(let items), .tuple(let items): _ = try depth(over: items)
        case .undefined, .none, .bool, .integer, .number, .text, .markup, .object, .reference: break
        }
    }

    private func access(
        _ filter: BuiltinFilter, _ input: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        if filter == .default {
            if case .undefined = input { return arguments[0] }
            return arguments.isTrue("boolean") && !PythonTruth.isTrue(input) ? arguments[0] : input
        }
        let name = try arguments.text("name")
        if case .object(let object) = input, !object.storage.table.isRecord { return .undefined }
        return try field(name, of: input)
    }

    func length(of value: TemplateValue) throws(TemplateFailure) -> Int {
        switch value {
        case .undefined: return 0
        case .text(let text): return PythonString.length(text)
        case .markup(let markup): return PythonString.length(markup.html)
        case .list(let items), .tuple(let items): return items.count
        case .object(let object): return object.count
        case .reference(let reference):
            if case .loop(let loop) = reference.target { return loop.items.count }
            throw TemplateFailure("\(value.typeName) has no length")
        case .none, .bool, .integer, .number: throw TemplateFailure("\(value.typeName) has no length")
        }
    }
}
