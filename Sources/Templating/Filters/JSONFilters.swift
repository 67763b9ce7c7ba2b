/// The filter that writes JSON.
extension BuiltinFilter {
    static let json: [BuiltinFilter] = [
        BuiltinFilter(
            "tojson", parameters: [.optional("indent", default: .none)], result: .value(.markup),
            documentation: "The value as JSON that is safe in HTML too.", .text(written))
    ]

    private static func written(
        _ renderer: inout Renderer, _ input: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        var indent = arguments["indent"].text
        if indent == nil, arguments["indent"] != .none {
            let width = try arguments.integer("indent")
            try renderer.charge(size: max(width, 0) * 64)
            indent = String(repeating: " ", count: max(width, 0))
        }
        var json = JSONWriting(indent: indent)
        try json.write(input)
        try renderer.charge(size: json.text.utf8.count)
        return .markup(Markup(trusted: json.text))
    }
}
