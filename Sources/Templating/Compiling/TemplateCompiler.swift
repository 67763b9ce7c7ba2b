/// Compiles the statements of one template into the tables of a program.
struct TemplateCompiler {
    var expressions: ExpressionCompiler
    /// The instructions of the body being compiled.
    var instructions: [Instruction] = []
    var blocks: [(definition: BlockDefinition, place: Place)] = []
    /// The names that those who import the template see.
    var exports: [String] = []
    /// Whether the statement is in no other tag.
    var isRootLevel = true
    /// Whether text of a template that extends another is left out here.
    var checksOutput = false
    /// How many `extends` tags have been met, and whether one of them always runs.
    var extendsSoFar = 0
    var alwaysExtends = false
    /// The bodies of the scopes around the current place, the outermost first.
    private var enclosing: [[TemplateStatement]] = []

    init(_ expressions: ExpressionCompiler) {
        self.expressions = expressions
    }

    /// Compiles `body` as the template of the expressions' source.
    mutating func compile(_ body: [TemplateStatement]) -> TemplateCode {
        collectBlocks(body)
        checksOutput = NameReference.extends(body)
        enclosing = [body]
        let root = function { compiler in compiler.compileBody(body) }
        enclosing = []
        var code = TemplateCode(name: expressions.source.name, root: root)
        code.inherits = extendsSoFar > 0 || !blocks.isEmpty || NameReference.reads("self", in: body)
        expressions.isTopLevel = false
        checksOutput = false
        for (block, _) in blocks {
            expressions.scope = FunctionScope(parent: nil)
            let function = function { compiler in compiler.compileScope(block.body) }
            expressions.program.functions[Int(function)].isRequired = block.isRequired
            code.blocks.append((expressions.program.blockName(block.name), function))
        }
        for name in exports where !name.hasPrefix("_") {
            code.exports.append((name, expressions.program.symbol(name)))
        }
        return code
    }

    private mutating func collectBlocks(_ body: [TemplateStatement]) {
        for statement in body {
            if case .block(let block) = statement.form {
                if blocks.contains(where: { $0.definition.name == block.name }) {
                    expressions.fail(
                        "the block '\(block.name)' is there twice", at: statement.place,
                        remedy: "print it again with '{{ self.\(block.name)() }}'")
                } else {
                    blocks.append((block, statement.place))
                }
            }
            for inner in statement.bodies { collectBlocks(inner) }
        }
    }

    /// Compiles a function whose variables are those of the scope.
    mutating func function(_ body: (inout TemplateCompiler) -> InstructionRange) -> Int32 {
        let outerWeight = expressions.weight
        expressions.weight = 0
        let number = ProgramBuilder.append(FunctionCode(), to: &expressions.program.functions)
        let range = body(&self)
        expressions.program.functions[Int(number)] = FunctionCode(
            body: range, slotCount: expressions.scope.slotCount, template: expressions.template,
            weight: expressions.weight + 16, escaping: expressions.source.kind.escaping)
        expressions.weight = outerWeight
        return number
    }

    /// Statements one after the other; their instructions lie side by side.
    mutating func compileBody(_ body: [TemplateStatement]) -> InstructionRange {
        let outer = instructions
        instructions = []
        for statement in body { compile(statement) }
        let range = append(instructions)
        instructions = outer
        return range
    }

    /// Puts instructions into the program.
    mutating func append(_ instructions: [Instruction]) -> InstructionRange {
        let start = Int32(expressions.program.instructions.count)
        expressions.program.instructions.append(contentsOf: instructions)
        expressions.weight += Int32(instructions.count)
        return InstructionRange(start: start, end: Int32(expressions.program.instructions.count))
    }

    /// A body with a scope of its own; `prepare` may declare its variables and add instructions before it.
    mutating func compileScope(
        _ body: [TemplateStatement], prepare: (inout TemplateCompiler) -> Void = { _ in }
    ) -> InstructionRange {
        let outer = (instructions, expressions.isTopLevel, isRootLevel)
        (instructions, expressions.isTopLevel, isRootLevel) = ([], false, false)
        expressions.scope.open()
        prepare(&self)
        initialiseNames(assignedIn: body)
        enclosing.append(body)
        for statement in body { compile(statement) }
        enclosing.removeLast()
        let range = append(instructions)
        expressions.scope.close()
        (instructions, expressions.isTopLevel, isRootLevel) = outer
        return range
    }

    /// A variable that a scope assigns begins with what the name means outside.
    ///
    /// A name of the context that the scope gives a value to before it reads it begins undefined, as in Jinja: only
    /// loops and macros inside the scope can tell.
    private mutating func initialiseNames(assignedIn body: [TemplateStatement]) {
        for name in NameReference.assigned(in: body) where expressions.scope.own(name) == nil {
            let place = expressions.mark(Place(0, 0))
            var outside = expressions.load(name, at: place)
            let isKnownOutside = enclosing.contains { NameReference.mentions(name, in: $0) }
            if case .context = expressions.scope.resolve(name), !isKnownOutside,
                !NameReference.readsFirst(name, in: body)
            {
                let undefined = expressions.program.constant(.undefined)
                outside = expressions.append(Operation(kind: .constant, a: undefined, place: place))
            }
            let slot = expressions.scope.declare(name)
            instructions.append(Instruction(kind: .initialise, a: slot, b: outside, place: place))
        }
    }
}
