/// The filter that writes JSON.
enum JSONFilters {
    static let all: [BuiltinFilter] = [
        BuiltinFilter(
            "tojson", parameters: [.optional("indent", default: .none)], result: .value(.markup),
            documentation: "The value as JSON that is safe in HTML too.", .text(written))
    ]

    private static func written(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        var indent = arguments["indent"].text
        if indent == nil, arguments["indent"] != .none {
            let width = try arguments.integer("indent")
            try run.budget.charge(size: max(width, 0) * 64)
            indent = String(repeating: " ", count: max(width, 0))
        }
        var json = JSONWriter(indent: indent)
        try json.write(input)
        try run.budget.charge(size: json.text.utf8.count)
        return .markup(Markup(trusted: json.text))
    }
}

/// JSON that is safe inside `<script>`, keys in order, other than ASCII as `\u` escapes.
struct JSONWriter {
    let indent: String?
    private(set) var text = ""

    init(indent: String?) {
        self.indent = indent
    }

    /// Writes `value`, nested `depth` levels deep.
    mutating func write(_ value: TemplateValue, depth: Int = 0) throws(TemplateFailure) {
        switch value {
        case .none: text += "null"
        case .bool(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        case .number(let number):
            text +=
                number.isNaN
                ? "NaN"
                : number.isInfinite ? (number < 0 ? "-Infinity" : "Infinity") : PythonFloat.representation(number)
        case .text(let string): quote(string)
        case .markup(let markup): quote(markup.html)
        case .list(let items), .tuple(let items): try write(items, depth)
        case .object(let object): try write(object, depth)
        case .undefined, .reference: throw TemplateFailure("\(value.typeName) has no form in JSON")
        }
    }

    private mutating func write(_ items: [TemplateValue], _ depth: Int) throws(TemplateFailure) {
        text += "["
        for (index, item) in items.enumerated() {
            separate(index, depth + 1)
            try write(item, depth: depth + 1)
        }
        if !items.isEmpty { breakLine(depth) }
        text += "]"
    }

    private mutating func write(_ object: TemplateObject, _ depth: Int) throws(TemplateFailure) {
        text += "{"
        var entries: [(key: TemplateValue, value: TemplateValue)] = []
        for (index, key) in object.keys.enumerated() { entries.append((key, object.storage[index])) }
        var failure: TemplateFailure?
        entries.sort { left, right in
            do throws(TemplateFailure) {
                return try PythonComparison.order(left.key, right.key, for: "<") ?? 0 < 0
            } catch {
                failure = error
                return false
            }
        }
        if let failure { throw failure }
        for (index, entry) in entries.enumerated() {
            separate(index, depth + 1)
            try write(key: entry.key)
            text += ": "
            try write(entry.value, depth: depth + 1)
        }
        if !entries.isEmpty { breakLine(depth) }
        text += "}"
    }

    private mutating func write(key: TemplateValue) throws(TemplateFailure) {
        switch key {
        case .text(let string): quote(string)
        case .none, .bool, .integer, .number:
            var inner = JSONWriter(indent: nil)
            try inner.write(key)
            text += "\"" + inner.text + "\""
        case .undefined, .markup, .list, .tuple, .object, .reference:
            throw TemplateFailure("\(key.typeName) cannot be a key in JSON")
        }
    }

    private mutating func separate(_ index: Int, _ depth: Int) {
        if indent == nil {
            if index > 0 { text += ", " }
        } else {
            if index > 0 { text += "," }
            breakLine(depth)
        }
    }

    private mutating func breakLine(_ depth: Int) {
        if let indent { text += "\n" + String(repeating: indent, count: depth) }
    }

    private mutating func quote(_ string: String) {
        text += "\""
        for unit in string.utf16 {
            switch unit {
            case 0x22: text += "\\\""
            case 0x5C: text += "\\\\"
            case 0x0A: text += "\\n"
            case 0x0D: text += "\\r"
            case 0x09: text += "\\t"
            case 0x08: text += "\\b"
            case 0x0C: text += "\\f"
            case 0x26, 0x27, 0x3C, 0x3E: escape(unit)
            case 0x20...0x7E: text.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
            case 0x7F: text += "\u{7F}"
            default: escape(unit)
            }
        }
        text += "\""
    }

    private mutating func escape(_ unit: UInt16) {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
