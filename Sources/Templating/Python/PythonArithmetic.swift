#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The operators of arithmetic.
enum Arithmetic: UInt8, Sendable {
    case add, subtract, multiply, divide, floorDivide, modulo, power

    /// As templates write it.
    var sign: String {
        switch self {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .floorDivide: "//"
        case .modulo: "%"
        case .power: "**"
        }
    }
}

/// Python's arithmetic on numbers; whole numbers that do not fit 64 bits are errors.
enum PythonArithmetic {
    static func negative(_ value: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        switch PythonNumber(value) {
        case .integer(let number):
            let (result, overflow) = 0.subtractingReportingOverflow(number)
            return .integer(try checked(result, overflow))
        case .number(let number): return .number(-number)
        case nil: throw TemplateFailure("'-' needs a number, not \(value.typeName)")
        }
    }

    static func positive(_ value: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        switch PythonNumber(value) {
        case .integer(let number): return .integer(number)
        case .number(let number): return .number(number)
        case nil: throw TemplateFailure("'+' needs a number, not \(value.typeName)")
        }
    }

    static func combine(
        _ left: PythonNumber, _ right: PythonNumber, by operation: Arithmetic
    ) throws(TemplateFailure) -> TemplateValue {
        if case .integer(let left) = left, case .integer(let right) = right {
            return try combine(left, right, by: operation)
        }
        return .number(try combine(left.double, right.double, by: operation))
    }

    private static func combine(
        _ left: Int, _ right: Int, by operation: Arithmetic
    ) throws(TemplateFailure) -> TemplateValue {
        let result: (partialValue: Int, overflow: Bool)
        switch operation {
        case .add: result = left.addingReportingOverflow(right)
        case .subtract: result = left.subtractingReportingOverflow(right)
        case .multiply: result = left.multipliedReportingOverflow(by: right)
        case .divide:
            guard right != 0 else { throw divisionByZero }
            return .number(Double(left) / Double(right))
        case .floorDivide:
            guard right != 0 else { throw divisionByZero }
            result = floorDivided(left, right)
        case .modulo:
            guard right != 0 else { throw divisionByZero }
            let rest = left.remainderReportingOverflow(dividingBy: right).partialValue
            result = (rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest, false)
        case .power: return try power(left, right)
        }
        return .integer(try checked(result.partialValue, result.overflow))
    }

    private static func floorDivided(_ left: Int, _ right: Int) -> (partialValue: Int, overflow: Bool) {
        let (quotient, overflow) = left.dividedReportingOverflow(by: right)
        if overflow { return (quotient, true) }
        return (left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient, false)
    }

    private static func power(_ base: Int, _ exponent: Int) throws(TemplateFailure) -> TemplateValue {
        if exponent < 0 {
            guard base != 0 else { throw divisionByZero }
            return .number(PythonPower.power(Double(base), Double(exponent)))
        }
        switch base {
        case 0: return .integer(exponent == 0 ? 1 : 0)
        case 1: return .integer(1)
        case -1: return .integer(exponent % 2 == 0 ? 1 : -1)
        default: break
        }
        var result = 1
        for _ in 0..<min(exponent, 64) {
            let (product, overflow) = result.multipliedReportingOverflow(by: base)
            result = try checked(product, overflow)
        }
        return .integer(result)
    }

    private static func combine(
        _ left: Double, _ right: Double, by operation: Arithmetic
    ) throws(TemplateFailure) -> Double {
        switch operation {
        case .add: return left + right
        case .subtract: return left - right
        case .multiply: return left * right
        case .divide:
            guard right != 0 else { throw divisionByZero }
            return left / right
        case .floorDivide:
            guard right != 0 else { throw divisionByZero }
            return floorDivided(left, right)
        case .modulo:
            guard right != 0 else { throw divisionByZero }
            return modulo(left, right)
        case .power: return try power(left, right)
        }
    }

    /// Python's `float.__floordiv__`: from the exact remainder, then rounded to the nearest whole number.
    private static func floorDivided(_ left: Double, _ right: Double) -> Double {
        let rest = left.truncatingRemainder(dividingBy: right)
        var quotient = (left - rest) / right
        if rest != 0, (right < 0) != (rest < 0) { quotient -= 1 }
        guard quotient != 0 else { return Double(signOf: left / right, magnitudeOf: 0) }
        let floor = quotient.rounded(.down)
        return quotient - floor > 0.5 ? floor + 1 : floor
    }

    private static func modulo(_ left: Double, _ right: Double) -> Double {
        let rest = left.truncatingRemainder(dividingBy: right)
        if rest == 0 { return Double(signOf: right, magnitudeOf: 0) }
        return (right < 0) != (rest < 0) ? rest + right : rest
    }

    private static func power(_ base: Double, _ exponent: Double) throws(TemplateFailure) -> Double {
        if base == 0, exponent < 0 { throw divisionByZero }
        if base < 0, base.isFinite, exponent.isFinite, exponent != exponent.rounded() {
            throw TemplateFailure("a root of a negative number is not a number")
        }
        let result = PythonPower.power(base, exponent)
        if result.isInfinite, base.isFinite, exponent.isFinite { throw tooLarge }
        return result
    }

    static func checked(_ value: Int, _ overflow: Bool) throws(TemplateFailure) -> Int {
        if overflow { throw tooLarge }
        return value
    }

    static let divisionByZero = TemplateFailure("division by zero")
    static let tooLarge = TemplateFailure(.limit, "the result does not fit a number of 64 bits")
}

/// The one function of the C mathematics library that templates need.
enum PythonPower {
    static func power(_ base: Double, _ exponent: Double) -> Double {
        pow(base, exponent)
    }
}
