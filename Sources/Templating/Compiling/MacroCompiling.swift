/// Macros, and the bodies of calls.
extension TemplateCompiler {
    mutating func compileMacro(
        _ macro: MacroDefinition, _ place: Place, _ instructions: inout [Instruction]
    ) {
        // the macro sees itself: its own name is declared before its body is read
        let target = targetNumber(of: macro.name)
        let number = compileFunction(of: macro, at: place)
        let marked = mark(place)
        let operation = append(Operation(kind: .macro, a: number, place: marked))
        instructions.append(Instruction(kind: .assign, a: target, b: operation, place: marked))
    }

    /// `{% call %}`: the call gets the body as its argument `caller`.
    mutating func compileCall(
        _ macro: MacroDefinition, _ call: Expression, _ place: Int32, _ instructions: inout [Instruction]
    ) {
        guard case .call(let callee, let arguments) = call.form else { return }
        let number = compileFunction(of: macro, at: call.place)
        let body = append(Operation(kind: .macro, a: number, place: place))
        let operation = compileCall(of: callee, arguments, caller: body, at: mark(call.place))
        instructions.append(Instruction(kind: .emit, a: operation, place: place))
    }

    private mutating func compileFunction(of macro: MacroDefinition, at place: Place) -> Int32 {
        let outer = scope
        let checked = checksOutput
        checksOutput = false
        scope = FunctionScope(parent: outer)
        var code = MacroCode(
            function: 0, name: program.constant(.text(macro.name)), parametersStart: 0, parametersEnd: 0)
        code.function = function { compiler in
            compiler.compileScope(macro.body) { inner, _ in inner.declareParameters(of: macro, in: &code, at: place) }
        }
        scope = outer
        checksOutput = checked
        return ProgramBuilder.append(code, to: &program.macros)
    }

    private mutating func declareParameters(of macro: MacroDefinition, in code: inout MacroCode, at place: Place) {
        let slots = macro.parameters.map { scope.declare($0.name) }
        if NameReference.reads("caller", in: macro.body) {
            if let own = macro.parameters.firstIndex(where: { $0.name == "caller" }) {
                if macro.parameters[own].default == nil {
                    failures.append(
                        fails("the parameter 'caller' needs a default", at: macro.parameters[own].place))
                }
                code.callerSlot = slots[own]
            } else {
                code.callerSlot = scope.declare("caller")
            }
        }
        if scope.own("kwargs") == nil, NameReference.reads("kwargs", in: macro.body) {
            code.namedSlot = scope.declare("kwargs")
        }
        if scope.own("varargs") == nil, NameReference.reads("varargs", in: macro.body) {
            code.restSlot = scope.declare("varargs")
        }
        var numbers: [Int32] = []
        for (parameter, slot) in zip(macro.parameters, slots) {
            let fallback = parameter.default.map { compile($0) } ?? -1
            numbers += [program.constant(.text(parameter.name)), slot, fallback]
        }
        (code.parametersStart, code.parametersEnd) = program.append(links: numbers)
    }
}
