/// Calls, filters and tests.
extension Operation {
    /// `callee(arguments)`
    func call(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let callee = try renderer.defined(a)
        let arguments = try renderer.program.calls[b].values(in: &renderer)
        return try renderer.call(callee, with: arguments)
    }

    /// `owner.name(arguments)`
    func method(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let owner = try renderer.defined(a)
        guard case .text(let name) = renderer.program.constants[c] else { return .undefined }
        let arguments = try renderer.program.calls[b].values(in: &renderer)
        switch owner {
        case .reference(let reference):
            return try renderer.call(method: name, of: reference.target, with: arguments)
        case .object(let object):
            let isField = object.storage.table.isRecord || !PythonMethods.ofMaps.contains(name)
            if isField, let slot = object.storage.table.slot(named: name) {
                return try renderer.call(object.storage[slot], with: arguments)
            }
        case .undefined, .none, .bool, .integer, .number, .text, .markup, .list, .tuple: break
        }
        return try PythonMethods.call(name, of: owner, arguments, in: &renderer.state)
    }

    /// `value|name(arguments)`
    func filter(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let input = try renderer.value(a)
        let number = Int(c)
        guard number < BuiltinFilter.all.count else {
            let filter = renderer.program.filters[number - BuiltinFilter.all.count]
            let arguments = try renderer.program.calls[b].bound(to: filter.parameters, in: &renderer)
            return try counted(try filter.body(input, arguments), in: &renderer)
        }
        switch BuiltinFilter.all.base[number].call {
        case .bound(let parameters, let body):
            let arguments = try renderer.program.calls[b].bound(to: parameters, in: &renderer)
            if case .number = body, case .undefined = input { throw renderer.undefined(a) }
            return try body.apply(to: input, arguments, in: &renderer.state)
        case .asGiven(_, let work):
            let arguments = try renderer.program.calls[b].values(in: &renderer)
            return try work(&renderer.state, input, arguments)
        }
    }

    /// Counts what a filter beside Jinja's own gave.
    private func counted(
        _ result: TemplateValue, in renderer: inout Renderer
    ) throws(TemplateFailure) -> TemplateValue {
        try renderer.state.budget.charge(1)
        if let text = result.text { try renderer.state.budget.charge(size: text.utf8.count) }
        return result
    }

    /// `value is name(arguments)`
    func test(in renderer: inout Renderer) throws(TemplateFailure) -> Bool {
        let test = BuiltinTest.all.base + Int(c)
        let input = try renderer.value(a)
        try renderer.state.budget.chargeLooking(into: input)
        let arguments = try renderer.program.calls[b].bound(to: test.pointee.parameters, in: &renderer)
        return try test.pointee.holds(&renderer.state, input, arguments)
    }
}

extension CallCode {
    /// The arguments as given.
    func values(in renderer: inout Renderer) throws(TemplateFailure) -> CallValues {
        var result = CallValues()
        if positionalEnd > positionalStart {
            result.positional = try renderer.values(from: positionalStart, to: positionalEnd)
        }
        if rest >= 0 { result.positional += try renderer.state.items(of: try renderer.value(rest)) }
        for link in stride(from: Int(namedStart), to: Int(namedEnd), by: 2) {
            let name = renderer.program.constants[renderer.links[link]].text ?? ""
            result.named.append((name, try renderer.value(renderer.links[link + 1])))
        }
        if fields >= 0 { try result.add(fields: try renderer.value(fields)) }
        return result
    }

    /// The arguments of a filter or test in the order of its parameters.
    func bound(
        to parameters: [TemplateParameter], in renderer: inout Renderer
    ) throws(TemplateFailure) -> TemplateArguments {
        var values: [TemplateValue] = []
        if !parameters.isEmpty {
            values.reserveCapacity(parameters.count)
            for (index, parameter) in parameters.enumerated() {
                let link = Int(positionalStart) + index
                let number = link < Int(positionalEnd) ? renderer.links[link] : -1
                values.append(try number >= 0 ? renderer.value(number) : parameter.fallback ?? .undefined)
            }
        }
        return TemplateArguments(values, for: parameters, kind: renderer.state.kind)
    }
}

/// What can be called.
extension Renderer {
    /// Calls a value.
    mutating func call(
        _ callee: TemplateValue, with arguments: CallValues
    ) throws(TemplateFailure) -> TemplateValue {
        guard case .reference(let reference) = callee else {
            throw TemplateFailure("a \(callee.typeName) cannot be called")
        }
        switch reference.target {
        case .function(let function): return try function.call(arguments, in: &state)
        case .macro(let macro): return try macro.call(with: arguments, in: &self)
        case .loop(let loop): return try loop.recurse(with: arguments, in: &self)
        case .block(let block):
            try arguments.expectNone("a block")
            return try block.call(in: &self)
        case .joiner(let joiner):
            try arguments.expectNone("a joiner")
            return joiner.next()
        case .namespace, .cycler, .module:
            throw TemplateFailure("a \(reference.target.typeName) cannot be called")
        }
    }

    /// Calls a method of a loop or the like.
    mutating func call(
        method name: String, of target: ReferenceTarget, with arguments: CallValues
    ) throws(TemplateFailure) -> TemplateValue {
        switch (target, name) {
        case (.loop(let loop), "cycle"): return try loop.cycle(through: arguments)
        case (.loop(let loop), "changed"): return try loop.hasChanged(to: arguments)
        case (.cycler(let cycler), "next"):
            try arguments.expectNone("'next'")
            return cycler.next()
        case (.cycler(let cycler), "reset"):
            try arguments.expectNone("'reset'")
            cycler.position = 0
            return .none
        default:
            let value = state.field(name, of: target)
            if case .undefined = value { throw TemplateFailure("'\(name)' is undefined and cannot be called") }
            return try call(value, with: arguments)
        }
    }
}
