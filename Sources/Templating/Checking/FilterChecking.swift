/// Filters, with types in place of values.
extension TemplateChecker {
    mutating func filtered(
        _ value: Expression?, _ name: String, _ arguments: CallArguments, _ place: Place
    ) -> Meaning {
        for argument in arguments.all { meaning(of: argument) }
        let builtin = BuiltinFilter.named(name)
        let input = input(value, allowsMissing: builtin?.allowsMissing ?? false)
        if let result = filterResults[name] { return .value(result) }
        guard let builtin else { return .any }
        let attribute = builtin.attributeIndex.flatMap { arguments.value($0, "attribute") }
        let element = input.type.element ?? .any
        if let keys = builtin.keys { checkKeys(keys, builtin.name, by: attribute, of: element, at: place) }
        let type = attribute.map { self.type(along: $0, from: element) } ?? .any
        return builtin.result.meaning(&self, FilterUse(input: input, arguments: arguments, attribute: type))
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
    mutating func checkTestName(_ argument: Expression?) {
        guard let argument, case .literal(.text(let name)) = argument.form, BuiltinTest.named(name) == nil
        else { return }
        report("there is no test '\(name)'", at: argument.place, near: name, among: BuiltinTest.names)
    }

    /// Checks a name of a filter that is written as text.
    mutating func checkFilterName(_ argument: Expression?) {
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
