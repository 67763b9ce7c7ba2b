/// The operators of comparison.
enum Relation: UInt8, Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, isIn, isNotIn

    /// `left operator right`
    func holds(_ left: TemplateValue, _ right: TemplateValue) throws(TemplateFailure) -> Bool {
        switch self {
        case .equal: return PythonComparison.equal(left, right)
        case .notEqual: return !PythonComparison.equal(left, right)
        case .isIn: return try PythonComparison.contains(right, left)
        case .isNotIn: return try !PythonComparison.contains(right, left)
        case .less: return try PythonComparison.order(left, right, for: "<").map { $0 < 0 } ?? false
        case .lessOrEqual: return try PythonComparison.order(left, right, for: "<=").map { $0 <= 0 } ?? false
        case .greater: return try PythonComparison.order(left, right, for: ">").map { $0 > 0 } ?? false
        case .greaterOrEqual: return try PythonComparison.order(left, right, for: ">=").map { $0 >= 0 } ?? false
        }
    }
}

/// Python's comparisons.
enum PythonComparison {
    static func equal(_ left: TemplateValue, _ right: TemplateValue) -> Bool {
        switch (left, right) {
        case (.undefined, .undefined), (.none, .none): return true
        case (.list(let left), .list(let right)), (.tuple(let left), .tuple(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { equal($0, $1) }
        case (.object(let left), .object(let right)): return equal(left, right)
        case (.reference(let left), .reference(let right)): return left == right
        default: break
        }
        if let left = left.text, let right = right.text { return left.utf8.elementsEqual(right.utf8) }
        if let left = PythonNumber(left), let right = PythonNumber(right) { return left.order(to: right) == 0 }
        return false
    }

    private static func equal(_ left: TemplateObject, _ right: TemplateObject) -> Bool {
        if left.storage === right.storage { return true }
        guard left.count == right.count else { return false }
        return left.keys.enumerated().allSatisfy { index, key in
            right.value(for: key).map { equal(left.storage[index], $0) } ?? false
        }
    }

    /// -1, 0 or 1; nil where a NaN takes part.
    static func order(
        _ left: TemplateValue, _ right: TemplateValue, for sign: String
    ) throws(TemplateFailure) -> Int? {
        if let left = PythonNumber(left), let right = PythonNumber(right) { return left.order(to: right) }
        if let left = left.text, let right = right.text { return order(left, right) }
        switch (left, right) {
        case (.list(let left), .list(let right)), (.tuple(let left), .tuple(let right)):
            for (one, other) in zip(left, right) where !equal(one, other) { return try order(one, other, for: sign) }
            return left.count < right.count ? -1 : left.count > right.count ? 1 : 0
        case (.undefined, _), (_, .undefined):
            throw TemplateFailure("'\(sign)' cannot compare what is undefined")
        default:
            throw TemplateFailure(
                "'\(sign)' cannot compare \(left.typeName) with \(right.typeName)", remedy: remedy(left, right))
        }
    }

    /// By code points, which is the order of the UTF-8 bytes.
    static func order(_ left: String, _ right: String) -> Int {
        if left.utf8.lexicographicallyPrecedes(right.utf8) { return -1 }
        return left.utf8.elementsEqual(right.utf8) ? 0 : 1
    }

    /// What to do where one of the two is missing, which is how most values of two types come about.
    private static func remedy(_ left: TemplateValue, _ right: TemplateValue) -> String? {
        guard left == .none || right == .none else { return nil }
        return
            "leave out what has none first: '|selectattr(\"FIELD\")' before the filter, 'if value is not none' before <"
    }

    /// `item in container`
    static func contains(_ container: TemplateValue, _ item: TemplateValue) throws(TemplateFailure) -> Bool {
        switch container {
        case .list(let items), .tuple(let items): return items.contains { equal($0, item) }
        case .object(let object): return object.value(for: item) != nil
        case .undefined: return false
        case .text, .markup:
            guard let part = item.text else {
                throw TemplateFailure("'in' looks for text in text, not for \(item.typeName)")
            }
            return PythonString.find(part, in: container.text ?? "") != nil
        case .none, .bool, .integer, .number, .reference:
            throw TemplateFailure("'in' cannot look into \(container.typeName)")
        }
    }
}

/// A number or a truth value, for arithmetic and comparison.
enum PythonNumber {
    case integer(Int)
    case number(Double)

    init?(_ value: TemplateValue) {
        switch value {
        case .bool(let flag): self = .integer(flag ? 1 : 0)
        case .integer(let number): self = .integer(number)
        case .number(let number): self = .number(number)
        case .undefined, .none, .text, .markup, .list, .tuple, .object, .reference: return nil
        }
    }

    var double: Double {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        }
    }

    /// -1, 0 or 1 without loss of precision; nil where a NaN takes part.
    func order(to other: PythonNumber) -> Int? {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): left < right ? -1 : left > right ? 1 : 0
        case (.number(let left), .number(let right)): PythonNumber.order(left, right)
        case (.integer(let left), .number(let right)): PythonNumber.order(left, right)
        case (.number(let left), .integer(let right)): PythonNumber.order(right, left).map { -$0 }
        }
    }

    private static func order(_ left: Double, _ right: Double) -> Int? {
        left.isNaN || right.isNaN ? nil : left < right ? -1 : left > right ? 1 : 0
    }

    private static func order(_ left: Int, _ right: Double) -> Int? {
        if right.isNaN { return nil }
        if right >= 0x1p63 { return -1 }
        if right < -0x1p63 { return 1 }
        let whole = Int(right.rounded(.down))
        if left != whole { return left < whole ? -1 : 1 }
        return right > Double(whole) ? -1 : 0
    }
}

/// What counts as true.
enum PythonTruth {
    static func isTrue(_ value: TemplateValue) -> Bool {
        switch value {
        case .undefined, .none: false
        case .bool(let flag): flag
        case .integer(let number): number != 0
        case .number(let number): number != 0
        case .text(let text): !text.isEmpty
        case .markup(let markup): !markup.html.isEmpty
        case .list(let items), .tuple(let items): !items.isEmpty
        case .object(let object): object.count > 0 || object.storage.table.isRecord
        case .reference: true
        }
    }
}
