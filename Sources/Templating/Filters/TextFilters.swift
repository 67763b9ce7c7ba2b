/// Filters for the letters and words of text. Text stays text and markup stays markup.
extension BuiltinFilter {
    static let texts: [BuiltinFilter] = [
        BuiltinFilter(
            "capitalize", result: .value(.text), documentation: "The first letter in upper case, the others in lower.",
            .text { renderer, input, _ in renderer.mapped(input, PythonString.capitalised) }),
        BuiltinFilter(
            "format", signature: "format(value, ..., name=value, ...)", result: .value(.text),
            documentation: "The text with its `%s` filled in.", asGiven: formatted),
        BuiltinFilter(
            "lower", result: .value(.text), documentation: "The text in lower case.",
            .text { renderer, input, _ in renderer.mapped(input, PythonString.lower) }),
        BuiltinFilter(
            "replace", parameters: [.required("old"), .required("new"), .optional("count", default: .none)],
            result: .value(.text), documentation: "The text with `new` for `old`, at most `count` times.",
            .text(replaced)),
        BuiltinFilter(
            "string", result: .value(.text), documentation: "The value as text; markup stays markup.",
            .text { renderer, input, _ in renderer.mapped(input) { $0 } }),
        BuiltinFilter(
            "title", result: .value(.text), documentation: "Each word with its first letter in upper case.",
            .text { _, input, _ in .text(TitleCase.titled(PythonText.string(input))) }),
        BuiltinFilter(
            "trim", parameters: [.optional("chars", default: .none)], result: .value(.text),
            documentation: "The text without white space, or those letters, at both ends.",
            .text { renderer, input, arguments in
                renderer.mapped(input) { PythonString.stripped($0, of: arguments["chars"].text) }
            }),
        BuiltinFilter(
            "upper", result: .value(.text), documentation: "The text in upper case.",
            .text { renderer, input, _ in renderer.mapped(input, PythonString.upper) }),
        BuiltinFilter(
            "wordcount", result: .value(.integer), documentation: "How many words there are.",
            .text { _, input, _ in .integer(WordWrapping.wordCount(PythonText.string(input))) }),
    ]

    private static func formatted(
        _ renderer: inout Renderer, _ input: TemplateValue, _ arguments: CallValues
    ) throws(TemplateFailure) -> TemplateValue {
        if !arguments.named.isEmpty, !arguments.positional.isEmpty {
            throw TemplateFailure("'format' takes values by place or by name, not both")
        }
        let values: TemplateValue =
            arguments.named.isEmpty
            ? .tuple(arguments.positional)
            : .object(TemplateObject(fields: arguments.named.map { ($0.name, $0.value) }))
        let format: TemplateValue = if case .markup = input { input } else { .text(PythonText.string(input)) }
        return try renderer.combine(format, .modulo, values)
    }

    private static func replaced(
        _ renderer: inout Renderer, _ input: TemplateValue, _ arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let count: Int = if case .none = arguments["count"] { -1 } else { try arguments.integer("count") }
        func isMarkup(_ value: TemplateValue) -> Bool { if case .markup = value { true } else { false } }
        let (old, new) = (PythonText.string(arguments["old"]), arguments["new"])
        guard renderer.escaping != .none, isMarkup(input) || isMarkup(arguments["old"]) || isMarkup(new) else {
            return .text(try renderer.replace(old, PythonText.string(new), in: PythonText.string(input), count))
        }
        let (text, replacement) = (renderer.escapedText(input), renderer.escapedText(new))
        return .markup(Markup(trusted: try renderer.replace(old, replacement, in: text, count)))
    }
}

extension Renderer {
    /// The same kind of text with other letters.
    func mapped(_ value: TemplateValue, _ change: (String) -> String) -> TemplateValue {
        if case .markup(let markup) = value { return .markup(Markup(trusted: change(markup.html))) }
        return .text(change(PythonText.string(value)))
    }

    /// Replaces after counting what comes of it.
    mutating func replace(
        _ old: String, _ new: String, in text: String, _ count: Int
    ) throws(TemplateFailure) -> String {
        let places = old.isEmpty ? text.unicodeScalars.count + 1 : text.utf8.count / old.utf8.count
        let (growth, overflow) = new.utf8.count.multipliedReportingOverflow(by: places)
        if overflow || growth > program.limits.valueSize {
            let real = old.isEmpty ? places : PythonString.split(text, by: old).count
            try charge(size: new.utf8.count.multipliedReportingOverflow(by: real).partialValue)
        }
        try charge(size: text.utf8.count)
        return PythonString.replacing(old, with: new, in: text, limit: count)
    }
}
