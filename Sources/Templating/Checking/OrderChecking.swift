/// Values that may be none, where values are compared or added up: which is found out before there is a value.
extension TemplateChecker {
    /// Reports a filter whose keys may be none, which no other value is before or after.
    ///
    /// Rendering would refuse it as soon as one row has a value and another has none, which may be years later.
    mutating func checkKeys(
        _ keys: BuiltinFilter.KeyUse, _ filter: String, by attribute: Expression?, of element: FieldType,
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
    func value(_ index: Int, _ name: String) -> Expression? {
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
            return RecordType.Field(field.name, field.type.present(along: path.dropFirst()), field.documentation)
        }
        return .record(RecordType(name: record.name, fields: fields))
    }
}
