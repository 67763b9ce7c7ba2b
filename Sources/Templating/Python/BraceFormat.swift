/// Python's `text.format(values)`: `{}`, `{0}`, `{name}`, `{name[key]}`, and `{:>10}` or `{:.2f}`.
struct BraceFormat {
    private let positional: [TemplateValue]
    private let named: [(name: String, value: TemplateValue)]
    private let limit: Int
    /// How the values are escaped, where the format is markup.
    var escaping = Escaping.none
    private var next = 0

    init(positional: [TemplateValue], named: [(name: String, value: TemplateValue)], limit: Int) {
        self.positional = positional
        self.named = named
        self.limit = limit
    }

    mutating func format(_ text: String) throws(TemplateFailure) -> String {
        var result = String.UnicodeScalarView()
        var rest = Substring(text).unicodeScalars
        while let scalar = rest.popFirst() {
            switch scalar {
            case "{" where rest.first == "{", "}" where rest.first == "}":
                rest.removeFirst()
                result.append(scalar)
            case "{":
                guard let end = rest.firstIndex(of: "}") else {
                    throw TemplateFailure("a '{' of the format is not closed")
                }
                result.append(contentsOf: try field(String(rest[..<end])).unicodeScalars)
                rest = rest[rest.index(after: end)...]
            case "}":
                throw TemplateFailure("a '}' of the format closes nothing", remedy: "write '}}' for the sign itself")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private mutating func field(_ field: String) throws(TemplateFailure) -> String {
        if field.contains("{") {
            throw TemplateFailure(.unsupported, "fields inside fields of a format are left out")
        }
        let parts = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        var name = parts.first ?? ""
        var conversion: Substring = ""
        if let mark = name.lastIndex(of: "!") {
            conversion = name[name.index(after: mark)...]
            name = name[..<mark]
        }
        var value = try value(String(name))
        switch conversion {
        case "": break
        case "s": value = .text(PythonText.string(value))
        case "r", "a": value = .text(PythonText.representation(value))
        default: throw TemplateFailure("a format has no conversion '!\(conversion)'")
        }
        let spec = BraceSpec(parts.count > 1 ? String(parts[1]) : "")
        guard let spec, spec.width <= limit, spec.precision ?? 0 <= 1000 else {
            throw TemplateFailure("the format has a field that cannot be read: '{\(field)}'")
        }
        if case .markup(let markup) = value, escaping != .none { return markup.html }
        return escaping.escaped(try spec.text(of: value))
    }

    private mutating func value(_ name: String) throws(TemplateFailure) -> TemplateValue {
        let end = name.firstIndex { $0 == "." || $0 == "[" } ?? name.endIndex
        var value = try argument(name[..<end])
        var rest = name[end...]
        while let mark = rest.popFirst() {
            let stop = mark == "[" ? rest.firstIndex(of: "]") : rest.firstIndex { $0 == "." || $0 == "[" }
            let key = rest[..<(stop ?? rest.endIndex)]
            rest = rest[(stop ?? rest.endIndex)...]
            if mark == "[" { rest = rest.dropFirst() }
            value = try part(String(key), of: value)
        }
        return value
    }

    private func part(_ key: String, of value: TemplateValue) throws(TemplateFailure) -> TemplateValue {
        switch value {
        case .object(let object): if let value = object.value(for: .text(key)) { return value }
        case .list(let items), .tuple(let items):
            if let index = Int(key), index < items.count, index >= 0 { return items[index] }
        case .undefined, .none, .bool, .integer, .number, .text, .markup, .reference: break
        }
        throw TemplateFailure("the format names '\(key)', which a value does not have")
    }

    private mutating func argument(_ name: Substring) throws(TemplateFailure) -> TemplateValue {
        var index = Int(name)
        if name.isEmpty {
            index = next
            next += 1
        }
        let value = index.map { positional[safe: $0] } ?? named.first { $0.name == name }?.value
        guard let value else {
            throw TemplateFailure(
                "the format names '\(index.map { String($0) } ?? String(name))', which is not among its values")
        }
        return value
    }
}

/// What stands after the `:` of a field: fill and alignment, sign, width, thousands, precision, type.
struct BraceSpec {
    private(set) var width = 0
    private(set) var precision: Int?
    private var fill: Unicode.Scalar = " "
    private var alignment: Unicode.Scalar?
    private var sign = ""
    private var separator = ""
    private var type: Unicode.Scalar?
    private let isEmpty: Bool

    init?(_ text: String) {
        isEmpty = text.isEmpty
        var rest = Array(text.unicodeScalars)[...]
        let marks = "<>^=".unicodeScalars
        if rest.count > 1, marks.contains(rest[rest.startIndex + 1]) {
            fill = rest.removeFirst()
            alignment = rest.removeFirst()
        } else if let first = rest.first, marks.contains(first) {
            alignment = rest.removeFirst()
        }
        if let first = rest.first, "+- ".unicodeScalars.contains(first) {
            sign = first == "-" ? "" : String(first)
            rest.removeFirst()
        }
        if rest.first == "0" {
            rest.removeFirst()
            if alignment == nil { (fill, alignment) = ("0", "=") }
        }
        width = BraceSpec.number(&rest) ?? 0
        if let first = rest.first, first == "," || first == "_" { separator = String(rest.removeFirst()) }
        if rest.first == "." {
            rest.removeFirst()
            guard let places = BraceSpec.number(&rest) else { return nil }
            precision = places
        }
        type = rest.popFirst()
        guard rest.isEmpty else { return nil }
    }

    private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty else { return nil }
        rest = rest.dropFirst(digits.count)
        return Int(PythonString.text(digits)) ?? Int.max
    }

    func text(of value: TemplateValue) throws(TemplateFailure) -> String {
        switch value {
        case .integer(let number): return try integer(number)
        case .number(let number): return try float(number)
        case .bool(let flag) where !isEmpty: return try integer(flag ? 1 : 0)
        case .undefined, .none, .bool, .text, .markup, .list, .tuple, .object, .reference:
            guard isEmpty || (value.text != nil && (type == nil || type == "s")) else {
                throw TemplateFailure("a format has no '\(type ?? "s")' for \(value.typeName)")
            }
            let text = PythonText.string(value)
            return aligned(
                precision.map { PythonString.text(text.unicodeScalars.prefix($0)) } ?? text, sign: "", isNumber: false)
        }
    }

    private func integer(_ number: Int) throws(TemplateFailure) -> String {
        let digits: String
        switch type {
        case nil, "d", "n": digits = grouped(String(number.magnitude))
        case "x": digits = String(number.magnitude, radix: 16)
        case "X": digits = String(number.magnitude, radix: 16).uppercased()
        case "o": digits = String(number.magnitude, radix: 8)
        case "b": digits = String(number.magnitude, radix: 2)
        default: return try float(Double(number))
        }
        return aligned(digits, sign: number < 0 ? "-" : sign, isNumber: true)
    }

    private func float(_ number: Double) throws(TemplateFailure) -> String {
        let magnitude = number.magnitude
        let text: String
        switch type {
        case "f", "F": text = PythonFloat.fixed(magnitude, places: precision ?? 6)
        case "e", "E": text = PythonFloat.scientific(magnitude, places: precision ?? 6)
        case "g", "G": text = PythonFloat.general(magnitude, digits: precision ?? 6)
        case "%": text = PythonFloat.fixed(magnitude * 100, places: precision ?? 6) + "%"
        case nil where precision == nil: text = PythonFloat.representation(magnitude)
        default: throw TemplateFailure(.unsupported, "a format has no '\(type ?? " ")' for a number")
        }
        let cased = type == "E" || type == "G" || type == "F" ? text.uppercased() : text
        return aligned(grouped(cased), sign: number.sign == .minus ? "-" : sign, isNumber: true)
    }

    /// Thousands set apart.
    private func grouped(_ digits: String) -> String {
        guard !separator.isEmpty else { return digits }
        let whole = digits.prefix { $0.isNumber }
        var result = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { result += separator }
            result.append(digit)
        }
        return result + digits.dropFirst(whole.count)
    }

    private func aligned(_ body: String, sign: String, isNumber: Bool) -> String {
        let text = sign + body
        let missing = width - PythonString.length(text)
        guard missing > 0 else { return text }
        let filling = { (count: Int) in String(repeating: String(fill), count: count) }
        switch alignment ?? (isNumber ? ">" : "<") {
        case "<": return text + filling(missing)
        case "^": return filling(missing / 2) + text + filling(missing - missing / 2)
        case "=": return sign + filling(missing) + body
        default: return filling(missing) + text
        }
    }
}
