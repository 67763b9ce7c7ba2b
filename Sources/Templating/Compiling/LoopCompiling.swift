/// Loops, plain and recursive.
extension TemplateCompiler {
    mutating func compileLoop(_ loop: ForLoop, _ place: Int32, _ instructions: inout [Instruction]) {
        if loop.target.names.contains("loop") || NameReference.assigned(in: loop.body).contains("loop") {
            failures.append(fails("'loop' cannot be given a value inside a loop", at: loop.target.place))
        }
        let items = compile(loop.items)
        var code = LoopCode(
            items: items, test: -1, target: -1, targetSlot: -1, loopSlot: -1, body: InstructionRange(),
            otherwise: InstructionRange(), weight: 0, function: -1, place: mark(loop.items.place))
        if loop.isRecursive {
            compileRecursive(loop, &code)
        } else {
            compileLevel(of: loop, into: &code)
        }
        let number = ProgramBuilder.append(code, to: &program.loops)
        instructions.append(Instruction(kind: .loop, a: number, place: place))
    }

    /// A recursive loop's levels are calls of a function, whose variables are fresh at each level.
    private mutating func compileRecursive(_ loop: ForLoop, _ code: inout LoopCode) {
        let outer = scope
        let wasTopLevel = isTopLevel
        isTopLevel = false
        scope = FunctionScope(parent: outer)
        var level = code
        level.items = -1
        let number = function { compiler in
            compiler.compileLevel(of: loop, into: &level)
            return InstructionRange()
        }
        level.function = number
        scope = outer
        isTopLevel = wasTopLevel
        program.functions[Int(number)].loop = ProgramBuilder.append(level, to: &program.loops)
        code.function = number
    }

    private mutating func compileLevel(of loop: ForLoop, into code: inout LoopCode) {
        let outerWeight = weight
        weight = 0
        let needsLoop = loop.isRecursive || NameReference.reads("loop", in: loop.body) || hasScopedBlock(loop.body)
        var test: Int32 = -1
        var target: Int32 = -1
        var loopSlot: Int32 = -1
        code.body = compileScope(loop.body) { compiler, _ in
            for name in loop.target.names where compiler.scope.own(name) == nil { _ = compiler.scope.declare(name) }
            target = compiler.compile(loop.target)
            test = loop.test.map { compiler.compile($0) } ?? -1
            if needsLoop { loopSlot = compiler.scope.declare("loop") }
        }
        code.test = test
        code.target = target
        code.loopSlot = loopSlot
        if program.targets[Int(target)].kind == .local { code.targetSlot = program.targets[Int(target)].a }
        code.weight = weight + 2
        weight = outerWeight + 1
        if !loop.otherwise.isEmpty { code.otherwise = compileScope(loop.otherwise) }
    }

    private func hasScopedBlock(_ body: [TemplateStatement]) -> Bool {
        body.contains { statement in
            if case .block(let block) = statement.form, block.isScoped { return true }
            return statement.bodies.contains { hasScopedBlock($0) }
        }
    }
}
