/// Filters for values of any kind.
enum ValueFilters {
    static let all: [BuiltinFilter] = [
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
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let name = try arguments.text("name")
        if case .object(let object) = input, !object.storage.table.isRecord { return .undefined }
        return try run.field(name, of: input)
    }
}

/// `author.name` or `links.0`: the way to a value inside an item.
enum AttributePath {
    static func parts(of attribute: TemplateValue) -> [TemplateValue] {
        switch attribute {
        case .none: []
        case .text(let text): parts(of: text)
        case .markup(let markup): parts(of: markup.html)
        case .undefined, .bool, .integer, .number, .list, .tuple, .object, .reference: [attribute]
        }
    }

    static func parts(of text: String) -> [TemplateValue] {
        text.split(separator: ".", omittingEmptySubsequences: false).map { part in
            let isNumber = !part.isEmpty && part.utf8.allSatisfy(\.isDigit)
            return isNumber ? Int(part).map { .integer($0) } ?? .text(String(part)) : .text(String(part))
        }
    }
}
