package import DatelineModel
import Templating

extension DiagnosticID {
    /// What templates are reported for, in the order of the documentation.
    package static let ofTemplates: [DiagnosticID] = [
        templateSyntax, templateName, templateFeature, templateValue, templateLimit, templateUnused,
    ]

    package static let templateSyntax = DiagnosticID(
        "template-syntax",
        summary: "A template does not follow the language.",
        explanation: "A tag is not closed, not known, or not written as Jinja has it. Nothing is rendered.",
        example: "{% for row in news %}{{ row.kind }}",
        remedy: "Mend the tag at the place that is named; `Documentation/Templating.md` has the language.")

    package static let templateName = DiagnosticID(
        "template-name",
        summary: "A template names something that does not exist.",
        explanation: """
            A variable, a field, a filter, a test, a block, a macro or another template. Page models declare what \
            there is, so that a misspelt name is found before any page is made.
            """,
        example: "{{ page.titel }}",
        remedy: "Take the name that is proposed; `dateline templates --fields` lists them all.")

    package static let templateFeature = DiagnosticID(
        "template-feature",
        summary: "A template uses a part of Jinja that is left out.",
        explanation: "What would make pages differ from run to run, or needs Python, is left out.",
        example: "{{ news|random }}",
        remedy: "Write it another way; `Documentation/Templating.md` lists what is left out and what to write instead.")

    package static let templateValue = DiagnosticID(
        "template-value",
        summary: "A template uses a value in a way that it cannot be used in.",
        explanation: """
            A number is added to a text, a field is asked of what is not there, or a filter refuses its value. The \
            fault shows on some pages only; `dateline check` tries templates on pages of the casebook, on a casebook \
            with nothing in it, and on records with nothing but what they must have.
            """,
        example: "{{ actor.note.html }}, where an actor has no note",
        remedy: "Ask first: `{% if actor.note %}`, or give a value with `|default(\"\")`.")

    package static let templateLimit = DiagnosticID(
        "template-limit",
        summary: "A template does more than it may.",
        explanation: "Loops, calls, includes and the size of a page are bounded, so that no template runs for ever.",
        example: "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        remedy: "Take out the repetition; a template that replaces another extends it as `builtin/...`.")
}

extension Diagnostic {
    /// A template's fault, with the line that it points at.
    init(_ error: TemplateError, in collection: TemplateCollection) {
        let sources = collection.overrides + collection.builtIn
        let lines = sources.first { $0.origin == error.origin }.map { Self.lines(of: $0.text) } ?? []
        let line = lines.indices.contains(error.line - 1) ? lines[error.line - 1] : ""
        let scalars = line.unicodeScalars
        let before = scalars.prefix(error.column - 1)
        let meant = scalars.dropFirst(error.column - 1).prefix(error.length)
        let place = TextPlace(
            file: error.origin, line: error.line, column: String(before).utf8.count + 1,
            length: String(String.UnicodeScalarView(meant)).utf8.count)
        self.init(.error, DiagnosticID(error.kind), message: error.message, at: place, help: error.remedy)
        excerpt = line
    }

    private static func lines(of text: String) -> [String] {
        text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map { line in
            String(line.last == "\r" ? line.dropLast() : line)
        }
    }
}

extension DiagnosticID {
    /// The id of a kind of fault of templates.
    init(_ kind: TemplateError.Kind) {
        switch kind {
        case .syntax: self = .templateSyntax
        case .unknownName: self = .templateName
        case .unsupported: self = .templateFeature
        case .value: self = .templateValue
        case .limit: self = .templateLimit
        }
    }
}
