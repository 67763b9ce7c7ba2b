/// Arithmetic on any values, and walking them.
extension Renderer {
    /// `left operation right`
    mutating func combine(
        _ left: TemplateValue, _ operation: Arithmetic, _ right: TemplateValue
    ) throws(TemplateFailure) -> TemplateValue {
        if let one = PythonNumber(left), let other = PythonNumber(right) {
            return try PythonArithmetic.combine(one, operation, other)
        }
        switch operation {
        case .add: if let sum = try sum(left, right) { return sum }
        case .multiply:
            if let count = right.index { return try repetition(of: left, count) }
            if let count = left.index { return try repetition(of: right, count) }
        case .modulo:
            if let format = left.text { return try formatted(format, left, right) }
        case .subtract, .divide, .floorDivide, .power: break
        }
        throw TemplateFailure(
            "'\(operation.sign)' has no meaning for \(left.typeName) and \(right.typeName)",
            remedy: operation == .add ? "join values as text with '~'" : nil)
    }

    /// Texts and lists put together; text that meets markup is escaped.
    private mutating func sum(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateFailure) -> TemplateValue? {
        switch (left, right) {
        case (.text(let left), .text(let right)):
            try charge(size: left.utf8.count + right.utf8.count)
            return .text(left + right)
        case (.markup, .markup), (.markup, .text), (.text, .markup):
            let text = escapedText(left) + escapedText(right)
            try charge(size: text.utf8.count)
            return .markup(Markup(trusted: text))
        case (.list(let left), .list(let right)):
            try charge(size: left.count + right.count)
            return .list(left + right)
        case (.tuple(let left), .tuple(let right)):
            try charge(size: left.count + right.count)
            return .tuple(left + right)
        default: return nil
        }
    }

    private mutating func repetition(of value: TemplateValue, _ count: Int) throws(TemplateFailure) -> TemplateValue {
        let times = max(count, 0)
        switch value {
        case .text(let text):
            try charge(size: text.utf8.count, times: times)
            return .text(String(repeating: text, count: text.isEmpty ? 0 : times))
        case .markup(let markup):
            try charge(size: markup.html.utf8.count, times: times)
            let count = markup.html.isEmpty ? 0 : times
            return .markup(Markup(trusted: String(repeating: markup.html, count: count)))
        case .list(let items):
            try charge(size: items.count, times: times)
            return .list(items.isEmpty ? [] : Array(repeatElement(items, count: times).joined()))
        case .tuple(let items):
            try charge(size: items.count, times: times)
            return .tuple(items.isEmpty ? [] : Array(repeatElement(items, count: times).joined()))
        case .undefined, .none, .bool, .integer, .number, .object, .reference:
            throw TemplateFailure("'*' has no meaning for \(value.typeName)")
        }
    }

    private mutating func charge(size: Int, times: Int) throws(TemplateFailure) {
        let (total, overflow) = size.multipliedReportingOverflow(by: times)
        try charge(size: overflow ? Int.max : total)
    }

    private mutating func formatted(
        _ format: String, _ left: TemplateValue, _ right: TemplateValue
    ) throws(TemplateFailure) -> TemplateValue {
        try charge(format.utf8.count * 4)
        let values: [TemplateValue]
        var fields: TemplateObject?
        switch right {
        case .tuple(let items): values = items
        case .object(let object):
            values = [right]
            fields = object
        default: values = [right]
        }
        var formatter = PercentFormat(values: values, fields: fields, limit: program.limits.valueSize)
        switch right {
        case .undefined, .list: formatter.mayIgnore = true
        default: break
        }
        if case .markup = left { formatter.escaping = escaping == .none ? .html : escaping }
        let text = try formatter.format(format)
        try charge(size: text.utf8.count)
        if case .markup = left { return .markup(Markup(trusted: text)) }
        return .text(text)
    }

    /// The items of a value that can be walked: a list, the characters of a text, the keys of an object.
    mutating func items(of value: TemplateValue) throws(TemplateFailure) -> [TemplateValue] {
        switch value {
        case .undefined: return []
        case .list(let items), .tuple(let items): return items
        case .text(let text):
            try charge(text.utf8.count * 2)
            return PythonString.characters(text)
        case .markup(let markup):
            try charge(markup.html.utf8.count * 2)
            // a single character of markup is no markup any more
            return PythonString.characters(markup.html)
        case .object(let object): return object.keys
        case .none, .bool, .integer, .number, .reference:
            throw TemplateFailure("\(value.typeName) has no items to walk")
        }
    }

    /// About how many bytes a value is as text, so that writing out a large list is counted before it is done.
    mutating func size(of value: TemplateValue) throws(TemplateFailure) -> Int {
        switch value {
        case .text(let text): return text.utf8.count
        case .markup(let markup): return markup.html.utf8.count
        case .list(let items), .tuple(let items): return try size(of: items)
        case .object(let object): return try size(of: object.values) + 8 * object.count
        case .undefined, .none, .bool, .integer, .number, .reference: return 8
        }
    }

    private mutating func size(of items: [TemplateValue]) throws(TemplateFailure) -> Int {
        try charge(items.count * 4)
        var total = 2
        for item in items { total += try size(of: item) + 2 }
        return total
    }

    /// The failure of lists within lists, or namespaces within namespaces, without end.
    var tooDeep: TemplateFailure {
        TemplateFailure(.limit, "values inside values more than \(TemplateValue.deepestNesting) deep")
    }

    /// How deep values made by a template lie in `values`; refuses too deep ones.
    mutating func depth(over values: [TemplateValue]) throws(TemplateFailure) -> Int {
        var deepest = 0
        for value in values { deepest = max(deepest, try depth(of: value, level: 0)) }
        return deepest
    }

    private mutating func depth(of value: TemplateValue, level: Int) throws(TemplateFailure) -> Int {
        guard level < TemplateValue.deepestNesting else { throw tooDeep }
        switch value {
        case .list(let items), .tuple(let items):
            try charge(items.count)
            var deepest = 0
            for item in items { deepest = max(deepest, try depth(of: item, level: level + 1)) }
            return deepest + 1
        case .object(let object): return object.storage.depth + 1
        case .reference(let reference):
            if case .namespace(let namespace) = reference.target { return namespace.depth + 1 }
            return 0
        case .undefined, .none, .bool, .integer, .number, .text, .markup: return 0
        }
    }
}

extension TemplateValue {
    /// How deep values that a template makes may lie inside each other.
    static let deepestNesting = 60
}

extension Arithmetic {
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
