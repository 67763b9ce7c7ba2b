/// Statements, one by one.
extension TemplateCompiler {
    mutating func compile(_ statement: TemplateStatement, into instructions: inout [Instruction]) {
        let place = mark(statement.place)
        switch statement.form {
        case .text(let text): compileText(text, place, &instructions)
        case .output(let value): compileOutput(value, place, &instructions)
        case .conditional(let branches, let otherwise):
            compileConditional(branches, otherwise, place, &instructions)
        case .loop(let loop): compileLoop(loop, place, &instructions)
        case .set(let target, let value):
            let operation = compile(value)
            instructions.append(
                Instruction(kind: .assign, a: compile(target), b: operation, place: mark(value.place)))
        case .setBlock(let target, let filters, let body):
            compileCapture(target, filters, body, place, &instructions)
        case .with(let pairs, let body): compileWith(pairs, body, &instructions)
        case .block(let block): compileBlock(block, place, &instructions)
        case .extends(let parent): compileExtends(parent, statement.place, &instructions)
        case .include(let reference, let ignoresMissing):
            compileInclude(reference, ignoresMissing, place, &instructions)
        case .importModule(let reference, let name):
            compileImport(reference, module: name, names: [], statement.place, &instructions)
        case .importNames(let reference, let names):
            compileImport(reference, module: nil, names: names, statement.place, &instructions)
        case .macro(let macro): compileMacro(macro, statement.place, &instructions)
        case .call(let macro, let call): compileCall(macro, call, place, &instructions)
        case .filter(let filters, let body): compileFilterBlock(filters, body, place, &instructions)
        case .autoescape(let value, let body): compileAutoescape(value, body, place, &instructions)
        }
    }

    private mutating func compileText(_ text: String, _ place: Int32, _ instructions: inout [Instruction]) {
        guard !(checksOutput && knowsExtends) else { return }
        let start = Int32(program.bytes.count)
        program.bytes.append(contentsOf: text.utf8)
        let code = Instruction(kind: .text, a: start, b: Int32(program.bytes.count) - start, place: place)
        appendOutput(code, &instructions)
    }

    private mutating func compileOutput(_ value: Expression, _ place: Int32, _ instructions: inout [Instruction]) {
        guard !(checksOutput && knowsExtends) else {
            _ = compile(value)
            return
        }
        appendOutput(Instruction(kind: .emit, a: compile(value), place: place), &instructions)
    }

    private mutating func appendOutput(_ code: Instruction, _ instructions: inout [Instruction]) {
        guard checksOutput, extendsSoFar > 0 else {
            instructions.append(code)
            return
        }
        let range = append([code])
        instructions.append(Instruction(kind: .unlessExtended, a: range.start, b: range.end, place: code.place))
    }

    private mutating func compileConditional(
        _ branches: [(test: Expression, body: [TemplateStatement])], _ otherwise: [TemplateStatement], _ place: Int32,
        _ instructions: inout [Instruction]
    ) {
        let wasRootLevel = isRootLevel
        isRootLevel = false
        defer { isRootLevel = wasRootLevel }
        var codes: [BranchCode] = []
        for branch in branches {
            let test = compile(branch.test)
            codes.append(BranchCode(test: test, body: compileBody(branch.body)))
        }
        if !otherwise.isEmpty { codes.append(BranchCode(test: -1, body: compileBody(otherwise))) }
        let start = Int32(program.branches.count)
        program.branches.append(contentsOf: codes)
        instructions.append(
            Instruction(kind: .branch, a: start, b: Int32(program.branches.count), place: place))
    }

    private mutating func compileCapture(
        _ target: AssignmentTarget, _ filters: Expression?, _ body: [TemplateStatement], _ place: Int32,
        _ instructions: inout [Instruction]
    ) {
        let checked = checksOutput
        checksOutput = false
        let range = compileScope(body)
        checksOutput = checked
        let filter = filters.map { compile($0) } ?? -1
        instructions.append(
            Instruction(kind: .capture, a: range.start, b: range.end, c: compile(target), d: filter, place: place))
    }

    private mutating func compileFilterBlock(
        _ filters: Expression, _ body: [TemplateStatement], _ place: Int32, _ instructions: inout [Instruction]
    ) {
        let range = compileScope(body)
        let filter = compile(filters)
        instructions.append(
            Instruction(kind: .filtered, a: range.start, b: range.end, c: filter, place: place))
    }

    private mutating func compileAutoescape(
        _ value: Expression, _ body: [TemplateStatement], _ place: Int32, _ instructions: inout [Instruction]
    ) {
        let operation = compile(value)
        let range = compileScope(body)
        instructions.append(
            Instruction(kind: .autoescape, a: range.start, b: range.end, c: operation, place: place))
    }

    private mutating func compileWith(
        _ pairs: [(target: AssignmentTarget, value: Expression)], _ body: [TemplateStatement],
        _ instructions: inout [Instruction]
    ) {
        let values = pairs.map { (compile($0.value), mark($0.value.place)) }
        var code: [Instruction] = []
        let range = compileScope(body) { compiler, inner in
            for (pair, value) in zip(pairs, values) {
                for name in pair.target.names where compiler.scope.own(name) == nil { _ = compiler.scope.declare(name) }
                let target = compiler.compile(pair.target)
                inner.append(Instruction(kind: .assign, a: target, b: value.0, place: value.1))
            }
        }
        code.append(
            contentsOf: (range.start..<range.end).map { program.instructions[Int($0)] })
        instructions.append(contentsOf: code)
    }

    /// The operation that assigns nothing but says where a value goes.
    mutating func compile(_ target: AssignmentTarget) -> Int32 {
        switch target {
        case .name(let name, _): return targetNumber(of: name)
        case .attribute(let owner, let name, let place):
            let operation = load(owner, at: mark(place))
            let code = TargetCode(kind: .attribute, a: operation, b: program.constant(.text(name)))
            return ProgramBuilder.append(code, to: &program.targets)
        case .tuple(let targets, _):
            let numbers = targets.map { compile($0) }
            let range = program.append(links: numbers)
            return ProgramBuilder.append(
                TargetCode(kind: .tuple, a: range.start, b: range.end), to: &program.targets)
        }
    }

    mutating func targetNumber(of name: String) -> Int32 {
        if isTopLevel {
            if !exports.contains(name) { exports.append(name) }
            let code = TargetCode(kind: .context, a: program.symbol(name))
            return ProgramBuilder.append(code, to: &program.targets)
        }
        let slot = scope.own(name) ?? scope.declare(name)
        return ProgramBuilder.append(TargetCode(kind: .local, a: slot), to: &program.targets)
    }
}
