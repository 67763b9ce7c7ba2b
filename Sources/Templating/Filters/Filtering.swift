/// Filters, called by number.
extension Renderer {
    mutating func filter(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        let input = try value(operation.a)
        let number = Int(operation.c)
        guard number < BuiltinFilter.all.count else {
            return try custom(number - BuiltinFilter.all.count, input, operation)
        }
        switch BuiltinFilter.all.base[number].call {
        case .bound(let parameters, let body):
            return try apply(body, to: input, try bound(operation.b, to: parameters), from: operation.a)
        case .asGiven(_, let work): return try work(&self, input, try arguments(operation.b))
        }
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

    /// Does what a filter does with `input`, the value of operation `source`, -1 where no operation gave it.
    mutating func apply(
        _ body: FilterBody, to input: TemplateValue, _ arguments: TemplateArguments, from source: Int32 = -1
    ) throws(TemplateFailure) -> TemplateValue {
        switch body {
        case .value(let work): return try work(&self, input, arguments)
        case .number(let work):
            if case .undefined = input {
                throw source >= 0 ? undefined(source) : TemplateFailure("a value is undefined")
            }
            if let text = input.text { try charge(text.utf8.count * 8) }
            return try work(&self, input, arguments)
        case .text(let weight, let work):
            try charge(try size(of: input) * weight)
            return try work(&self, input, arguments)
        case .items(let weight, let work):
            let items = try items(of: input)
            try charge(items.count * weight)
            return try counted(try work(&self, items, arguments))
        case .collection(let work): return try counted(try work(&self, input, arguments))
        }
    }

    /// A list that a filter made counts like one the template wrote.
    private mutating func counted(_ result: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        switch result {
        case .list(let items), .tuple(let items): _ = try depth(over: items)
        case .undefined, .none, .bool, .integer, .number, .text, .markup, .object, .reference: break
        }
        return result
    }
}
