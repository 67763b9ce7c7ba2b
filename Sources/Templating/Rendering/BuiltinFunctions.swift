/// The functions that every template can call.
extension BuiltinFunction {
    func call(_ arguments: CallValues, _ renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        switch self {
        case .range: return .list(try range(arguments, &renderer))
        case .dict: return try dict(arguments, &renderer)
        case .namespace:
            let fields = try dictEntries(arguments, &renderer).compactMap { key, value in
                key.text.map { (name: $0, value: value) }
            }
            let namespace = Namespace(fields, depth: try renderer.depth(over: fields.map(\.value)))
            renderer.keptNamespaces.append(namespace)
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
        _ arguments: CallValues, _ renderer: inout Renderer
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
        guard count < Double(renderer.program.limits.valueSize) else {
            throw TemplateFailure(.limit, "'range' of more than \(renderer.program.limits.valueSize) numbers")
        }
        try renderer.charge(Int(max(count, 0)))
        return stride(from: start, to: stop, by: step).map { .integer($0) }
    }

    private func dict(_ arguments: CallValues, _ renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let entries = try dictEntries(arguments, &renderer)
        let depth = try renderer.depth(over: entries.map { $0.1 })
        return .object(TemplateObject(entries: entries, depth: depth))
    }

    private func dictEntries(
        _ arguments: CallValues, _ renderer: inout Renderer
    ) throws(TemplateFailure) -> [(TemplateValue, TemplateValue)] {
        var entries: [(TemplateValue, TemplateValue)] = []
        guard arguments.positional.count <= 1 else { throw TemplateFailure("'\(rawValue)' takes one object at most") }
        if case .object(let object)? = arguments.positional.first {
            entries = Array(zip(object.keys, object.values))
        } else if let pairs = arguments.positional.first {
            if case .undefined = pairs { throw TemplateFailure("'\(rawValue)' of what is undefined") }
            for pair in try renderer.items(of: pairs) {
                let parts = try renderer.items(of: pair)
                guard parts.count == 2, MapKey(parts[0]) != nil else {
                    throw TemplateFailure("'\(rawValue)' needs pairs of a key and a value")
                }
                entries.append((parts[0], parts[1]))
            }
        }
        return entries + arguments.named.map { (.text($0.name), $0.value) }
    }
}
