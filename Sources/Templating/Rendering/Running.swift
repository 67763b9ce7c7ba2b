/// Statements.
extension Renderer {
    mutating func run(_ range: InstructionRange) throws(TemplateFailure) {
        var index = Int(range.start)
        let end = Int(range.end)
        while index < end {
            let code = instructions[index]
            switch code.kind {
            case .text: writer.write(program.bytes.base + Int(code.a), Int(code.b))
            case .emit: try emit(code.a)
            case .branch: try runBranch(code)
            default: try runRare(code)
            }
            index += 1
        }
    }

    private mutating func runRare(_ code: Instruction) throws(TemplateFailure) {
        do throws(TemplateFailure) {
            switch code.kind {
            case .text, .emit, .branch: break
            case .loop: try runLoop(program.loops[code.a])
            case .assign: try assign(try value(code.b), to: code.a)
            case .initialise: slots[Int(code.a)] = try value(code.b)
            case .capture: try runCapture(code)
            case .filtered: try runFiltered(code)
            case .autoescape: try runAutoescape(code)
            case .block: try runBlock(code)
            case .unlessExtended:
                if parentTemplate < 0 { try run(InstructionRange(start: code.a, end: code.b)) }
            case .extends: try runExtends(code)
            case .include: try runInclude(program.includes[code.a])
            case .load: try runImport(program.imports[code.a])
            }
        } catch {
            throw error.located(at: code.place)
        }
    }

    private mutating func runBranch(_ code: Instruction) throws(TemplateFailure) {
        var index = code.a
        while index < code.b {
            let branch = program.branches[index]
            let isTaken = branch.test < 0 ? true : try condition(branch.test)
            if isTaken { return try run(branch.body) }
            index += 1
        }
    }

    /// Runs a range and gives back what it printed, as markup where escaping is on.
    mutating func capture(_ range: InstructionRange) throws(TemplateFailure) -> TemplateValue {
        let mark = writer.count
        try run(range)
        return try taken(from: mark)
    }

    mutating func taken(from mark: Int) throws(TemplateFailure) -> TemplateValue {
        if writer.isOver { throw outputTooLarge }
        let text = writer.take(from: mark)
        try charge(size: text.utf8.count)
        return escaping == .none ? .text(text) : .markup(Markup(trusted: text))
    }

    private mutating func runCapture(_ code: Instruction) throws(TemplateFailure) {
        captured = try capture(InstructionRange(start: code.a, end: code.b))
        var result = captured
        if code.d >= 0 {
            result = try value(code.d)
            // as in Jinja, whatever the filters make of the block counts as printed
            if escaping != .none { result = .markup(Markup(trusted: PythonText.string(result))) }
        }
        try assign(result, to: code.c)
    }

    private mutating func runFiltered(_ code: Instruction) throws(TemplateFailure) {
        captured = try capture(InstructionRange(start: code.a, end: code.b))
        let result = try value(code.c)
        // what the body printed is escaped already, and so is what a filter makes of it
        if let text = result.text { writer.write(text) } else { write(result) }
    }

    private mutating func runAutoescape(_ code: Instruction) throws(TemplateFailure) {
        let outer = escaping
        let kind = program.sources[Int(program.places[Int(code.place)].template)].kind
        escaping = try condition(code.c) ? kind.escapingWhenOn : .none
        try run(InstructionRange(start: code.a, end: code.b))
        escaping = outer
    }

    mutating func assign(_ value: TemplateValue, to target: Int32) throws(TemplateFailure) {
        let code = program.targets[target]
        switch code.kind {
        case .local: slots[Int(code.a)] = value
        case .context: setName(code.a, value)
        case .attribute: try assign(value, toFieldOf: code)
        case .tuple: try unpack(value, into: code)
        }
    }

    mutating func setName(_ symbol: Int32, _ value: TemplateValue) {
        if journalDepth > 0 { journal.append((symbol, context.values[Int(symbol)])) }
        context.values[Int(symbol)] = value
    }

    private mutating func assign(
        _ value: TemplateValue, toFieldOf code: TargetCode
    ) throws(TemplateFailure) {
        guard case .reference(let reference) = try self.value(code.a), case .namespace(let owner) = reference.target
        else {
            throw TemplateFailure(
                "only a namespace's fields can be given a value",
                remedy: "make one with '{% set ns = namespace(count=0) %}'"
            ).located(at: operations[Int(code.a)].place)
        }
        guard case .text(let name) = program.constants[code.b] else { return }
        owner.depth = max(owner.depth, try depth(over: [value]))
        guard owner.depth < TemplateValue.deepestNesting else { throw tooDeep }
        owner[name] = value
    }

    private mutating func unpack(_ value: TemplateValue, into code: TargetCode) throws(TemplateFailure) {
        let items = try items(of: value)
        let count = Int(code.b - code.a)
        guard items.count == count else {
            throw TemplateFailure("\(count) names for \(items.count) values")
        }
        for (index, item) in items.enumerated() { try assign(item, to: links[Int(code.a) + index]) }
    }
}
