/// What is said about faults of templates.
extension DiagnosticExplanation {
    static let templateSyntax = DiagnosticExplanation(
        summary: "A template does not follow the language.",
        explanation: "A tag is not closed, not known, or not written as Jinja has it. Nothing is rendered.",
        example: "{% for row in news %}{{ row.kind }}",
        remedy: "Mend the tag at the place that is named; `Documentation/Templating.md` has the language.")

    static let templateName = DiagnosticExplanation(
        summary: "A template names something that does not exist.",
        explanation: """
            A variable, a field, a filter, a test, a block, a macro or another template. Page models declare what \
            there is, so that a misspelt name is found before any page is made.
            """,
        example: "{{ page.titel }}",
        remedy: "Take the name that is proposed; `dateline templates --fields` lists them all.")

    static let templateFeature = DiagnosticExplanation(
        summary: "A template uses a part of Jinja that is left out.",
        explanation: "What would make pages differ from run to run, or needs Python, is left out.",
        example: "{{ news|random }}",
        remedy: "Write it another way; `Documentation/Templating.md` lists what is left out and what to write instead.")

    static let templateValue = DiagnosticExplanation(
        summary: "A template uses a value in a way that it cannot be used in.",
        explanation: """
            A number is added to a text, a field is asked of what is not there, or a filter refuses its value. The \
            fault shows on some pages only; `dateline check` tries templates on pages of the casebook, on a casebook \
            with nothing in it, and on records with nothing but what they must have.
            """,
        example: "{{ actor.note.html }}, where an actor has no note",
        remedy: "Ask first: `{% if actor.note %}`, or give a value with `|default(\"\")`.")

    static let templateLimit = DiagnosticExplanation(
        summary: "A template does more than it may.",
        explanation: "Loops, calls, includes and the size of a page are bounded, so that no template runs for ever.",
        example: "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        remedy: "Take out the repetition; a template that replaces another extends it as `builtin/...`.")

    static let templateUnused = DiagnosticExplanation(
        summary: "Nothing uses a template.",
        explanation: """
            A file in `templates/` counts where it has the name of a built-in template, or where another template \
            names it. A misspelt file would change nothing, without a word.
            """,
        example: "templates/pages/breifing.html",
        remedy: "Rename it; `dateline templates` lists the names.")

    static let templateReserved = DiagnosticExplanation(
        summary: "A template lies in a folder whose name is taken.",
        explanation: "`builtin/` and `casebook/` before a name say whose template is meant, even where it is replaced.",
        example: "templates/builtin/pages/home.html",
        remedy: "Move it: `templates/pages/home.html` takes the place of the built-in template.")
}
