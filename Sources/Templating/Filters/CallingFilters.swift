/// Filters that call other filters and tests by name: `map`, `select`, `reject` and their likes, and `format`.
extension Renderer {
    mutating func apply(
        _ filter: BuiltinFilter, to input: TemplateValue, calling arguments: CallValues
    ) throws(TemplateFailure) -> TemplateValue {
        if filter == .format { return try format(input, arguments) }
        let items = PythonTruth.isTrue(input) ? try items(of: input) : []
        try charge(items.count * 16)
        var result: [TemplateValue] = []
        if filter == .map {
            for item in items { result.append(try mapped(item, arguments)) }
            _ = try depth(over: result)
            return .list(result)
        }
        let wanted = filter == .select || filter == .selectattr
        let byAttribute = filter == .selectattr || filter == .rejectattr
        var values = arguments
        var path: [TemplateValue] = []
        if byAttribute {
            guard !values.positional.isEmpty else { throw TemplateFailure("'\(filter)' needs the name of a field") }
            path = AttributePath.parts(of: values.positional.removeFirst())
        }
        for item in items {
            let subject = byAttribute ? try follow(path, from: item) : item
            if try passes(subject, values) == wanted { result.append(item) }
        }
        return .list(result)
    }

    private mutating func format(
        _ input: TemplateValue, _ arguments: CallValues
    ) throws(TemplateFailure) -> TemplateValue {
        if !arguments.named.isEmpty, !arguments.positional.isEmpty {
            throw TemplateFailure("'format' takes values by place or by name, not both")
        }
        let values: TemplateValue =
            arguments.named.isEmpty
            ? .tuple(arguments.positional)
            : .object(TemplateObject(fields: arguments.named.map { ($0.name, $0.value) }))
        let format: TemplateValue = if case .markup = input { input } else { .text(PythonText.string(input)) }
        return try combine(format, .modulo, values)
    }

    private mutating func mapped(_ item: TemplateValue, _ arguments: CallValues) throws(TemplateFailure)
        -> TemplateValue
    {
        if arguments.positional.isEmpty, let path = arguments.named.first(where: { $0.name == "attribute" })?.value {
            if let other = arguments.named.first(where: { !["attribute", "default"].contains($0.name) }) {
                throw TemplateFailure("'map' has no argument '\(other.name)'")
            }
            let fallback = arguments.named.first { $0.name == "default" }?.value
            return try follow(AttributePath.parts(of: path), from: item, default: fallback)
        }
        var values = arguments
        guard !values.positional.isEmpty, let name = values.positional.removeFirst().text else {
            throw TemplateFailure(
                "'map' needs the name of a filter", remedy: "write 'map(\"upper\")' or 'map(attribute=\"name\")'")
        }
        return try call(filter: name, on: item, values)
    }

    private mutating func call(
        filter name: String, on item: TemplateValue, _ values: CallValues
    ) throws(TemplateFailure) -> TemplateValue {
        try charge(16)
        if let custom = program.filters.lastIndex(where: { $0.name == name }) {
            let filter = program.filters[custom]
            return try filter.body(item, try bound(values, to: filter.parameters, of: "filter '\(name)'"))
        }
        guard let filter = BuiltinFilter(name: name) else {
            let known = BuiltinFilter.names + program.filters.map(\.name)
            let near = Spelling.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
            throw TemplateFailure(.unknownName, "there is no filter '\(name)'", remedy: near)
        }
        guard let parameters = filter.parameters else { return try apply(filter, to: item, calling: values) }
        let arguments = try bound(values, to: parameters, of: "filter '\(name)'")
        return try apply(filter, to: item, arguments, at: Operation(kind: .filter, a: -1, place: -1))
    }

    private mutating func passes(_ item: TemplateValue, _ values: CallValues) throws(TemplateFailure) -> Bool {
        guard let name = values.positional.first else { return PythonTruth.isTrue(item) }
        guard let text = name.text, let test = BuiltinTest(name: text) else {
            let near = Spelling.nearest(to: name.text ?? "", in: BuiltinTest.names).map { "did you mean '\($0)'?" }
            throw TemplateFailure(.unknownName, "there is no test '\(PythonText.string(name))'", remedy: near)
        }
        var rest = values
        rest.positional.removeFirst()
        return try holds(test, of: item, try bound(rest, to: test.parameters, of: "test '\(text)'"))
    }

    private func bound(
        _ values: CallValues, to parameters: [TemplateParameter], of what: String
    ) throws(TemplateFailure) -> TemplateArguments {
        guard values.positional.count <= parameters.count else {
            throw TemplateFailure("the \(what) takes at most \(parameters.count) arguments")
        }
        var result: [TemplateValue] = []
        for (index, parameter) in parameters.enumerated() {
            let named = values.named.first { $0.name == parameter.name }?.value
            guard let value = values.positional[safe: index] ?? named ?? parameter.fallback else {
                throw TemplateFailure("the \(what) needs the argument '\(parameter.name)'")
            }
            result.append(value)
        }
        if let other = values.named.first(where: { named in !parameters.contains { $0.name == named.name } }) {
            throw TemplateFailure("the \(what) has no argument '\(other.name)'")
        }
        return TemplateArguments(result, for: parameters, kind: kind)
    }

    /// The value at the end of a path of fields.
    func follow(
        _ path: [TemplateValue], from item: TemplateValue, default fallback: TemplateValue? = nil
    ) throws(TemplateFailure) -> TemplateValue {
        var value = item
        for part in path {
            if case .undefined = value {
                throw TemplateFailure("a field '\(PythonText.string(part))' of what is undefined")
            }
            value = try self.item(part, of: value)
            if case .undefined = value, let fallback, fallback != .none { value = fallback }
        }
        return value
    }
}

/// `author.name` or `links.0`: the way to a value inside an item.
enum AttributePath {
    static func parts(of attribute: TemplateValue) -> [TemplateValue] {
        switch attribute {
        case .none: []
        case .text(let text): parts(of: text)
        case .markup(let markup): parts(of: markup.html)
        case .undefined, .bool, .integer, .number, .list, .tuple, .object, .reference: [attribute]
        }
    }

    static func parts(of text: String) -> [TemplateValue] {
        text.split(separator: ".", omittingEmptySubsequences: false).map { part in
            let isNumber = !part.isEmpty && part.utf8.allSatisfy(NumberLexing.isDigit)
            return isNumber ? Int(part).map { .integer($0) } ?? .text(String(part)) : .text(String(part))
        }
    }
}
