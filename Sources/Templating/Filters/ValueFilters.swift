/// Filters for values of any kind.
extension BuiltinFilter {
    static let values: [BuiltinFilter] = [
        BuiltinFilter(
            "attr", parameters: [.required("name")], result: .any, documentation: "The field of that name.",
            .value(attribute)),
        BuiltinFilter(
            "default", aliases: ["d"],
            parameters: [.optional("default_value", default: ""), .optional("boolean", default: false)],
            result: .replaced, allowsMissing: true,
            documentation: "Another value in place of an undefined one; with `boolean`, of any that is false.",
            .value { _, input, arguments in
                if case .undefined = input { return arguments[0] }
                return arguments.isTrue("boolean") && !PythonTruth.isTrue(input) ? arguments[0] : input
            }),
    ]

    private static func attribute(
        _ renderer: inout Renderer, _ input: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let name = try arguments.text("name")
        if case .object(let object) = input, !object.storage.table.isRecord { return .undefined }
        return try renderer.field(name, of: input)
    }
}

extension FilterResult {
    /// Either the input or the first argument.
    fileprivate static let replaced = FilterResult { checker, use in
        guard use.input != .any, let other = use.arguments.positional.first else { return .any }
        return use.input.joined(with: checker.meaning(of: other))
    }
}
