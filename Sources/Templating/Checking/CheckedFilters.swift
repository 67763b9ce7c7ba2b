/// Filters, with types in place of values.
extension ExpressionChecker {
    /// What a filter gives.
    mutating func filtered(
        _ value: Expression?, by name: String, with arguments: CallArguments, at place: Place
    ) -> Meaning {
        for argument in arguments.all { meaning(of: argument) }
        let builtin = BuiltinFilter.named(name)
        let input = input(value, allowsMissing: builtin?.allowsMissing ?? false)
        if let result = filterResults[name] { return .value(result) }
        guard let builtin else { return .any }
        let attribute = builtin.attributeIndex.flatMap { arguments.value(at: $0, named: "attribute") }
        let element = input.type.element ?? .any
        if let keys = builtin.keys { checkKeys(keys, of: builtin.name, by: attribute, element: element, at: place) }
        let type = attribute.map { self.type(along: $0, from: element) } ?? .any
        return result(builtin.result, in: FilterUse(input: input, arguments: arguments, attribute: type))
    }

    private mutating func result(_ result: FilterResult, in use: FilterUse) -> Meaning {
        switch result {
        case .value(let type): return .value(type)
        case .any: return .any
        case .input: return use.input
        case .item:
            if case .pairs(let key, let value) = use.input { return .pair(key, value) }
            return .value(use.element)
        case .rows: return .value(.list(.list(use.element)))
        case .entries:
            if case .map(let value) = use.input.type.present { return .pairs(.text, value) }
            return .pairs(.any, .any)
        case .groups: return .pairs(use.attribute, .list(use.element))
        case .replaced:
            guard use.input != .any, let other = use.arguments.positional.first else { return .any }
            return use.input.joined(with: meaning(of: other))
        case .mapped:
            let attribute = use.arguments.named.first { $0.name == "attribute" }?.value
            let type = type(along: attribute, from: use.element)
            checkFilterName(use.arguments.positional.first)
            return .value(.list(type))
        case .selected(let keeps, let byAttribute):
            let given = use.arguments.positional
            if byAttribute { type(along: given.first, from: use.element) }
            checkTestName(given[safe: byAttribute ? 1 : 0])
            return selected(from: use.input, given, keeps: keeps, byAttribute: byAttribute)
        }
    }

    private mutating func input(_ value: Expression?, allowsMissing: Bool) -> Meaning {
        guard let value else { return .value(.markup) }
        if allowsMissing, case .name(let variable) = value.form, lookUp(variable) == nil { return .any }
        return meaning(of: value)
    }

    /// Checks a path of fields that is written as text, and gives the type at its end.
    @discardableResult
    mutating func type(along path: Expression?, from element: FieldType) -> FieldType {
        guard let path, case .literal(.text(let text)) = path.form else { return .any }
        var last = FieldType.any
        for one in text.split(separator: ",") {
            var meaning = Meaning.value(element)
            for part in AttributePath.parts(of: String(one)) {
                guard case .text(let field) = part else {
                    meaning = .value(meaning.type.element ?? .any)
                    continue
                }
                meaning = self.field(field, of: meaning, at: path.place)
            }
            last = meaning.type
        }
        return last
    }

    /// Checks a name of a test that is written as text.
    private mutating func checkTestName(_ argument: Expression?) {
        guard let argument, case .literal(.text(let name)) = argument.form, BuiltinTest.named(name) == nil
        else { return }
        report("there is no test '\(name)'", at: argument.place, near: name, among: BuiltinTest.names)
    }

    /// Checks a name of a filter that is written as text.
    private mutating func checkFilterName(_ argument: Expression?) {
        guard let argument, case .literal(.text(let name)) = argument.form, BuiltinFilter.named(name) == nil,
            !filterNames.contains(name)
        else { return }
        report(
            "there is no filter '\(name)'", at: argument.place, near: name, among: BuiltinFilter.names + filterNames)
    }
}

extension BuiltinFilter {
    /// The place of the parameter `attribute`, nil for a filter without it.
    fileprivate var attributeIndex: Int? { parameters?.firstIndex { $0.name == "attribute" } }
}

/// A filter where a template uses it, with types in place of values.
struct FilterUse {
    let input: Meaning
    let arguments: CallArguments
    /// The type at the end of the path that the parameter `attribute` is given; anything where it is given none.
    let attribute: FieldType

    /// The type of an item of the input.
    var element: FieldType { input.type.element ?? .any }
}

/// Values that may be none, where values are compared or added up: which is found out before there is a value.
extension ExpressionChecker {
    /// Reports a filter that orders or adds keys of which one may be none: none has no place in an order.
    ///
    /// Rendering would refuse it as soon as one row has a value and another has none, which may be years later.
    mutating func checkKeys(
        _ keys: BuiltinFilter.KeyUse, of filter: String, by attribute: Expression?, element: FieldType,
        at place: Place
    ) {
        guard let attribute else {
            guard case .optional = element else { return }
            report(
                "an item may be none, which '\(filter)' cannot \(keys.rawValue)", at: place, kind: .value,
                remedy: "leave those out first: '|select|\(filter)'")
            return
        }
        guard case .literal(.text(let text)) = attribute.form else { return }
        for one in text.split(separator: ",") where element.mayBeNone(along: AttributePath.names(in: one)[...]) {
            report(
                "'\(one)' may be none, which '\(filter)' cannot \(keys.rawValue)", at: attribute.place, kind: .value,
                remedy: "leave those out first: '|selectattr(\"\(one)\")|\(filter)(…)'")
        }
    }

    /// What is left of a list of which the items are kept that pass a test, or that do not.
    func selected(from input: Meaning, _ arguments: [Expression], keeps: Bool, byAttribute: Bool) -> Meaning {
        guard case .value(let type) = input, case .list(let element) = type.present else { return input }
        let texts = arguments.map { argument -> String? in
            if case .literal(.text(let text)) = argument.form { text } else { nil }
        }
        let test = texts.dropFirst(byAttribute ? 1 : 0)
        let leavesNone = keeps ? test.first.map(Self.refusesNone) ?? true : test == ["none"]
        guard leavesNone else { return input }
        guard byAttribute else { return .value(.list(element.present)) }
        guard let path = texts.first ?? nil else { return input }
        return .value(.list(element.present(along: AttributePath.names(in: path)[...])))
    }

    private static func refusesNone(_ test: String?) -> Bool {
        test.flatMap(BuiltinTest.named)?.refusesNone ?? false
    }
}

extension CallArguments {
    /// An argument by its place or its name; `nil` where it is not given.
    func value(at index: Int, named name: String) -> Expression? {
        named.first { $0.name == name }?.value ?? positional[safe: index]
    }
}

extension AttributePath {
    /// The names of a path that has only names, `nil` in place of a number.
    fileprivate static func names(in path: some StringProtocol) -> [String?] {
        parts(of: String(path)).map { part in if case .text(let name) = part { name } else { nil } }
    }
}

extension FieldType {
    /// Whether there may be none at the end of a path of fields, or on the way to it.
    fileprivate func mayBeNone(along path: ArraySlice<String?>) -> Bool {
        if case .optional = self { return true }
        guard let step = path.first else { return false }
        guard let step, case .record(let record) = self, let field = record.field(named: step) else { return false }
        return field.type.mayBeNone(along: path.dropFirst())
    }

    /// The type where what a path leads to is known to be there.
    fileprivate func present(along path: ArraySlice<String?>) -> FieldType {
        guard let step = path.first else { return present }
        guard let step, case .record(let record) = present else { return self }
        let fields = record.fields.map { field in
            guard field.name == step else { return field }
            return RecordType.Field(
                field.name, field.type.present(along: path.dropFirst()), documentation: field.documentation)
        }
        return .record(RecordType(name: record.name, fields: fields))
    }
}
