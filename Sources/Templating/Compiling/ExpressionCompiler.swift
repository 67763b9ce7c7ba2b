/// Compiles expressions into operations.
///
/// Names are resolved here, once: a variable becomes a slot of its function's frame, or a symbol of the context.
struct ExpressionCompiler {
    let source: TemplateText
    let template: Int32
    /// The filters beside Jinja's own: their numbers by name, and their parameters.
    let filters: [String: Int32]
    let filterParameters: [[TemplateParameter]]
    var program: ProgramBuilder
    var scope = FunctionScope(parent: nil)
    /// Whether the place is in the template itself, where `set` gives a value to a name of the context.
    var isTopLevel = true
    /// The faults found; compiling goes on so that all are reported together.
    var failures: [SyntaxFailure] = []
    /// How many operations and instructions the current body has: what one run of it costs.
    var weight: Int32 = 0

    /// The number of the operation that gives the value of `expression`.
    @discardableResult
    mutating func compile(_ expression: Expression) -> Int32 {
        let place = mark(expression.place)
        switch expression.form {
        case .literal(let value): return append(Operation(kind: .constant, a: program.constant(value), place: place))
        case .name(let name): return load(name, at: place)
        case .list(let items): return joined(items, .list, at: place)
        case .tuple(let items): return joined(items, .tuple, at: place)
        case .map(let pairs): return joined(pairs.flatMap { [$0.key, $0.value] }, .map, at: place)
        case .concatenation(let items): return joined(items, .concatenation, at: place)
        case .attribute(let owner, let name):
            return append(
                Operation(
                    kind: .field, a: compile(owner), b: program.constant(.text(name)), c: program.cache(),
                    place: place))
        case .item(let owner, let key): return pair(.item, of: owner, key, at: place)
        case .slice(let owner, let start, let stop, let step):
            return slice(of: owner, [start, stop, step], at: place)
        case .call(let callee, let arguments):
            return call(of: callee, with: arguments, at: place)
        case .filter(let value, let name, let arguments):
            return filter(name, of: value, with: arguments, at: expression.place)
        case .test(let value, let name, let arguments):
            return test(name, of: value, with: arguments, at: expression.place)
        case .not(let value): return append(Operation(kind: .not, a: compile(value), place: place))
        case .negative(let value): return append(Operation(kind: .negative, a: compile(value), place: place))
        case .positive(let value): return append(Operation(kind: .positive, a: compile(value), place: place))
        case .arithmetic(let operation, let left, let right):
            return pair(.arithmetic, of: left, right, at: place, detail: Int32(operation.rawValue))
        case .and(let left, let right): return pair(.and, of: left, right, at: place)
        case .or(let left, let right): return pair(.or, of: left, right, at: place)
        case .comparison(let first, let rest): return comparison(first, rest, at: place)
        case .conditional(let test, let then, let otherwise):
            let (test, then) = (compile(test), compile(then))
            let last = otherwise.map { compile($0) } ?? -1
            return append(Operation(kind: .conditional, a: test, b: then, c: last, place: place))
        }
    }

    mutating func append(_ operation: Operation) -> Int32 {
        weight += operation.kind.weight
        return ProgramBuilder.append(operation, to: &program.operations)
    }

    /// The operation that reads a variable.
    mutating func load(_ name: String, at place: Int32) -> Int32 {
        let variable = scope.resolve(name)
        if case .context = variable {
            if name == "super", !isTopLevel { return append(Operation(kind: .parentBlock, place: place)) }
            if name == "self" { return append(Operation(kind: .blocks, place: place)) }
        }
        return append(load(variable, named: name, at: place))
    }

    mutating func load(_ variable: FunctionScope.Variable, named name: String, at place: Int32) -> Operation {
        switch variable {
        case .local(let slot): Operation(kind: .local, a: slot, place: place)
        case .outer(let depth, let slot): Operation(kind: .outer, a: slot, b: depth, place: place)
        case .context: Operation(kind: .context, a: program.symbol(name), place: place)
        }
    }

    private mutating func pair(
        _ kind: Operation.Kind, of left: Expression, _ right: Expression, at place: Int32, detail: Int32 = 0
    ) -> Int32 {
        let (left, right) = (compile(left), compile(right))
        return append(Operation(kind: kind, a: left, b: right, c: detail, place: place))
    }

    private mutating func joined(_ items: [Expression], _ kind: Operation.Kind, at place: Int32) -> Int32 {
        let numbers = items.map { compile($0) }
        let range = program.append(links: numbers)
        return append(Operation(kind: kind, a: range.start, b: range.end, place: place))
    }

    private mutating func slice(of owner: Expression, _ bounds: [Expression?], at place: Int32) -> Int32 {
        let owner = compile(owner)
        let numbers = bounds.map { bound in bound.map { compile($0) } ?? -1 }
        let range = program.append(links: numbers)
        return append(Operation(kind: .slice, a: owner, b: range.start, place: place))
    }

    private mutating func comparison(
        _ first: Expression, _ rest: [(relation: Relation, value: Expression)], at place: Int32
    ) -> Int32 {
        if rest.count == 1 {
            return pair(
                .relation, of: first, rest[0].value, at: place, detail: Int32(rest[0].relation.rawValue))
        }
        let first = compile(first)
        let numbers = rest.flatMap { [Int32($0.relation.rawValue), compile($0.value)] }
        let range = program.append(links: numbers)
        return append(Operation(kind: .chain, a: first, b: range.start, c: range.end, place: place))
    }

    /// The number of a place, for errors while rendering.
    mutating func mark(_ place: Place) -> Int32 {
        ProgramBuilder.append(CodePlace(template: template, place: place), to: &program.places)
    }

    /// Notes a fault of syntax.
    mutating func fail(_ message: String, at place: Place, remedy: String? = nil) {
        failures.append(SyntaxFailure(message, at: place, remedy: remedy))
    }
}
