/// Statements, one by one.
extension TemplateCompiler {
    /// Adds the instructions of a statement to those of its body.
    mutating func compile(_ statement: TemplateStatement) {
        let place = expressions.mark(statement.place)
        switch statement.form {
        case .text(let text): compileText(text, at: place)
        case .output(let value): compileOutput(value, at: place)
        case .conditional(let branches, let otherwise): compileConditional(branches, otherwise: otherwise, at: place)
        case .loop(let loop): compileLoop(loop, at: place)
        case .set(let target, let value): compileAssignment(of: value, to: target)
        case .setBlock(let target, let filters, let body):
            compileCapture(body, filteredBy: filters, into: target, at: place)
        case .with(let pairs, let body): compileWith(pairs, body)
        case .block(let block): compileBlock(block, at: place)
        case .extends(let parent): compileExtends(parent, at: statement.place)
        case .include(let reference, let ignoresMissing):
            compileInclude(reference, ignoresMissing: ignoresMissing, at: place)
        case .importModule(let reference, let name):
            compileImport(reference, module: name, names: [], at: statement.place)
        case .importNames(let reference, let names):
            compileImport(reference, module: nil, names: names, at: statement.place)
        case .macro(let macro): compileMacro(macro, at: statement.place)
        case .call(let macro, let call): compileCall(call, withBody: macro, at: place)
        case .filter(let filters, let body): compileFilterBlock(body, filteredBy: filters, at: place)
        case .autoescape(let value, let body): compileAutoescape(value, body, at: place)
        }
    }

    /// Whether what is printed here is always left out, because the template has extended another one.
    private var leavesOutput: Bool { checksOutput && alwaysExtends }

    private mutating func compileText(_ text: String, at place: Int32) {
        guard !leavesOutput else { return }
        let start = Int32(expressions.program.bytes.count)
        expressions.program.bytes.append(contentsOf: text.utf8)
        let count = Int32(expressions.program.bytes.count) - start
        appendOutput(Instruction(kind: .text, a: start, b: count, place: place))
    }

    private mutating func compileOutput(_ value: Expression, at place: Int32) {
        let operation = expressions.compile(value)
        if !leavesOutput { appendOutput(Instruction(kind: .emit, a: operation, place: place)) }
    }

    private mutating func appendOutput(_ code: Instruction) {
        guard checksOutput, extendsSoFar > 0 else {
            instructions.append(code)
            return
        }
        let range = append([code])
        instructions.append(Instruction(kind: .unlessExtended, a: range.start, b: range.end, place: code.place))
    }

    private mutating func compileConditional(
        _ branches: [(test: Expression, body: [TemplateStatement])], otherwise: [TemplateStatement], at place: Int32
    ) {
        let wasRootLevel = isRootLevel
        isRootLevel = false
        var codes: [BranchCode] = []
        for branch in branches {
            let test = expressions.compile(branch.test)
            codes.append(BranchCode(test: test, body: compileBody(branch.body)))
        }
        if !otherwise.isEmpty { codes.append(BranchCode(test: -1, body: compileBody(otherwise))) }
        let start = Int32(expressions.program.branches.count)
        expressions.program.branches.append(contentsOf: codes)
        let end = Int32(expressions.program.branches.count)
        instructions.append(Instruction(kind: .branch, a: start, b: end, place: place))
        isRootLevel = wasRootLevel
    }

    private mutating func compileCapture(
        _ body: [TemplateStatement], filteredBy filters: Expression?, into target: AssignmentTarget, at place: Int32
    ) {
        let checked = checksOutput
        checksOutput = false
        let range = compileScope(body)
        checksOutput = checked
        let filter = filters.map { expressions.compile($0) } ?? -1
        instructions.append(
            Instruction(kind: .capture, a: range.start, b: range.end, c: compile(target), d: filter, place: place))
    }

    private mutating func compileFilterBlock(
        _ body: [TemplateStatement], filteredBy filters: Expression, at place: Int32
    ) {
        let range = compileScope(body)
        let filter = expressions.compile(filters)
        instructions.append(
            Instruction(kind: .filtered, a: range.start, b: range.end, c: filter, place: place))
    }

    private mutating func compileAutoescape(_ value: Expression, _ body: [TemplateStatement], at place: Int32) {
        let operation = expressions.compile(value)
        let range = compileScope(body)
        instructions.append(
            Instruction(kind: .autoescape, a: range.start, b: range.end, c: operation, place: place))
    }
}

/// Assignments.
extension TemplateCompiler {
    private mutating func compileAssignment(of value: Expression, to target: AssignmentTarget) {
        let operation = expressions.compile(value)
        let number = compile(target)
        let place = expressions.mark(value.place)
        instructions.append(Instruction(kind: .assign, a: number, b: operation, place: place))
    }

    private mutating func compileWith(
        _ pairs: [(target: AssignmentTarget, value: Expression)], _ body: [TemplateStatement]
    ) {
        let values = pairs.map { (expressions.compile($0.value), expressions.mark($0.value.place)) }
        let range = compileScope(body) { compiler in
            for (pair, value) in zip(pairs, values) {
                compiler.declareNames(of: pair.target)
                let target = compiler.compile(pair.target)
                compiler.instructions.append(Instruction(kind: .assign, a: target, b: value.0, place: value.1))
            }
        }
        let code = (range.start..<range.end).map { expressions.program.instructions[Int($0)] }
        instructions.append(contentsOf: code)
    }

    /// Declares the variables that a target makes, in the innermost scope.
    mutating func declareNames(of target: AssignmentTarget) {
        for name in target.names where expressions.scope.own(name) == nil { _ = expressions.scope.declare(name) }
    }

    /// Where a value goes; assigns nothing yet.
    mutating func compile(_ target: AssignmentTarget) -> Int32 {
        switch target {
        case .name(let name, _): return targetNumber(of: name)
        case .attribute(let owner, let name, let place):
            let operation = expressions.load(owner, at: expressions.mark(place))
            let code = TargetCode(kind: .attribute, a: operation, b: expressions.program.constant(.text(name)))
            return ProgramBuilder.append(code, to: &expressions.program.targets)
        case .tuple(let targets, _):
            let numbers = targets.map { compile($0) }
            let range = expressions.program.append(links: numbers)
            return ProgramBuilder.append(
                TargetCode(kind: .tuple, a: range.start, b: range.end), to: &expressions.program.targets)
        }
    }

    /// Where the value of a variable goes.
    mutating func targetNumber(of name: String) -> Int32 {
        let code: TargetCode
        if expressions.isTopLevel {
            if !exports.contains(name) { exports.append(name) }
            code = TargetCode(kind: .context, a: expressions.program.symbol(name))
        } else {
            code = TargetCode(kind: .local, a: expressions.scope.own(name) ?? expressions.scope.declare(name))
        }
        return ProgramBuilder.append(code, to: &expressions.program.targets)
    }
}
