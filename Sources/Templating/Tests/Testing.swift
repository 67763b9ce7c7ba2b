/// Tests, called by number.
extension Renderer {
    mutating func test(_ operation: Operation) throws(TemplateFailure) -> Bool {
        guard let test = BuiltinTest(rawValue: operation.c) else { return false }
        let input = try value(operation.a)
        try chargeLooking(into: input)
        return try holds(test, of: input, try bound(operation.b, to: test.parameters))
    }

    mutating func holds(
        _ test: BuiltinTest, of value: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateFailure) -> Bool {
        switch test {
        case .boolean: if case .bool = value { true } else { false }
        case .callable: isCallable(value)
        case .defined: if case .undefined = value { false } else { true }
        case .undefined: if case .undefined = value { true } else { false }
        case .none: if case .none = value { true } else { false }
        case .true: if case .bool(true) = value { true } else { false }
        case .false: if case .bool(false) = value { true } else { false }
        case .integer: if case .integer = value { true } else { false }
        case .float: if case .number = value { true } else { false }
        case .number: PythonNumber(value) != nil
        case .string: value.text != nil
        case .escaped: if case .markup = value { true } else { false }
        case .mapping: if case .object = value { true } else { false }
        case .sequence, .iterable: isWalkable(value, test)
        case .even: try remainder(of: value, 2) == 0
        case .odd: try remainder(of: value, 2) == 1
        case .divisibleby: try isDivisible(value, by: arguments[0])
        case .eq: PythonComparison.equal(value, arguments[0])
        case .ne: !PythonComparison.equal(value, arguments[0])
        case .lt: try PythonComparison.holds(value, .less, arguments[0])
        case .le: try PythonComparison.holds(value, .lessOrEqual, arguments[0])
        case .gt: try PythonComparison.holds(value, .greater, arguments[0])
        case .ge: try PythonComparison.holds(value, .greaterOrEqual, arguments[0])
        case .in: try PythonComparison.contains(arguments[0], value)
        case .sameas: try isSame(value, arguments[0])
        case .lower: hasCase(value) { $0 == PythonString.lower($0) }
        case .upper: hasCase(value) { $0 == PythonString.upper($0) }
        case .filter: BuiltinFilter(name: value.text ?? "") != nil || program.filters.contains { $0.name == value.text }
        case .test: BuiltinTest(name: value.text ?? "") != nil
        }
    }

    private func isCallable(_ value: TemplateValue) -> Bool {
        guard case .reference(let reference) = value else { return value == .undefined }
        switch reference.target {
        case .function, .macro, .joiner: return true
        case .loop(let loop): return loop.function >= 0
        case .block(let block): return block.name >= 0
        case .namespace, .cycler, .module: return false
        }
    }

    private func isWalkable(_ value: TemplateValue, _ test: BuiltinTest) -> Bool {
        switch value {
        case .undefined, .text, .markup, .list, .tuple, .object: true
        case .reference(let reference):
            if case .loop = reference.target { test == .iterable } else { false }
        case .none, .bool, .integer, .number: false
        }
    }

    private func hasCase(_ value: TemplateValue, _ isFolded: (String) -> Bool) -> Bool {
        let text = PythonText.string(value)
        return isFolded(text) && text.unicodeScalars.contains { $0.properties.isCased }
    }

    private mutating func remainder(of value: TemplateValue, _ divisor: Int) throws(TemplateFailure) -> Double {
        guard let number = PythonNumber(value) else {
            throw TemplateFailure("only a number is even or odd, not \(value.typeName)")
        }
        return PythonNumber(try PythonArithmetic.combine(number, .modulo, .integer(divisor)))?.double ?? 0
    }

    private func isDivisible(_ value: TemplateValue, by divisor: TemplateValue) throws(TemplateFailure) -> Bool {
        guard let number = PythonNumber(value), let divisor = PythonNumber(divisor) else {
            throw TemplateFailure("'divisibleby' needs two numbers")
        }
        return PythonNumber(try PythonArithmetic.combine(number, .modulo, divisor))?.double == 0
    }

    private func isSame(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateFailure) -> Bool {
        switch (left, right) {
        case (.none, .none): return true
        case (.bool(let left), .bool(let right)): return left == right
        case (.object(let left), .object(let right)): return left.storage === right.storage
        case (.reference(let left), .reference(let right)): return left == right
        case (.none, _), (_, .none), (.bool, _), (_, .bool): return false
        default:
            throw TemplateFailure(
                .unsupported, "'sameas' compares only none, true, false and objects", remedy: "write '=='")
        }
    }
}
