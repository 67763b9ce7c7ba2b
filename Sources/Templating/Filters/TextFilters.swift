/// Filters for the letters and words of text. Text stays text and markup stays markup.
enum TextFilters {
    static let all: [BuiltinFilter] = [
        BuiltinFilter(
            "capitalize", result: .value(.text), documentation: "The first letter in upper case, the others in lower.",
            .text { _, input, _ in input.mapped(PythonString.capitalised) }),
        BuiltinFilter(
            "format", signature: "format(value, ..., name=value, ...)", result: .value(.text),
            documentation: "The text with its `%s` filled in.", asGiven: formatted),
        BuiltinFilter(
            "lower", result: .value(.text), documentation: "The text in lower case.",
            .text { _, input, _ in input.mapped(PythonString.lower) }),
        BuiltinFilter(
            "replace", parameters: [.required("old"), .required("new"), .optional("count", default: .none)],
            result: .value(.text), documentation: "The text with `new` for `old`, at most `count` times.",
            .text(replaced)),
        BuiltinFilter(
            "string", result: .value(.text), documentation: "The value as text; markup stays markup.",
            .text { _, input, _ in input.mapped { $0 } }),
        BuiltinFilter(
            "title", result: .value(.text), documentation: "Each word with its first letter in upper case.",
            .text { _, input, _ in .text(TitleCase.titled(PythonText.string(input))) }),
        BuiltinFilter(
            "trim", parameters: [.optional("chars", default: .none)], result: .value(.text),
            documentation: "The text without white space, or those letters, at both ends.",
            .text { _, input, arguments in
                input.mapped { PythonString.stripped($0, of: arguments["chars"].text) }
            }),
        BuiltinFilter(
            "upper", result: .value(.text), documentation: "The text in upper case.",
            .text { _, input, _ in input.mapped(PythonString.upper) }),
        BuiltinFilter(
            "wordcount", result: .value(.integer), documentation: "How many words there are.",
            .text { _, input, _ in .integer(WordWrapper.wordCount(PythonText.string(input))) }),
    ]

    private static func formatted(
        in run: inout RunState, _ input: TemplateValue, with arguments: CallValues
    ) throws(TemplateFailure) -> TemplateValue {
        if !arguments.named.isEmpty, !arguments.positional.isEmpty {
            throw TemplateFailure("'format' takes values by place or by name, not both")
        }
        let values: TemplateValue =
            arguments.named.isEmpty
            ? .tuple(arguments.positional)
            : .object(TemplateObject(fields: arguments.named.map { ($0.name, $0.value) }))
        let format: TemplateValue = if case .markup = input { input } else { .text(PythonText.string(input)) }
        return try Arithmetic.modulo.combine(format, values, in: &run)
    }

    private static func replaced(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let count: Int = if case .none = arguments["count"] { -1 } else { try arguments.integer("count") }
        func isMarkup(_ value: TemplateValue) -> Bool { if case .markup = value { true } else { false } }
        let (old, new) = (PythonText.string(arguments["old"]), arguments["new"])
        guard run.escaping != .none, isMarkup(input) || isMarkup(arguments["old"]) || isMarkup(new) else {
            return .text(
                try run.budget.replacing(
                    old, with: PythonText.string(new), in: PythonText.string(input), limit: count))
        }
        let (text, replacement) = (run.escapedText(input), run.escapedText(new))
        return .markup(Markup(trusted: try run.budget.replacing(old, with: replacement, in: text, limit: count)))
    }
}

/// The filter `title`: each word begins with a capital, and its other letters are small.
///
/// Unlike Python's own method, a word begins only after white space, a hyphen or an opening bracket, so that
/// `they're` stays one word.
enum TitleCase {
    static func titled(_ text: String) -> String {
        var result = ""
        var word = String.UnicodeScalarView()
        func finish() {
            guard let first = word.first else { return }
            result += first.properties.uppercaseMapping
            result += PythonString.lower(String(word.dropFirst()))
            word.removeAll()
        }
        for scalar in text.unicodeScalars {
            if PythonSpace.contains(scalar) || "-({[<".unicodeScalars.contains(scalar) {
                finish()
                result.unicodeScalars.append(scalar)
            } else {
                word.append(scalar)
            }
        }
        finish()
        return result
    }
}
