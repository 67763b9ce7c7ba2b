/// Calls of macros, loops, blocks, functions and methods.
extension Renderer {
    /// The arguments of a call, as given.
    mutating func arguments(_ number: Int32) throws(TemplateFailure) -> CallValues {
        let code = program.calls[number]
        var result = CallValues()
        if code.positionalEnd > code.positionalStart {
            result.positional = try values(code.positionalStart, code.positionalEnd)
        }
        if code.rest >= 0 { result.positional += try items(of: try value(code.rest)) }
        var link = Int(code.namedStart)
        while link < Int(code.namedEnd) {
            result.named.append((program.constants[links[link]].text ?? "", try value(links[link + 1])))
            link += 2
        }
        if code.fields >= 0 { try result.add(fields: try value(code.fields)) }
        return result
    }

    mutating func call(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        let callee = try defined(operation.a)
        return try call(callee, try arguments(operation.b))
    }

    /// `owner.name(arguments)`
    mutating func method(_ operation: Operation) throws(TemplateFailure) -> TemplateValue {
        let owner = try defined(operation.a)
        guard case .text(let name) = program.constants[operation.c] else { return .undefined }
        let arguments = try arguments(operation.b)
        switch owner {
        case .reference(let reference): return try call(name, of: reference.target, arguments)
        case .object(let object):
            let isField = object.storage.table.isRecord || !PythonMethods.ofMaps.contains(name)
            if isField, let slot = object.storage.table.slot(named: name) {
                return try call(object.storage[slot], arguments)
            }
        case .undefined, .none, .bool, .integer, .number, .text, .markup, .list, .tuple: break
        }
        return try PythonMethods.call(name, of: owner, arguments, &self)
    }

    private mutating func call(
        _ name: String, of target: ReferenceTarget, _ arguments: CallValues
    ) throws(TemplateFailure) -> TemplateValue {
        switch (target, name) {
        case (.loop(let loop), "cycle"):
            guard !arguments.positional.isEmpty else { throw TemplateFailure("'cycle' needs the items to choose from") }
            return arguments.positional[loop.index % arguments.positional.count]
        case (.loop(let loop), "changed"):
            if let argument = arguments.named.first {
                throw TemplateFailure("'changed' has no argument '\(argument.name)'")
            }
            defer { loop.lastChecked = arguments.positional }
            guard let last = loop.lastChecked else { return .bool(true) }
            return .bool(!PythonComparison.equal(.list(last), .list(arguments.positional)))
        case (.cycler(let cycler), "next"):
            try arguments.expectNone("'next'")
            defer { cycler.position = (cycler.position + 1) % cycler.items.count }
            return cycler.current
        case (.cycler(let cycler), "reset"):
            try arguments.expectNone("'reset'")
            cycler.position = 0
            return .none
        default:
            let value = try field(name, of: .reference(TemplateReference(target)))
            if case .undefined = value { throw TemplateFailure("'\(name)' is undefined and cannot be called") }
            return try call(value, arguments)
        }
    }

    /// Calls a value.
    mutating func call(_ callee: TemplateValue, _ arguments: CallValues) throws(TemplateFailure) -> TemplateValue {
        guard case .reference(let reference) = callee else {
            throw TemplateFailure("a \(callee.typeName) cannot be called")
        }
        switch reference.target {
        case .function(let function): return try function.call(arguments, &self)
        case .macro(let macro): return try call(macro, arguments)
        case .loop(let loop): return try recurse(loop, arguments)
        case .block(let block):
            try arguments.expectNone("a block")
            return try call(block)
        case .joiner(let joiner):
            try arguments.expectNone("a joiner")
            defer { joiner.isUsed = true }
            return joiner.isUsed ? joiner.separator : .text("")
        case .namespace, .cycler, .module:
            throw TemplateFailure("a \(reference.target.typeName) cannot be called")
        }
    }

    private mutating func recurse(_ loop: LoopState, _ arguments: CallValues) throws(TemplateFailure) -> TemplateValue {
        guard loop.function >= 0, let parent = loop.frame else {
            throw TemplateFailure("this loop is not recursive", remedy: "write 'recursive' at the end of its 'for' tag")
        }
        guard arguments.positional.count == 1, arguments.named.isEmpty, let source = arguments.positional.first else {
            throw TemplateFailure("'loop' takes the items of the next level")
        }
        let mark = writer.count
        try runRecursive(loop.function, try items(of: source), depth: loop.depth + 1, parent: parent)
        return try taken(from: mark)
    }

    private mutating func call(_ block: BlockReference) throws(TemplateFailure) -> TemplateValue {
        guard block.name >= 0 else { throw TemplateFailure("'self' cannot be called") }
        let mark = writer.count
        try renderBlock(block)
        return try taken(from: mark)
    }

    private mutating func call(_ macro: Macro, _ arguments: CallValues) throws(TemplateFailure) -> TemplateValue {
        let code = program.macros[macro.code]
        let outerContext = context
        let outerBlocks = blocks
        context = macro.context
        blocks = macro.blocks
        let mark = writer.count
        try call(code.function, parent: macro.frame) { renderer throws(TemplateFailure) in
            renderer.escaping = macro.escaping
            try renderer.bind(arguments, to: code, of: macro)
        }
        context = outerContext
        blocks = outerBlocks
        return try taken(from: mark)
    }

    /// Puts arguments into the slots of a macro's parameters.
    private mutating func bind(
        _ arguments: CallValues, to code: MacroCode, of macro: Macro
    ) throws(TemplateFailure) {
        var named = arguments.named
        var position = 0
        var link = Int(code.parametersStart)
        if code.callerSlot >= 0 { slots[Int(code.callerSlot)] = .undefined }
        while link < Int(code.parametersEnd) {
            let name = program.constants[links[link]].text ?? ""
            let slot = Int(links[link + 1])
            if position < arguments.positional.count {
                slots[slot] = arguments.positional[position]
            } else if let index = named.firstIndex(where: { $0.name == name }) {
                slots[slot] = named.remove(at: index).value
            } else {
                slots[slot] = links[link + 2] >= 0 ? try value(links[link + 2]) : .undefined
            }
            position += 1
            link += 3
        }
        if code.callerSlot >= 0, let index = named.firstIndex(where: { $0.name == "caller" }) {
            slots[Int(code.callerSlot)] = named.remove(at: index).value
        }
        try bindRest(arguments.positional.dropFirst(position), named, to: code, of: macro)
    }

    private mutating func bindRest(
        _ rest: ArraySlice<TemplateValue>, _ named: [(name: String, value: TemplateValue)], to code: MacroCode,
        of macro: Macro
    ) throws(TemplateFailure) {
        let name = macro.name.isEmpty ? "caller" : macro.name
        if code.namedSlot >= 0 {
            slots[Int(code.namedSlot)] = .object(TemplateObject(fields: named.map { ($0.name, $0.value) }))
        } else if let first = named.first {
            if first.name == "caller" {
                throw TemplateFailure(
                    "the macro '\(name)' is called with a body but does not name 'caller'",
                    remedy: "print the body with '{{ caller() }}' in the macro")
            }
            throw TemplateFailure("the macro '\(name)' has no parameter '\(first.name)'")
        }
        if code.restSlot >= 0 {
            slots[Int(code.restSlot)] = .tuple(Array(rest))
        } else if !rest.isEmpty {
            let count = (code.parametersEnd - code.parametersStart) / 3
            throw TemplateFailure("the macro '\(name)' takes at most \(count) arguments")
        }
    }
}

/// The arguments of a call.
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
}
