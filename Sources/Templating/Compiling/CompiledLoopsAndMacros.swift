/// Loops, plain and recursive.
extension TemplateCompiler {
    mutating func compileLoop(_ loop: ForLoop, at place: Int32) {
        if loop.target.names.contains("loop") || NameReference.assigned(in: loop.body).contains("loop") {
            expressions.fail("'loop' cannot be given a value inside a loop", at: loop.target.place)
        }
        let items = expressions.compile(loop.items)
        var code = LoopCode(
            items: items, test: -1, target: -1, targetSlot: -1, loopSlot: -1, body: InstructionRange(),
            otherwise: InstructionRange(), weight: 0, function: -1, place: expressions.mark(loop.items.place))
        if loop.isRecursive {
            code.function = compileLevelFunction(of: loop, from: code)
        } else {
            compileLevel(of: loop, into: &code)
        }
        let number = ProgramBuilder.append(code, to: &expressions.program.loops)
        instructions.append(Instruction(kind: .loop, a: number, place: place))
    }

    /// A recursive loop's levels are calls of a function, whose variables are fresh at each level.
    private mutating func compileLevelFunction(of loop: ForLoop, from code: LoopCode) -> Int32 {
        let outer = (expressions.scope, expressions.isTopLevel)
        expressions.isTopLevel = false
        expressions.scope = FunctionScope(parent: outer.0)
        var level = code
        level.items = -1
        let number = function { compiler in
            compiler.compileLevel(of: loop, into: &level)
            return InstructionRange()
        }
        level.function = number
        (expressions.scope, expressions.isTopLevel) = outer
        let levelNumber = ProgramBuilder.append(level, to: &expressions.program.loops)
        expressions.program.functions[Int(number)].loop = levelNumber
        return number
    }

    private mutating func compileLevel(of loop: ForLoop, into code: inout LoopCode) {
        let outerWeight = expressions.weight
        expressions.weight = 0
        let needsLoop = loop.isRecursive || NameReference.reads("loop", in: loop.body) || hasScopedBlock(loop.body)
        var (test, target, loopSlot): (Int32, Int32, Int32) = (-1, -1, -1)
        code.body = compileScope(loop.body) { compiler in
            compiler.declareNames(of: loop.target)
            target = compiler.compile(loop.target)
            test = loop.test.map { compiler.expressions.compile($0) } ?? -1
            if needsLoop { loopSlot = compiler.expressions.scope.declare("loop") }
        }
        (code.test, code.target, code.loopSlot) = (test, target, loopSlot)
        let targetCode = expressions.program.targets[Int(target)]
        if targetCode.kind == .local { code.targetSlot = targetCode.a }
        code.weight = expressions.weight + 2
        expressions.weight = outerWeight + 1
        if !loop.otherwise.isEmpty { code.otherwise = compileScope(loop.otherwise) }
    }

    private func hasScopedBlock(_ body: [TemplateStatement]) -> Bool {
        body.contains { statement in
            if case .block(let block) = statement.form, block.isScoped { return true }
            return statement.bodies.contains { hasScopedBlock($0) }
        }
    }
}

/// Macros, and the bodies of calls.
extension TemplateCompiler {
    mutating func compileMacro(_ macro: MacroDefinition, at place: Place) {
        // the macro sees itself: its own name is declared before its body is read
        let target = targetNumber(of: macro.name)
        let number = compileFunction(of: macro)
        let marked = expressions.mark(place)
        let operation = expressions.append(Operation(kind: .macro, a: number, place: marked))
        instructions.append(Instruction(kind: .assign, a: target, b: operation, place: marked))
    }

    /// `{% call %}`: the call gets the body as its argument `caller`.
    mutating func compileCall(_ call: Expression, withBody macro: MacroDefinition, at place: Int32) {
        guard case .call(let callee, let arguments) = call.form else { return }
        let number = compileFunction(of: macro)
        let body = expressions.append(Operation(kind: .macro, a: number, place: place))
        let marked = expressions.mark(call.place)
        let operation = expressions.call(of: callee, with: arguments, caller: body, at: marked)
        instructions.append(Instruction(kind: .emit, a: operation, place: place))
    }

    private mutating func compileFunction(of macro: MacroDefinition) -> Int32 {
        let (outer, checked) = (expressions.scope, checksOutput)
        checksOutput = false
        expressions.scope = FunctionScope(parent: outer)
        let name = expressions.program.constant(.text(macro.name))
        var code = MacroCode(function: 0, name: name, parametersStart: 0, parametersEnd: 0)
        code.function = function { compiler in
            compiler.compileScope(macro.body) { inner in inner.declareParameters(of: macro, in: &code) }
        }
        expressions.scope = outer
        checksOutput = checked
        return ProgramBuilder.append(code, to: &expressions.program.macros)
    }

    private mutating func declareParameters(of macro: MacroDefinition, in code: inout MacroCode) {
        let slots = macro.parameters.map { expressions.scope.declare($0.name) }
        declareCaller(of: macro, in: &code, parameterSlots: slots)
        if expressions.scope.own("kwargs") == nil, NameReference.reads("kwargs", in: macro.body) {
            code.namedSlot = expressions.scope.declare("kwargs")
        }
        if expressions.scope.own("varargs") == nil, NameReference.reads("varargs", in: macro.body) {
            code.restSlot = expressions.scope.declare("varargs")
        }
        var numbers: [Int32] = []
        for (parameter, slot) in zip(macro.parameters, slots) {
            let fallback = parameter.default.map { expressions.compile($0) } ?? -1
            numbers += [expressions.program.constant(.text(parameter.name)), slot, fallback]
        }
        (code.parametersStart, code.parametersEnd) = expressions.program.append(links: numbers)
    }

    private mutating func declareCaller(
        of macro: MacroDefinition, in code: inout MacroCode, parameterSlots slots: [Int32]
    ) {
        guard NameReference.reads("caller", in: macro.body) else { return }
        guard let own = macro.parameters.firstIndex(where: { $0.name == "caller" }) else {
            code.callerSlot = expressions.scope.declare("caller")
            return
        }
        if macro.parameters[own].default == nil {
            expressions.fail("the parameter 'caller' needs a default", at: macro.parameters[own].place)
        }
        code.callerSlot = slots[own]
    }
}
