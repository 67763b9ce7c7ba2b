/// Filters for numbers.
enum NumberFilters {
    static let all: [BuiltinFilter] = [
        BuiltinFilter("abs", result: .any, documentation: "The number without its sign.", .number(absolute)),
        BuiltinFilter(
            "filesizeformat", parameters: [.optional("binary", default: false)], result: .value(.text),
            documentation: "A number of bytes as `1.5 MB`; with `binary`, `1.4 MiB`.", .number(fileSize)),
        BuiltinFilter(
            "float", parameters: [.optional("default", default: 0.0)], result: .value(.number),
            documentation: "A floating-point number made of the value.",
            .number { _, input, arguments in float(input).map { .number($0) } ?? arguments[0] }),
        BuiltinFilter(
            "int", parameters: [.optional("default", default: 0), .optional("base", default: 10)],
            result: .value(.integer), documentation: "A whole number made of the value.", .number(integer)),
        BuiltinFilter(
            "round", parameters: [.optional("precision", default: 0), .optional("method", default: "common")],
            result: .any, documentation: "The number rounded; `method` is `common`, `ceil` or `floor`.",
            .number(rounded)),
    ]

    private static func absolute(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        switch PythonNumber(input) {
        case .integer(let number):
            return number < 0 ? try PythonArithmetic.negative(.integer(number)) : .integer(number)
        case .number(let number): return .number(number.magnitude)
        case nil: throw TemplateFailure("'abs' needs a number, not \(input.typeName)")
        }
    }

    private static func integer(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
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

    private static func whole(_ number: Double, _ fallback: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        guard number.isFinite else { return fallback }
        guard let whole = Int(exactly: number.rounded(.towardZero)) else { throw PythonArithmetic.tooLarge }
        return .integer(whole)
    }

    private static func float(_ input: TemplateValue) -> Double? {
        PythonNumber(input)?.double ?? input.text.flatMap(NumberReading.float)
    }

    private static func rounded(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
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

    private static func rounded(_ number: Int, _ zeros: Int) throws(TemplateFailure) -> TemplateValue {
        guard zeros < 19 else { return .integer(0) }
        let unit = (0..<zeros).reduce(1) { unit, _ in unit * 10 }
        let rest = number % unit
        let floor = number - (rest < 0 ? rest + unit : rest)
        let distance = number - floor
        let isUp = distance * 2 > unit || (distance * 2 == unit && (floor / unit) % 2 != 0)
        let (result, overflow) = floor.addingReportingOverflow(isUp ? unit : 0)
        return .integer(try PythonArithmetic.checked(result, overflow))
    }

    private static func directed(_ number: Double, _ places: Int, up isUp: Bool) throws(TemplateFailure) -> Double {
        let power = PythonPower.power(10, Double(places))
        let scaled = number * power
        guard scaled.isFinite, power > 0 else { throw PythonArithmetic.tooLarge }
        let whole = scaled.rounded(isUp ? .up : .down)
        return (whole == 0 ? 0 : whole) / power
    }

    private static func fileSize(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        guard let bytes = float(input) else {
            throw TemplateFailure("'filesizeformat' needs a number, not \(input.typeName)")
        }
        let isBinary = arguments.isTrue("binary")
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
