/// Calls, filters and tests with their arguments.
extension ExpressionCompiler {
    /// A call; `caller` is the macro of the body of a `{% call %}`, -1 for none.
    mutating func call(
        of callee: Expression, with arguments: CallArguments, caller: Int32 = -1, at place: Int32
    ) -> Int32 {
        if case .attribute(let owner, let name) = callee.form {
            let owner = compile(owner)
            let call = compile(arguments, caller: caller)
            return append(
                Operation(
                    kind: .method, a: owner, b: call, c: program.constant(.text(name)), d: program.cache(),
                    place: place))
        }
        let callee = compile(callee)
        return append(Operation(kind: .call, a: callee, b: compile(arguments, caller: caller), place: place))
    }

    /// The arguments as written.
    private mutating func compile(_ arguments: CallArguments, caller: Int32 = -1) -> Int32 {
        guard !arguments.isEmpty || caller >= 0 else { return 0 }
        var code = CallCode()
        let positional = arguments.positional.map { compile($0) }
        var named = arguments.named.flatMap { [program.constant(.text($0.name)), compile($0.value)] }
        if caller >= 0 { named += [program.constant(.text("caller")), caller] }
        code.rest = arguments.rest.map { compile($0) } ?? -1
        code.fields = arguments.fields.map { compile($0) } ?? -1
        (code.positionalStart, code.positionalEnd) = program.append(links: positional)
        (code.namedStart, code.namedEnd) = program.append(links: named)
        return ProgramBuilder.append(code, to: &program.calls)
    }

    mutating func filter(
        _ name: String, of value: Expression?, with arguments: CallArguments, at place: Place
    ) -> Int32 {
        let marked = mark(place)
        let input = value.map { compile($0) } ?? append(Operation(kind: .captured, place: marked))
        let parameters: [TemplateParameter]?
        let number: Int32
        if let custom = filters[name] {
            number = Int32(BuiltinFilter.all.count) + custom
            parameters = filterParameters[Int(custom)]
        } else if let builtin = BuiltinFilter.number(named: name) {
            number = builtin
            parameters = BuiltinFilter.all[builtin].parameters
        } else {
            failures.append(Names.unknownFilter(name, among: Array(filters.keys), at: place))
            return input
        }
        let call =
            parameters.map { compile(arguments, for: $0, of: "filter '\(name)'", at: place) } ?? compile(arguments)
        return append(Operation(kind: .filter, a: input, b: call, c: number, place: marked))
    }

    mutating func test(
        _ name: String, of value: Expression, with arguments: CallArguments, at place: Place
    ) -> Int32 {
        let input = compile(value)
        guard let test = BuiltinTest.number(named: name) else {
            failures.append(Names.unknownTest(name, at: place))
            return input
        }
        let call = compile(arguments, for: BuiltinTest.all[test].parameters, of: "test '\(name)'", at: place)
        return append(Operation(kind: .test, a: input, b: call, c: test, place: mark(place)))
    }

    /// The arguments in the order of the parameters, so that nothing is looked up while rendering.
    private mutating func compile(
        _ arguments: CallArguments, for parameters: [TemplateParameter], of what: String, at place: Place
    ) -> Int32 {
        if arguments.rest != nil || arguments.fields != nil {
            failures.append(
                SyntaxFailure(
                    "'*' and '**' in the arguments of a filter or test are left out", at: place, kind: .unsupported,
                    remedy: "write the arguments one by one"))
        }
        var numbers = parameters.map { _ in Int32(-1) }
        for (index, argument) in arguments.positional.enumerated() {
            let operation = compile(argument)
            if index < numbers.count {
                numbers[index] = operation
            } else if index == numbers.count {
                fail("the \(what) takes at most \(numbers.count) arguments", at: argument.place)
            }
        }
        compile(named: arguments, for: parameters, of: what, into: &numbers)
        for (parameter, number) in zip(parameters, numbers) where number < 0 && parameter.fallback == nil {
            fail("the \(what) needs the argument '\(parameter.name)'", at: place)
        }
        guard !numbers.isEmpty else { return 0 }
        var code = CallCode()
        (code.positionalStart, code.positionalEnd) = program.append(links: numbers)
        return ProgramBuilder.append(code, to: &program.calls)
    }

    private mutating func compile(
        named arguments: CallArguments, for parameters: [TemplateParameter], of what: String,
        into numbers: inout [Int32]
    ) {
        for (name, value, place) in arguments.named {
            let operation = compile(value)
            guard let index = parameters.firstIndex(where: { $0.name == name }) else {
                let near = TemplateSpelling.nearest(to: name, in: parameters.map(\.name)).map {
                    "did you mean '\($0)'?"
                }
                failures.append(
                    SyntaxFailure(
                        "the \(what) has no argument '\(name)'", at: place, kind: .unknownName, remedy: near))
                continue
            }
            if numbers[index] >= 0 { fail("the argument '\(name)' is there twice", at: place) }
            numbers[index] = operation
        }
    }
}

/// Faults of names that do not exist, with what may have been meant.
enum Names {
    static func unknownFilter(_ name: String, among custom: [String], at place: Place) -> SyntaxFailure {
        if let reason = BuiltinFilter.leftOut[name] {
            return SyntaxFailure("the filter '\(name)' is left out", at: place, kind: .unsupported, remedy: reason)
        }
        return unknown("filter", name, among: BuiltinFilter.names + custom.sorted(), at: place)
    }

    static func unknownTest(_ name: String, at place: Place) -> SyntaxFailure {
        unknown("test", name, among: BuiltinTest.names, at: place)
    }

    static func unknown(
        _ sort: String, _ name: String, among names: [String], at place: Place
    ) -> SyntaxFailure {
        let near =
            TemplateSpelling.nearest(to: name, in: names)
            ?? names.filter { name.hasPrefix($0) }.max { $0.count < $1.count }
        return SyntaxFailure(
            "there is no \(sort) '\(name)'", at: place, kind: .unknownName,
            remedy: near.map { "did you mean '\($0)'?" } ?? "the \(sort)s are \(names.sorted().joined(separator: ", "))"
        )
    }
}
