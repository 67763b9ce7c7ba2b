/// Filters that set text in lines.
enum LayoutFilters {
    static let all: [BuiltinFilter] = [
        BuiltinFilter(
            "center", parameters: [.optional("width", default: 80)], result: .value(.text),
            documentation: "The text in the middle of `width` letters.", .text(centred)),
        BuiltinFilter(
            "indent",
            parameters: [
                .optional("width", default: 4), .optional("first", default: false), .optional("blank", default: false),
            ],
            result: .value(.text), documentation: "Every line but the first moved to the right.", .text(indented)),
        BuiltinFilter(
            "truncate",
            parameters: [
                .optional("length", default: 255), .optional("killwords", default: false),
                .optional("end", default: "..."), .optional("leeway", default: .none),
            ],
            result: .value(.text), documentation: "The text cut to `length` letters, at a word unless `killwords`.",
            .text(truncated)),
        BuiltinFilter(
            "wordwrap",
            parameters: [
                .optional("width", default: 79), .optional("break_long_words", default: true),
                .optional("wrapstring", default: .none), .optional("break_on_hyphens", default: true),
            ],
            result: .value(.text), documentation: "The text with lines of `width` letters at most.",
            .text(weight: 16, wrapped)),
    ]

    private static func centred(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let width = try arguments.integer("width")
        try run.budget.charge(size: max(width, 0))
        return input.mapped { PythonPadding.centred($0, to: width, with: " ") }
    }

    private static func indented(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        guard let text = input.text else { throw TemplateFailure("'indent' needs text, not \(input.typeName)") }
        var indent = arguments["width"].text ?? ""
        if arguments["width"].text == nil {
            let width = try arguments.integer("width")
            try run.budget.charge(size: max(width, 0))
            indent = String(repeating: " ", count: max(width, 0))
        }
        let lines = PythonString.lines(text + "\n")
        try run.budget.charge(size: text.utf8.count + indent.utf8.count * lines.count)
        let blank = arguments.isTrue("blank")
        var result = arguments.isTrue("first") ? indent : ""
        for (index, line) in lines.enumerated() {
            if index > 0 { result += blank || !line.isEmpty ? "\n" + indent : "\n" }
            result += line
        }
        return input.mapped { _ in result }
    }

    private static func truncated(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        let length = try arguments.integer("length")
        let end = arguments["end"]
        let endLength = PythonString.length(end.text ?? "")
        let leeway: Int = if case .none = arguments["leeway"] { 5 } else { try arguments.integer("leeway") }
        guard length >= endLength, leeway >= 0 else {
            throw TemplateFailure("'truncate' needs a length of at least \(endLength), the length of its end")
        }
        guard try input.length - length > leeway else { return input }
        guard let text = input.text else { throw TemplateFailure("'truncate' needs text, not \(input.typeName)") }
        let scalars = Array(text.unicodeScalars)
        var kept = PythonString.text(scalars[..<(length - endLength)])
        if !arguments.isTrue("killwords"), let space = kept.unicodeScalars.lastIndex(of: " ") {
            kept = String(kept[..<space])
        }
        guard case .markup = input else {
            if case .markup(let mark) = end {
                return .markup(Markup(trusted: run.outputEscaping.escaped(kept) + mark.html))
            }
            return .text(kept + (end.text ?? ""))
        }
        return .markup(Markup(trusted: kept + run.escapedText(end)))
    }

    private static func wrapped(
        in run: inout RunState, _ input: TemplateValue, with arguments: TemplateArguments
    ) throws(TemplateFailure) -> TemplateValue {
        guard let text = input.text else { throw TemplateFailure("'wordwrap' needs text, not \(input.typeName)") }
        let width = try arguments.integer("width")
        guard width > 0 else { throw TemplateFailure("'wordwrap' needs a width above 0") }
        let glue = arguments["wrapstring"].text ?? "\n"
        try run.budget.charge(size: text.utf8.count * (glue.utf8.count + 1))
        let wrapping = WordWrapper(
            width: width, breaksLongWords: arguments.isTrue("break_long_words"),
            breaksOnHyphens: arguments.isTrue("break_on_hyphens"))
        let lines = PythonString.lines(text).map { wrapping.lines($0).joined(separator: glue) }
        return .text(lines.joined(separator: glue))
    }
}
