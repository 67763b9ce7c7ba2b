extension Macro {
    /// What the macro prints.
    func call(with arguments: CallValues, in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        let code = renderer.program.macros[self.code]
        let outerContext = renderer.variables.context
        let outerBlocks = renderer.state.inheritance.blocks
        renderer.variables.context = context
        renderer.state.inheritance.blocks = blocks
        let mark = renderer.writer.count
        let function = renderer.program.functions[code.function]
        let caller = try renderer.enter(function, parent: frame)
        renderer.state.escaping = escaping
        try bind(arguments, to: code, in: &renderer)
        try renderer.run(function, for: caller)
        renderer.variables.context = outerContext
        renderer.state.inheritance.blocks = outerBlocks
        return try renderer.taken(from: mark)
    }

    /// Puts arguments into the slots of the parameters.
    private func bind(
        _ arguments: CallValues, to code: MacroCode, in renderer: inout Renderer
    ) throws(TemplateFailure) {
        let slots = renderer.variables.slots
        var named = arguments.named
        if code.callerSlot >= 0 { slots[Int(code.callerSlot)] = .undefined }
        for (position, name) in signature.parameters.enumerated() {
            let link = Int(code.parametersStart) + 3 * position
            let slot = Int(renderer.links[link + 1])
            if position < arguments.positional.count {
                slots[slot] = arguments.positional[position]
            } else if let index = named.firstIndex(where: { $0.name == name.text }) {
                slots[slot] = named.remove(at: index).value
            } else {
                let fallback = renderer.links[link + 2]
                slots[slot] = fallback >= 0 ? try renderer.value(fallback) : .undefined
            }
        }
        if code.callerSlot >= 0, let index = named.firstIndex(where: { $0.name == "caller" }) {
            slots[Int(code.callerSlot)] = named.remove(at: index).value
        }
        let rest = arguments.positional.dropFirst(signature.parameters.count)
        try bind(rest: rest, named: named, to: code, slots: slots)
    }

    /// Puts what no parameter takes into `varargs` and `kwargs`, or refuses it.
    private func bind(
        rest: ArraySlice<TemplateValue>, named: [(name: String, value: TemplateValue)], to code: MacroCode,
        slots: UnsafeMutablePointer<TemplateValue>
    ) throws(TemplateFailure) {
        if code.namedSlot >= 0 {
            slots[Int(code.namedSlot)] = .object(TemplateObject(fields: named.map { ($0.name, $0.value) }))
        } else if let first = named.first {
            throw refusal(of: first.name)
        }
        if code.restSlot >= 0 {
            slots[Int(code.restSlot)] = .tuple(Array(rest))
        } else if !rest.isEmpty {
            throw TemplateFailure("the macro '\(calledName)' takes at most \(signature.parameters.count) arguments")
        }
    }

    private func refusal(of argument: String) -> TemplateFailure {
        guard argument == "caller" else {
            return TemplateFailure("the macro '\(calledName)' has no parameter '\(argument)'")
        }
        return TemplateFailure(
            "the macro '\(calledName)' is called with a body but does not name 'caller'",
            remedy: "print the body with '{{ caller() }}' in the macro")
    }

    /// How templates call it.
    private var calledName: String { signature.name.isEmpty ? "caller" : signature.name }
}

extension BlockReference {
    /// Prints the block.
    func render(in renderer: inout Renderer) throws(TemplateFailure) {
        let functions = renderer.state.inheritance.blocks[Int(name)]
        guard level < functions.count else { return }
        let outer = renderer.state.inheritance.currentBlock
        renderer.state.inheritance.currentBlock = self
        try renderer.call(functions[level])
        renderer.state.inheritance.currentBlock = outer
    }

    /// What the block prints, as a value.
    func call(in renderer: inout Renderer) throws(TemplateFailure) -> TemplateValue {
        guard self != .all else { throw TemplateFailure("'self' cannot be called") }
        let mark = renderer.writer.count
        try render(in: &renderer)
        return try renderer.taken(from: mark)
    }
}
