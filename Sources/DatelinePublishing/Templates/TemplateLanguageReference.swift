import DatelineComposing
import Templating

/// The filters, tests and functions of templates, in Markdown.
enum TemplateLanguageReference {
    /// The filters of the field first, since no other documentation has them.
    static var text: String {
        let field = FieldFilters.all.map(TemplateLanguage.entry(for:)).sorted { $0.name < $1.name }
        let sections = [
            ("Filters of the field", field), ("Filters of Jinja", TemplateLanguage.filters),
            ("Tests", TemplateLanguage.tests), ("Functions", TemplateLanguage.functions),
        ]
        return sections.map { heading, entries in
            "## \(heading)\n\n" + entries.map(line).joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    private static func line(_ entry: TemplateLanguage.Entry) -> String {
        let aliases = entry.aliases.map { "`\($0)`" }.joined(separator: ", ")
        return "- `\(entry.signature)`\(aliases.isEmpty ? "" : ", also \(aliases)"): \(entry.documentation)"
    }
}
