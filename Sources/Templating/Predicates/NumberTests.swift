/// Tests of numbers.
extension BuiltinTest {
    static let numbers: [BuiltinTest] = [
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
        PythonNumber(try PythonArithmetic.combine(number, .modulo, divisor))?.double
    }
}
