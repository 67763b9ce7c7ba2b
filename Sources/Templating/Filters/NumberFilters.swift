/// Filters for numbers.
extension Renderer {
    mutating func number(
        _ filter: BuiltinFilter, _ input: TemplateValue, _ arguments: TemplateArguments, at operation: Operation
    ) throws(TemplateFailure) -> TemplateValue {
        if case .undefined = input {
            throw operation.a >= 0 ? undefined(operation.a) : TemplateFailure("a value is undefined")
        }
        if let text = input.text { try charge(text.utf8.count * 8) }
        switch filter {
        case .abs: return try absolute(input)
        case .int: return try integer(input, arguments)
        case .float: return float(input) ?? arguments[0]
        case .round: return try rounded(input, arguments)
        default: return try fileSize(input, isBinary: arguments.isTrue("binary"))
        }
    }

    private func absolute(_ input: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        switch PythonNumber(input) {
        case .integer(let number):
            return number < 0 ? try PythonArithmetic.negative(.integer(number)) : .integer(number)
        case .number(let number): return .number(number.magnitude)
        case nil: throw TemplateFailure("'abs' needs a number, not \(input.typeName)")
        }
    }

    private func integer(_ input: TemplateValue, _ arguments: TemplateArguments) throws(TemplateFailure)
        -> TemplateValue
    {
        let fallback = arguments[0]
        switch PythonNumber(input) {
        case .integer(let number): return .integer(number)
        case .number(let number): return try whole(number, fallback)
        case nil: break
        }
        guard let text = input.text else { return fallback }
        switch NumberReading.integer(text, radix: try arguments.integer("base")) {
        case .value(let number): return .integer(number)
        case .tooLarge: throw PythonArithmetic.tooLarge
        case .invalid: break
        }
        guard let number = NumberReading.float(text), number.isFinite else { return fallback }
        return try whole(number, fallback)
    }

    private func whole(_ number: Double, _ fallback: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        guard number.isFinite else { return fallback }
        guard let whole = Int(exactly: number.rounded(.towardZero)) else { throw PythonArithmetic.tooLarge }
        return .integer(whole)
    }

    private func float(_ input: TemplateValue) -> TemplateValue? {
        if let number = PythonNumber(input) { return .number(number.double) }
        return input.text.flatMap(NumberReading.float).map { .number($0) }
    }

    private func rounded(_ input: TemplateValue, _ arguments: TemplateArguments) throws(TemplateFailure)
        -> TemplateValue
    {
        let places = try arguments.integer("precision")
        let method = try arguments.text("method")
        guard ["common", "ceil", "floor"].contains(method) else {
            throw TemplateFailure("'round' has no method '\(method)'", remedy: "write 'common', 'ceil' or 'floor'")
        }
        guard let number = PythonNumber(input) else {
            throw TemplateFailure("'round' needs a number, not \(input.typeName)")
        }
        guard method == "common" else { return .number(try directed(number.double, places, up: method == "ceil")) }
        switch number {
        case .integer(let number): return places >= 0 ? .integer(number) : try rounded(number, -places)
        case .number(let number): return .number(PythonFloat.rounded(number, places: places))
        }
    }

    private func rounded(_ number: Int, _ zeros: Int) throws(TemplateFailure) -> TemplateValue {
        guard zeros < 19 else { return .integer(0) }
        let unit = (0..<zeros).reduce(1) { unit, _ in unit * 10 }
        let rest = number % unit
        let floor = number - (rest < 0 ? rest + unit : rest)
        let distance = number - floor
        let isUp = distance * 2 > unit || (distance * 2 == unit && (floor / unit) % 2 != 0)
        let (result, overflow) = floor.addingReportingOverflow(isUp ? unit : 0)
        return .integer(try PythonArithmetic.checked(result, overflow))
    }

    private func directed(_ number: Double, _ places: Int, up isUp: Bool) throws(TemplateFailure) -> Double {
        let power = PythonPower.power(10, Double(places))
        let scaled = number * power
        guard scaled.isFinite, power > 0 else { throw PythonArithmetic.tooLarge }
        let whole = scaled.rounded(isUp ? .up : .down)
        return (whole == 0 ? 0 : whole) / power
    }

    private func fileSize(_ input: TemplateValue, isBinary: Bool) throws(TemplateFailure) -> TemplateValue {
        guard case .number(let bytes)? = float(input) else {
            throw TemplateFailure("'filesizeformat' needs a number, not \(input.typeName)")
        }
        let base: Double = isBinary ? 1024 : 1000
        if bytes == 1 { return "1 Byte" }
        if bytes < base { return .text("\(Int(exactly: bytes.rounded(.towardZero)) ?? 0) Bytes") }
        let prefixes =
            isBinary
            ? ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"]
            : ["kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"]
        var unit = base
        for prefix in prefixes {
            unit *= base
            if bytes < unit || prefix == prefixes.last {
                return .text("\(PythonFloat.fixed(base * bytes / unit, places: 1)) \(prefix)")
            }
        }
        return .none
    }
}
