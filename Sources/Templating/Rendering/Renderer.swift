/// One rendering of one page, confined to one thread: runs the flat tables of a program.
///
/// What it holds by address belongs to the program, the frames and the contexts, which it keeps alive.
struct Renderer: ~Copyable {
    let program: Program
    let operations: UnsafeMutablePointer<Operation>
    let links: UnsafeMutablePointer<Int32>
    private let instructions: UnsafeMutablePointer<Instruction>
    var writer: ByteWriter
    var state: RunState
    var variables: Variables
    let caches: FieldCaches
    /// What the enclosing tag captured, for its filters.
    var captured = TemplateValue.undefined
    /// The level of a recursive loop that is about to begin.
    var pendingLevel = LoopLevel(items: [], depth: 0)
    /// The templates imported without a context.
    var modules: [Int32: Module] = [:]

    init(_ program: Program) {
        self.program = program
        operations = program.operations.base
        instructions = program.instructions.base
        links = program.links.base
        writer = ByteWriter(limit: program.limits.outputBytes)
        state = RunState(
            limits: program.limits, blockNames: program.blockNames, filters: program.filters,
            builtinFilters: BuiltinFilter.numberByName)
        variables = Variables(NameContext(program.globals.elements))
        caches = FieldCaches(count: program.cacheCount)
        state.kept.contexts.append(variables.context)
    }

    /// Renders a template with the fields of `model` as its variables.
    mutating func render(_ template: Int32, with model: TemplateObject) throws(TemplateError) {
        for (slot, key) in model.keys.enumerated() {
            guard case .text(let name) = key, let symbol = program.symbols[name] else { continue }
            variables.context.values[Int(symbol)] = model.storage[slot]
        }
        do throws(TemplateFailure) {
            try renderTemplate(template)
            if writer.isOver { throw state.budget.outputTooLarge }
        } catch {
            throw program.error(error, in: template)
        }
    }

    /// Renders a template in the current context, and the ones it extends.
    @inline(__always)
    mutating func renderTemplate(_ first: Int32) throws(TemplateFailure) {
        let (inherits, root) = program.shapes[first]
        if inherits { try renderInheriting(first) } else { try call(root) }
    }

    private mutating func renderInheriting(_ first: Int32) throws(TemplateFailure) {
        let outer = state.inheritance
        state.inheritance = Inheritance(blockNames: program.blockNames)
        var template = first
        addBlocks(of: template)
        while true {
            state.inheritance.parent = -1
            try call(program.templates[Int(template)].root)
            guard state.inheritance.parent >= 0 else { break }
            template = state.inheritance.parent
        }
        state.inheritance = outer
    }

    mutating func addBlocks(of template: Int32) {
        for (name, function) in program.templates[Int(template)].blocks {
            state.inheritance.blocks[Int(name)].append(function)
        }
    }
}

/// Functions: templates, blocks, macros, and the levels of recursive loops.
extension Renderer {
    /// What a function puts back when it ends.
    struct Caller {
        fileprivate let frame: Frame
        fileprivate let escaping: Escaping
    }

    /// Runs a function that sees no variables of another.
    mutating func call(_ number: Int32) throws(TemplateFailure) {
        let function = program.functions[number]
        let caller = try enter(function, parent: nil)
        try run(function, for: caller)
    }

    /// Gives a function a frame of its own.
    @inline(__always)
    mutating func enter(_ function: FunctionCode, parent: Frame?) throws(TemplateFailure) -> Caller {
        guard state.budget.depth < program.limits.recursionDepth else {
            throw TemplateFailure(
                .limit, "more than \(program.limits.recursionDepth) calls inside each other",
                remedy: "end the recursion of the macro, block or loop with an 'if'")
        }
        state.budget.depth += 1
        try state.budget.charge(Int(function.weight))
        let caller = Caller(frame: variables.frame, escaping: state.escaping)
        variables.enter(slots: Int(function.slotCount), parent: parent)
        state.escaping = function.escaping
        return caller
    }

    /// Runs the body of a function that has been entered, and goes back to its caller.
    @inline(__always)
    mutating func run(_ function: FunctionCode, for caller: Caller) throws(TemplateFailure) {
        if function.loop >= 0 {
            try program.loops[function.loop].runPendingLevel(in: &self)
        } else {
            try run(function.body)
        }
        variables.leave(to: caller.frame)
        state.escaping = caller.escaping
        state.budget.depth -= 1
    }
}

/// Statements and what they print.
extension Renderer {
    /// Runs instructions one after the other.
    mutating func run(_ range: InstructionRange) throws(TemplateFailure) {
        var index = Int(range.start)
        let end = Int(range.end)
        while index < end {
            let code = instructions[index]
            switch code.kind {
            case .text: writer.write(program.bytes.base + Int(code.a), Int(code.b))
            case .emit: try emit(code.a)
            case .branch: try runBranch(code)
            default: try code.run(in: &self)  // with all kinds named this becomes a slower table of jumps
            }
            index += 1
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

    /// Takes back what was printed since there were `mark` bytes.
    mutating func taken(from mark: Int) throws(TemplateFailure) -> TemplateValue {
        if writer.isOver { throw state.budget.outputTooLarge }
        let text = writer.take(from: mark)
        try state.budget.charge(size: text.utf8.count)
        return state.printed(text)
    }
}
