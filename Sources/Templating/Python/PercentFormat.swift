/// Python's `format % values`: `%s`, `%d`, `%05.2f`, `%-10s`, `%(name)s`.
struct PercentFormat {
    let values: [TemplateValue]
    let fields: TemplateObject?
    let limit: Int
    /// How the values are escaped, where the format is markup.
    var escaping = Escaping.none
    /// Whether the format need not use the value, as Python allows for what is looked into by key.
    private let mayIgnore: Bool
    private var position = 0
    private var usedFields = false

    /// What stands after the `%`: a tuple gives its items one by one, an object also by name.
    init(of value: TemplateValue, limit: Int) {
        self.limit = limit
        if case .tuple(let items) = value { values = items } else { values = [value] }
        if case .object(let object) = value { fields = object } else { fields = nil }
        switch value {
        case .undefined, .list: mayIgnore = true
        case .none, .bool, .integer, .number, .text, .markup, .tuple, .object, .reference: mayIgnore = false
        }
    }

    mutating func format(_ format: String) throws(TemplateFailure) -> String {
        var result = ""
        var rest = Substring(format).unicodeScalars
        while let scalar = rest.popFirst() {
            if scalar != "%" {
                result.unicodeScalars.append(scalar)
            } else if rest.first == "%" {
                rest.removeFirst()
                result += "%"
            } else {
                result += try directive(&rest)
            }
        }
        if position < values.count, fields == nil, !usedFields, !mayIgnore {
            throw TemplateFailure("the format leaves \(values.count - position) of its values unused")
        }
        return result
    }

    private mutating func directive(_ rest: inout Substring.UnicodeScalarView) throws(TemplateFailure) -> String {
        var spec = FormatSpec()
        var name: String?
        if rest.first == "(" {
            rest.removeFirst()
            name = String(rest.prefix { $0 != ")" })
            rest = rest.drop { $0 != ")" }.dropFirst()
        }
        while let flag = rest.first, "#0- +".unicodeScalars.contains(flag) {
            spec.add(flag: flag)
            rest.removeFirst()
        }
        spec.width = try number(&rest) ?? 0
        if spec.width < 0 {
            spec.isLeft = true
            spec.width = -spec.width
        }
        if rest.first == "." {
            rest.removeFirst()
            spec.precision = max(try number(&rest) ?? 0, 0)
        }
        while let mark = rest.first, "hlL".unicodeScalars.contains(mark) { rest.removeFirst() }
        guard let type = rest.popFirst() else { throw TemplateFailure("the format ends inside a '%'") }
        guard spec.width <= limit, spec.precision ?? 0 <= 1000 else {
            throw TemplateFailure(.limit, "the format asks for too wide a text")
        }
        if type == "%" { return "%" }
        return try spec.text(of: try value(named: name), as: type, escaping)
    }

    private mutating func number(_ rest: inout Substring.UnicodeScalarView) throws(TemplateFailure) -> Int? {
        if rest.first == "*" {
            rest.removeFirst()
            guard let width = try value(named: nil).index else { throw TemplateFailure("'*' needs a whole number") }
            return width
        }
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count)
        return Int(String(digits)) ?? Int.max
    }

    private mutating func value(named name: String?) throws(TemplateFailure) -> TemplateValue {
        if let name {
            usedFields = true
            guard let fields else { throw TemplateFailure("'%(\(name))' needs an object of values") }
            guard let value = fields.value(for: .text(name)) else {
                throw TemplateFailure("the format names '\(name)', which is not among its values")
            }
            return value
        }
        guard position < values.count else { throw TemplateFailure("the format has more places than values") }
        position += 1
        return values[position - 1]
    }
}

/// The flags, width and precision of one `%`.
struct FormatSpec {
    var isLeft = false
    var isZeroPadded = false
    var isAlternate = false
    var sign = ""
    var width = 0
    var precision: Int?

    mutating func add(flag: Unicode.Scalar) {
        switch flag {
        case "-": isLeft = true
        case "0": isZeroPadded = true
        case "#": isAlternate = true
        case "+": sign = "+"
        default: if sign.isEmpty { sign = " " }
        }
    }

    func text(
        of value: TemplateValue, as type: Unicode.Scalar, _ escaping: Escaping
    ) throws(TemplateFailure) -> String {
        switch type {
        case "s": return padded(cut(plain(value, escaping)))
        case "r", "a": return padded(cut(escaping.escaped(PythonText.representation(value))))
        case "c": return padded(try character(value))
        case "d", "i", "u": return try integer(value, radix: 10)
        case "x": return try integer(value, radix: 16, prefix: "0x")
        case "X": return try integer(value, radix: 16, prefix: "0x").uppercased()
        case "o": return try integer(value, radix: 8, prefix: "0o")
        case "f", "F", "e", "E", "g", "G": return try number(value, type)
        default: throw TemplateFailure("a format has no '%\(type)'")
        }
    }

    private func plain(_ value: TemplateValue, _ escaping: Escaping) -> String {
        if case .markup(let markup) = value { return markup.html }
        return escaping.escaped(PythonText.string(value))
    }

    private func cut(_ text: String) -> String {
        precision.map { PythonString.text(text.unicodeScalars.prefix($0)) } ?? text
    }

    private func character(_ value: TemplateValue) throws(TemplateFailure) -> String {
        if let text = value.text, PythonString.length(text) == 1 { return text }
        guard let number = value.index, let scalar = UInt32(exactly: number).flatMap(Unicode.Scalar.init) else {
            throw TemplateFailure("'%c' needs one character")
        }
        return String(scalar)
    }

    private func integer(
        _ value: TemplateValue, radix: Int, prefix: String = ""
    ) throws(TemplateFailure) -> String {
        let number: Int
        switch PythonNumber(value) {
        case .integer(let integer): number = integer
        case .number(let float) where radix == 10 && float.isFinite:
            guard let whole = Int(exactly: float.rounded(.towardZero)) else { throw PythonArithmetic.tooLarge }
            number = whole
        case .number, nil: throw TemplateFailure("'%d' needs a number, not \(value.typeName)")
        }
        var digits = String(number.magnitude, radix: radix)
        if let precision, digits.utf8.count < precision {
            digits = String(repeating: "0", count: precision - digits.utf8.count) + digits
        }
        return signed(digits, isNegative: number < 0, prefix: isAlternate ? prefix : "")
    }

    private func number(_ value: TemplateValue, _ type: Unicode.Scalar) throws(TemplateFailure) -> String {
        guard let number = PythonNumber(value)?.double else {
            throw TemplateFailure("'%\(type)' needs a number, not \(value.typeName)")
        }
        var text: String
        switch type {
        case "f", "F": text = PythonFloat.fixed(number.magnitude, places: precision ?? 6)
        case "e", "E": text = PythonFloat.scientific(number.magnitude, places: precision ?? 6)
        default: text = PythonFloat.general(number.magnitude, digits: precision ?? 6)
        }
        if type == "E" || type == "G" || type == "F" { text = text.uppercased() }
        return signed(text, isNegative: number.sign == .minus && !number.isNaN)
    }

    private func signed(_ digits: String, isNegative: Bool, prefix: String = "") -> String {
        let head = (isNegative ? "-" : sign) + prefix
        let missing = width - head.utf8.count - digits.utf8.count
        if isZeroPadded, !isLeft, missing > 0 { return head + String(repeating: "0", count: missing) + digits }
        return padded(head + digits)
    }

    private func padded(_ text: String) -> String {
        let missing = width - PythonString.length(text)
        guard missing > 0 else { return text }
        let spaces = String(repeating: " ", count: missing)
        return isLeft ? text + spaces : spaces + text
    }
}

extension PythonFloat {
    /// `%g`: the shorter of fixed and scientific, without zeros at the end.
    static func general(_ number: Double, digits: Int) -> String {
        guard number.isFinite else { return number.isNaN ? "nan" : "inf" }
        guard number != 0 else { return "0" }
        let places = max(digits, 1) - 1
        let rounded = scientific(number, places: places)
        let mark = rounded.firstIndex(of: "e") ?? rounded.endIndex
        let exponent = Int(rounded[mark...].dropFirst()) ?? 0
        if exponent < -4 || exponent >= max(digits, 1) {
            return trimmed(String(rounded[..<mark])) + rounded[mark...]
        }
        return trimmed(fixed(number, places: max(places - exponent, 0)))
    }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var text = Substring(text)
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return String(text)
    }
}
