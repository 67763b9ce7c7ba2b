/// Filters that make markup of text, and text of markup.
extension BuiltinFilter {
    static let escapings: [BuiltinFilter] = [
        BuiltinFilter(
            "escape", aliases: ["e"], result: .value(.markup),
            documentation: "The text escaped for the template's kind, once.",
            .text { renderer, input, _ in .markup(Markup(trusted: renderer.escapedText(input))) }),
        BuiltinFilter(
            "forceescape", result: .value(.markup), documentation: "The text escaped, markup too.",
            .text { renderer, input, _ in
                .markup(Markup(trusted: renderer.outputEscaping.escaped(PythonText.string(input))))
            }),
        BuiltinFilter(
            "safe", result: .value(.markup), documentation: "The text as markup, which is printed as it is.",
            .text { _, input, _ in .markup(Markup(trusted: PythonText.string(input))) }),
        BuiltinFilter(
            "striptags", result: .value(.text),
            documentation: "The text without tags and comments, its white space made single.",
            .text(weight: 16) { _, input, _ in .text(TagStripping.stripped(PythonText.string(input))) }),
    ]
}

extension Renderer {
    /// What escapes text here, HTML where nothing is escaped.
    var outputEscaping: Escaping { escaping == .none ? .html : escaping }
}
