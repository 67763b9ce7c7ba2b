/// Expressions.
extension TemplateCompiler {
    /// The number of the operation that gives the value of `expression`.
    @discardableResult
    mutating func compile(_ expression: Expression) -> Int32 {
        let place = mark(expression.place)
        switch expression.form {
        case .literal(let value): return append(Operation(kind: .constant, a: program.constant(value), place: place))
        case .name(let name): return load(name, at: place)
        case .list(let items): return compileItems(items, .list, place)
        case .tuple(let items): return compileItems(items, .tuple, place)
        case .map(let pairs): return compileItems(pairs.flatMap { [$0.key, $0.value] }, .map, place)
        case .concatenation(let items): return compileItems(items, .concatenation, place)
        case .attribute(let owner, let name):
            return append(
                Operation(
                    kind: .field, a: compile(owner), b: program.constant(.text(name)), c: program.cache(),
                    place: place))
        case .item(let owner, let key): return compilePair(.item, owner, key, place)
        case .slice(let owner, let start, let stop, let step):
            return compileSlice(of: owner, [start, stop, step], place)
        case .call(let callee, let arguments):
            return compileCall(of: callee, arguments, caller: -1, at: place)
        case .filter(let value, let name, let arguments):
            return compileFilter(value, name, arguments, expression.place)
        case .test(let value, let name, let arguments):
            return compileTest(value, name, arguments, expression.place)
        case .not(let value): return append(Operation(kind: .not, a: compile(value), place: place))
        case .negative(let value): return append(Operation(kind: .negative, a: compile(value), place: place))
        case .positive(let value): return append(Operation(kind: .positive, a: compile(value), place: place))
        case .arithmetic(let operation, let left, let right):
            return compilePair(.arithmetic, left, right, place, detail: Int32(operation.rawValue))
        case .and(let left, let right): return compilePair(.and, left, right, place)
        case .or(let left, let right): return compilePair(.or, left, right, place)
        case .comparison(let first, let rest): return compileComparison(first, rest, place)
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
        return append(load(variable, name, at: place))
    }

    mutating func load(_ variable: FunctionScope.Variable, _ name: String, at place: Int32) -> Operation {
        switch variable {
        case .local(let slot): Operation(kind: .local, a: slot, place: place)
        case .outer(let depth, let slot): Operation(kind: .outer, a: slot, b: depth, place: place)
        case .context: Operation(kind: .context, a: program.symbol(name), place: place)
        }
    }

    private mutating func compilePair(
        _ kind: Operation.Kind, _ left: Expression, _ right: Expression, _ place: Int32, detail: Int32 = 0
    ) -> Int32 {
        let (left, right) = (compile(left), compile(right))
        return append(Operation(kind: kind, a: left, b: right, c: detail, place: place))
    }

    private mutating func compileItems(_ items: [Expression], _ kind: Operation.Kind, _ place: Int32) -> Int32 {
        let numbers = items.map { compile($0) }
        let range = program.append(links: numbers)
        return append(Operation(kind: kind, a: range.start, b: range.end, place: place))
    }

    private mutating func compileSlice(of owner: Expression, _ bounds: [Expression?], _ place: Int32) -> Int32 {
        let owner = compile(owner)
        let numbers = bounds.map { bound in bound.map { compile($0) } ?? -1 }
        let range = program.append(links: numbers)
        return append(Operation(kind: .slice, a: owner, b: range.start, place: place))
    }

    private mutating func compileComparison(
        _ first: Expression, _ rest: [(relation: Relation, value: Expression)], _ place: Int32
    ) -> Int32 {
        if rest.count == 1 {
            return compilePair(.relation, first, rest[0].value, place, detail: Int32(rest[0].relation.rawValue))
        }
        let first = compile(first)
        let numbers = rest.flatMap { [Int32($0.relation.rawValue), compile($0.value)] }
        let range = program.append(links: numbers)
        return append(Operation(kind: .chain, a: first, b: range.start, c: range.end, place: place))
    }
}
