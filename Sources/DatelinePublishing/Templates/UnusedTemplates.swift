import DatelineComposing
package import DatelineModel
import Templating

extension DiagnosticID {
    package static let templateUnused = DiagnosticID(
        "template-unused",
        summary: "Nothing uses a template.",
        explanation: """
            A file in `templates/` counts where it has the name of a built-in template, or where another template \
            names it. A misspelt file would change nothing, without a word.
            """,
        example: "templates/pages/breifing.html",
        remedy: "Rename it; `dateline templates` lists the names.")
}

/// Templates over the built-in ones that nothing asks for, most often because their name is misspelt.
struct UnusedTemplates {
    private let collection: TemplateCollection

    init(in collection: TemplateCollection) { self.collection = collection }

    /// A warning for each.
    var diagnostics: [Diagnostic] {
        let outlines = collection.templates.compactMap { source in
            do throws(TemplateError) {
                return try TemplateOutline(of: source, whitespace: PageModels.whitespace)
            } catch {
                return nil
            }
        }
        guard !outlines.contains(where: \.namesByValue) else { return [] }
        let known = Set(collection.builtIn.map(\.name)).union(outlines.flatMap(\.named))
        return collection.overrides.filter { source in
            !known.contains(source.name) && !known.contains("\(source.layer)/\(source.name)")
        }.map(diagnostic)
    }

    private func diagnostic(_ source: TemplateSource) -> Diagnostic {
        let names = collection.builtIn.map(\.name)
        let near =
            EditDistance.nearest(to: source.name, among: names)
            ?? names.first { name in
                name.split(separator: "/").last == source.name.split(separator: "/").last
            }
        return Diagnostic(
            .warning, .templateUnused, message: "no page and no template uses '\(source.name)'",
            at: TextPlace(file: source.origin, line: 1, column: 1),
            help: near.map { "did you mean '\($0)'? rename the file" }
                ?? "name it in a template that pages use, or remove it")
    }
}
