/// Tests that compare a value with another.
enum ComparisonTests {
    static let all: [BuiltinTest] = [
        BuiltinTest("eq", aliases: ["==", "equalto"], parameters: other, documentation: "It equals `b`.") {
            _, value, arguments in PythonComparison.equal(value, arguments[0])
        },
        BuiltinTest("ge", aliases: [">="], parameters: other, documentation: "It is `b` or more.") {
            _, value, arguments throws(TemplateFailure) in
            try Relation.greaterOrEqual.holds(value, arguments[0])
        },
        BuiltinTest("gt", aliases: [">", "greaterthan"], parameters: other, documentation: "It is more than `b`.") {
            _, value, arguments throws(TemplateFailure) in try Relation.greater.holds(value, arguments[0])
        },
        BuiltinTest("in", parameters: [.required("seq")], documentation: "It is in `seq`.") {
            _, value, arguments throws(TemplateFailure) in try PythonComparison.contains(arguments[0], value)
        },
        BuiltinTest("le", aliases: ["<="], parameters: other, documentation: "It is `b` or less.") {
            _, value, arguments throws(TemplateFailure) in
            try Relation.lessOrEqual.holds(value, arguments[0])
        },
        BuiltinTest("lt", aliases: ["<", "lessthan"], parameters: other, documentation: "It is less than `b`.") {
            _, value, arguments throws(TemplateFailure) in try Relation.less.holds(value, arguments[0])
        },
        BuiltinTest("ne", aliases: ["!="], parameters: other, documentation: "It does not equal `b`.") {
            _, value, arguments in !PythonComparison.equal(value, arguments[0])
        },
        BuiltinTest(
            "sameas", parameters: [.required("other")],
            documentation: "It is `other` itself: `none`, `true`, `false` or one record."
        ) { _, value, arguments throws(TemplateFailure) in try isSame(value, arguments[0]) },
    ]

    private static let other: [TemplateParameter] = [.required("b")]

    private static func isSame(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateFailure) -> Bool {
        if case .object(let left) = left, case .object(let right) = right { return left.storage === right.storage }
        if case .reference(let left) = left, case .reference(let right) = right { return left == right }
        guard left.isSingle || right.isSingle else {
            throw TemplateFailure(
                .unsupported, "'sameas' compares only none, true, false and objects", remedy: "write '=='")
        }
        return left == right
    }
}

extension TemplateValue {
    /// Whether Python has but one of it.
    fileprivate var isSingle: Bool {
        switch self {
        case .none, .bool: true
        case .undefined, .integer, .number, .text, .markup, .list, .tuple, .object, .reference: false
        }
    }
}

/// Tests of numbers.
enum NumberTests {
    static let all: [BuiltinTest] = [
        BuiltinTest("divisibleby", parameters: [.required("num")], documentation: "It is a multiple of `num`.") {
            _, value, arguments throws(TemplateFailure) in
            guard let number = PythonNumber(value), let divisor = PythonNumber(arguments[0]) else {
                throw TemplateFailure("'divisibleby' needs two numbers")
            }
            return try remainder(of: number, divisor) == 0
        },
        BuiltinTest("even", documentation: "It is an even number.") { _, value, _ throws(TemplateFailure) in
            try parity(of: value) == 0
        },
        BuiltinTest("float", refusesNone: true, documentation: "It is a floating-point number.") { _, value, _ in
            if case .number = value { true } else { false }
        },
        BuiltinTest("integer", refusesNone: true, documentation: "It is a whole number.") { _, value, _ in
            if case .integer = value { true } else { false }
        },
        BuiltinTest("number", refusesNone: true, documentation: "It is a number.") { _, value, _ in
            PythonNumber(value) != nil
        },
        BuiltinTest("odd", documentation: "It is an odd number.") { _, value, _ throws(TemplateFailure) in
            try parity(of: value) == 1
        },
    ]

    private static func parity(of value: TemplateValue) throws(TemplateFailure) -> Double? {
        guard let number = PythonNumber(value) else {
            throw TemplateFailure("only a number is even or odd, not \(value.typeName)")
        }
        return try remainder(of: number, .integer(2)) ?? 0
    }

    private static func remainder(of number: PythonNumber, _ divisor: PythonNumber) throws(TemplateFailure) -> Double? {
        PythonNumber(try PythonArithmetic.combine(number, divisor, by: .modulo))?.double
    }
}
