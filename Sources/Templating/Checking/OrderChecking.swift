/// Values that may be none, where values are compared or added up: which is found out before there is a value.
extension TemplateChecker {
    /// Reports a filter whose keys may be none, which no other value is before or after.
    ///
    /// Rendering would refuse it as soon as one row has a value and another has none, which may be years later.
    mutating func checkOrder(
        _ filter: BuiltinFilter, by index: Int, of element: FieldType, _ arguments: CallArguments, at place: Place
    ) {
        let doing = filter == .sum ? "add up" : "compare"
        guard let attribute = arguments.value(index, "attribute") else {
            guard case .optional = element else { return }
            report(
                "an item may be none, which '\(filter)' cannot \(doing)", at: place, kind: .value,
                remedy: "leave those out first: '|select|\(filter)'")
            return
        }
        guard case .literal(.text(let text)) = attribute.form else { return }
        for one in text.split(separator: ",") where element.mayBeNone(along: AttributePath.names(in: one)[...]) {
            report(
                "'\(one)' may be none, which '\(filter)' cannot \(doing)", at: attribute.place, kind: .value,
                remedy: "leave those out first: '|selectattr(\"\(one)\")|\(filter)(…)'")
        }
    }

    /// What is left of a list when `select` and its like have been through it.
    func selected(_ filter: BuiltinFilter, from input: Meaning, _ arguments: CallArguments) -> Meaning {
        guard case .value(let type) = input, case .list(let element) = type.present else { return input }
        let texts = arguments.positional.map { argument -> String? in
            if case .literal(.text(let text)) = argument.form { text } else { nil }
        }
        switch filter {
        case .select where texts.isEmpty || Self.provesValue(texts[0]): return .value(.list(element.present))
        case .reject where texts.first == "none": return .value(.list(element.present))
        case .selectattr where texts.count == 1 || Self.provesValue(texts[safe: 1] ?? nil),
            .rejectattr where texts.count == 2 && texts[1] == "none":
            guard let path = texts[safe: 0] ?? nil else { return input }
            return .value(.list(element.present(along: AttributePath.names(in: path[...])[...])))
        default: return input
        }
    }

    /// Tests that none does not pass.
    private static func provesValue(_ test: String?) -> Bool {
        ["string", "number", "integer", "float", "mapping", "iterable", "sequence", "true"].contains(test)
    }
}

extension CallArguments {
    /// An argument by its place or its name; `nil` where it is not given.
    fileprivate func value(_ index: Int, _ name: String) -> Expression? {
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
