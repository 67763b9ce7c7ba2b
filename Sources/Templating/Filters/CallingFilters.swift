/// Filters that call other filters and tests by name.
enum CallingFilters {
    static let all: [BuiltinFilter] = [
        BuiltinFilter(
            "map", signature: "map(filter, ...) or map(attribute=\"name\", default=value)", result: .mapped,
            documentation: "What a filter makes of each item, or an attribute of each.", asGiven: mapped),
        BuiltinFilter(
            "reject", signature: "reject(test, ...)", result: .selected(keeps: false),
            documentation: "The items that do not pass a test; without one, those that are false.",
            asGiven: selected(keeps: false)),
        BuiltinFilter(
            "rejectattr", signature: "rejectattr(attribute, test, ...)",
            result: .selected(keeps: false, byAttribute: true),
            documentation: "The items of which an attribute does not pass a test.",
            asGiven: selected(keeps: false, byAttributeIn: "rejectattr")),
        BuiltinFilter(
            "select", signature: "select(test, ...)", result: .selected(keeps: true),
            documentation: "The items that pass a test; without one, those that are true.",
            asGiven: selected(keeps: true)),
        BuiltinFilter(
            "selectattr", signature: "selectattr(attribute, test, ...)",
            result: .selected(keeps: true, byAttribute: true),
            documentation: "The items of which an attribute passes a test.",
            asGiven: selected(keeps: true, byAttributeIn: "selectattr")),
    ]

    private static func mapped(
        in run: inout RunState, _ input: TemplateValue, with arguments: CallValues
    ) throws(TemplateFailure) -> TemplateValue {
        var result: [TemplateValue] = []
        for item in try run.itemsToCall(in: input) { result.append(try run.mapped(item, arguments)) }
        try run.budget.depth(over: result)
        return .list(result)
    }

    /// Keeps the items that pass a test, or that do not; `name` is the filter's where an attribute is tested.
    private static func selected(
        keeps: Bool, byAttributeIn name: String? = nil
    ) -> BuiltinFilter.Work<TemplateValue, CallValues> {
        { run, input, arguments throws(TemplateFailure) in
            let items = try run.itemsToCall(in: input)
            var (values, path, result): (CallValues, [TemplateValue], [TemplateValue]) = (arguments, [], [])
            if let name {
                guard !values.positional.isEmpty else { throw TemplateFailure("'\(name)' needs the name of a field") }
                path = AttributePath.parts(of: values.positional.removeFirst())
            }
            for item in items {
                let subject = try run.follow(path, from: item)
                if try run.passes(subject, values) == keeps { result.append(item) }
            }
            return .list(result)
        }
    }
}

extension RunState {
    fileprivate mutating func itemsToCall(in input: TemplateValue) throws(TemplateFailure) -> [TemplateValue] {
        let items = PythonTruth.isTrue(input) ? try items(of: input) : []
        try budget.charge(items.count * 16)
        return items
    }

    fileprivate mutating func mapped(_ item: TemplateValue, _ arguments: CallValues) throws(TemplateFailure)
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
        try budget.charge(16)
        if let custom = filters.lastIndex(where: { $0.name == name }) {
            let filter = filters[custom]
            return try filter.body(item, try values.bound(to: filter.parameters, of: "filter '\(name)'", kind: kind))
        }
        guard let filter = BuiltinFilter.named(name) else {
            let known = BuiltinFilter.names + filters.map(\.name)
            let near = TemplateSpelling.nearest(to: name, in: known).map { "did you mean '\($0)'?" }
            throw TemplateFailure(.unknownName, "there is no filter '\(name)'", remedy: near)
        }
        switch filter.call {
        case .bound(let parameters, let body):
            return try body.apply(
                to: item, try values.bound(to: parameters, of: "filter '\(name)'", kind: kind), in: &self)
        case .asGiven(_, let work): return try work(&self, item, values)
        }
    }

    fileprivate mutating func passes(_ item: TemplateValue, _ values: CallValues) throws(TemplateFailure) -> Bool {
        guard let name = values.positional.first else { return PythonTruth.isTrue(item) }
        guard let text = name.text, let test = BuiltinTest.named(text) else {
            let near = TemplateSpelling.nearest(to: name.text ?? "", in: BuiltinTest.names).map {
                "did you mean '\($0)'?"
            }
            throw TemplateFailure(.unknownName, "there is no test '\(PythonText.string(name))'", remedy: near)
        }
        var rest = values
        rest.positional.removeFirst()
        return try test.holds(&self, item, try rest.bound(to: test.parameters, of: "test '\(text)'", kind: kind))
    }
}
