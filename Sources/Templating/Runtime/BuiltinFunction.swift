/// The functions that every template can call.
extension BuiltinFunction {
    func call(_ arguments: CallValues, in run: inout RunState) throws(TemplateFailure) -> TemplateValue {
        switch self {
        case .range: return .list(try range(arguments, in: &run))
        case .dict: return try dict(arguments, in: &run)
        case .namespace:
            let fields = try dictEntries(arguments, in: &run).compactMap { key, value in
                key.text.map { (name: $0, value: value) }
            }
            let namespace = Namespace(fields, depth: try run.budget.depth(over: fields.map(\.value)))
            run.kept.namespaces.append(namespace)
            return .reference(TemplateReference(.namespace(namespace)))
        case .cycler:
            guard !arguments.positional.isEmpty else {
                throw TemplateFailure("'cycler' needs the items to choose from")
            }
            return .reference(TemplateReference(.cycler(Cycler(arguments.positional))))
        case .joiner:
            guard arguments.positional.count <= 1 else { throw TemplateFailure("'joiner' takes one separator") }
            let named = arguments.named.first { $0.name == "sep" }?.value
            let separator = arguments.positional.first ?? named ?? .text(", ")
            return .reference(TemplateReference(.joiner(Joiner(separator))))
        }
    }

    private func range(
        _ arguments: CallValues, in run: inout RunState
    ) throws(TemplateFailure) -> [TemplateValue] {
        var bounds: [Int] = []
        for argument in arguments.positional {
            guard let bound = argument.index else {
                throw TemplateFailure("'range' needs whole numbers, not \(argument.typeName)")
            }
            bounds.append(bound)
        }
        guard (1...3).contains(bounds.count), arguments.named.isEmpty else {
            throw TemplateFailure(
                "'range' takes one to three whole numbers", remedy: "write 'range(10)' or 'range(1, 11)'")
        }
        let start = bounds.count > 1 ? bounds[0] : 0
        let stop = bounds.count > 1 ? bounds[1] : bounds[0]
        let step = bounds.count > 2 ? bounds[2] : 1
        guard step != 0 else { throw TemplateFailure("the step of 'range' cannot be 0") }
        let distance = step > 0 ? Double(stop) - Double(start) : Double(start) - Double(stop)
        let count = distance / Double(step.magnitude)
        guard count < Double(run.budget.limits.valueSize) else {
            throw TemplateFailure(.limit, "'range' of more than \(run.budget.limits.valueSize) numbers")
        }
        try run.budget.charge(Int(max(count, 0)))
        return stride(from: start, to: stop, by: step).map { .integer($0) }
    }

    private func dict(_ arguments: CallValues, in run: inout RunState) throws(TemplateFailure) -> TemplateValue {
        let entries = try dictEntries(arguments, in: &run)
        let depth = try run.budget.depth(over: entries.map { $0.1 })
        return .object(TemplateObject(entries: entries, depth: depth))
    }

    private func dictEntries(
        _ arguments: CallValues, in run: inout RunState
    ) throws(TemplateFailure) -> [(TemplateValue, TemplateValue)] {
        var entries: [(TemplateValue, TemplateValue)] = []
        guard arguments.positional.count <= 1 else { throw TemplateFailure("'\(rawValue)' takes one object at most") }
        if case .object(let object)? = arguments.positional.first {
            entries = Array(zip(object.keys, object.values))
        } else if let pairs = arguments.positional.first {
            if case .undefined = pairs { throw TemplateFailure("'\(rawValue)' of what is undefined") }
            for pair in try run.items(of: pairs) {
                let parts = try run.items(of: pair)
                guard parts.count == 2, MapKey(parts[0]) != nil else {
                    throw TemplateFailure("'\(rawValue)' needs pairs of a key and a value")
                }
                entries.append((parts[0], parts[1]))
            }
        }
        return entries + arguments.named.map { (.text($0.name), $0.value) }
    }
}

/// What the reference says of the functions of Jinja.
extension BuiltinFunction {
    /// The function with its arguments.
    var signature: String {
        switch self {
        case .range: "range(stop) or range(start, stop, step=1)"
        case .dict: "dict(name=value, ...)"
        case .namespace: "namespace(name=value, ...)"
        case .cycler: "cycler(item, ...)"
        case .joiner: "joiner(sep=\", \")"
        }
    }

    /// What it gives, in a few words.
    var documentation: String {
        switch self {
        case .range: "The whole numbers from `start` to before `stop`."
        case .dict: "A map of the names and values."
        case .namespace: "A place for variables that `set` can change from within loops."
        case .cycler: "The items in turn: `next()`, `current`, `reset()`."
        case .joiner: "A function that gives nothing at its first call and `sep` at all others."
        }
    }
}
