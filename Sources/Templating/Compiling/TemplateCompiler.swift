/// Compiles the statements of one template into the tables of a program.
///
/// Names are resolved here, once: a variable becomes a slot of its function's frame, or a symbol of the context.
struct TemplateCompiler {
    let source: TemplateText
    let template: Int32
    let filters: [String: Int32]
    let filterParameters: [[TemplateParameter]]
    var program: ProgramBuilder
    var scope = FunctionScope(parent: nil)
    /// The faults found; compiling goes on so that all are reported together.
    var failures: [SyntaxFailure] = []
    var blocks: [(definition: BlockDefinition, place: Place)] = []
    var exports: [String] = []
    /// How many operations and instructions the current body has: what one run of it costs.
    var weight: Int32 = 0
    /// Whether the statement is in the template itself, where `set` gives a value to a name of the context.
    var isTopLevel = true
    var isRootLevel = true
    /// Whether text of a template that extends another is left out here.
    var checksOutput = false
    var extendsSoFar = 0
    /// The bodies of the scopes around the current place, the outermost first.
    var enclosing: [[TemplateStatement]] = []
    var knowsExtends = false

    /// Compiles `body` as template number `template`.
    mutating func compile(_ body: [TemplateStatement]) -> TemplateCode {
        collectBlocks(body)
        checksOutput = NameReference.extends(body)
        enclosing = [body]
        let root = function { compiler in compiler.compileBody(body) }
        enclosing = []
        var code = TemplateCode(name: source.name, root: root)
        code.inherits = extendsSoFar > 0 || !blocks.isEmpty || NameReference.reads("self", in: body)
        isTopLevel = false
        checksOutput = false
        for (block, _) in blocks {
            scope = FunctionScope(parent: nil)
            let function = function { compiler in compiler.compileScope(block.body) }
            program.functions[Int(function)].isRequired = block.isRequired
            code.blocks.append((program.blockName(block.name), function))
        }
        for name in exports where !name.hasPrefix("_") { code.exports.append((name, program.symbol(name))) }
        return code
    }

    private mutating func collectBlocks(_ body: [TemplateStatement]) {
        for statement in body {
            if case .block(let block) = statement.form {
                if blocks.contains(where: { $0.definition.name == block.name }) {
                    failures.append(
                        SyntaxFailure(
                            "the block '\(block.name)' is there twice", at: statement.place,
                            remedy: "print it again with '{{ self.\(block.name)() }}'"))
                } else {
                    blocks.append((block, statement.place))
                }
            }
            for inner in statement.bodies { collectBlocks(inner) }
        }
    }

    /// Compiles a function whose variables are those of `scope`.
    mutating func function(_ body: (inout TemplateCompiler) -> InstructionRange) -> Int32 {
        let outerWeight = weight
        weight = 0
        let number = ProgramBuilder.append(FunctionCode(), to: &program.functions)
        let range = body(&self)
        program.functions[Int(number)] = FunctionCode(
            body: range, slotCount: scope.slotCount, template: template, weight: weight + 16,
            escaping: source.kind.escaping)
        weight = outerWeight
        return number
    }

    /// Statements one after the other; their instructions lie side by side.
    mutating func compileBody(_ body: [TemplateStatement]) -> InstructionRange {
        var instructions: [Instruction] = []
        for statement in body { compile(statement, into: &instructions) }
        return append(instructions)
    }

    mutating func append(_ instructions: [Instruction]) -> InstructionRange {
        let start = Int32(program.instructions.count)
        program.instructions.append(contentsOf: instructions)
        weight += Int32(instructions.count)
        return InstructionRange(start: start, end: Int32(program.instructions.count))
    }

    /// A body with a scope of its own; `prepare` may declare its variables and add instructions before it.
    mutating func compileScope(
        _ body: [TemplateStatement], prepare: (inout TemplateCompiler, inout [Instruction]) -> Void = { _, _ in }
    ) -> InstructionRange {
        scope.open()
        defer { scope.close() }
        let wasTopLevel = isTopLevel
        let wasRootLevel = isRootLevel
        isTopLevel = false
        isRootLevel = false
        defer {
            isTopLevel = wasTopLevel
            isRootLevel = wasRootLevel
        }
        var instructions: [Instruction] = []
        prepare(&self, &instructions)
        initialise(body, into: &instructions)
        enclosing.append(body)
        for statement in body { compile(statement, into: &instructions) }
        enclosing.removeLast()
        return append(instructions)
    }

    /// A variable that a scope assigns begins with what the name means outside.
    ///
    /// A name of the context that the scope gives a value to before it reads it begins undefined, as in Jinja: only
    /// loops and macros inside the scope can tell.
    mutating func initialise(_ body: [TemplateStatement], into instructions: inout [Instruction]) {
        for name in NameReference.assigned(in: body) where scope.own(name) == nil {
            let place = mark(Place(0, 0))
            var outside = load(name, at: place)
            let isKnownOutside = enclosing.contains { NameReference.mentions(name, in: $0) }
            if case .context = scope.resolve(name), !isKnownOutside, !NameReference.readsFirst(name, in: body) {
                outside = append(Operation(kind: .constant, a: program.constant(.undefined), place: place))
            }
            let slot = scope.declare(name)
            instructions.append(Instruction(kind: .initialise, a: slot, b: outside, place: place))
        }
    }

    func fails(_ message: String, at place: Place, remedy: String? = nil) -> SyntaxFailure {
        SyntaxFailure(message, at: place, remedy: remedy)
    }

    /// The number of a place, for errors while rendering.
    mutating func mark(_ place: Place) -> Int32 {
        ProgramBuilder.append(CodePlace(template: template, place: place), to: &program.places)
    }
}

extension TemplateStatement {
    /// The bodies directly inside.
    var bodies: [[TemplateStatement]] {
        switch form {
        case .text, .output, .set, .extends, .include, .importModule, .importNames: []
        case .conditional(let branches, let otherwise): branches.map(\.body) + [otherwise]
        case .loop(let loop): [loop.body, loop.otherwise]
        case .setBlock(_, _, let body), .with(_, let body), .filter(_, let body), .autoescape(_, let body): [body]
        case .block(let block): [block.body]
        case .macro(let macro), .call(let macro, _): [macro.body]
        }
    }
}

extension NameReference {
    /// Whether a template extends another one anywhere.
    static func extends(_ body: [TemplateStatement]) -> Bool {
        body.contains { statement in
            if case .extends = statement.form { return true }
            return statement.bodies.contains { extends($0) }
        }
    }
}
