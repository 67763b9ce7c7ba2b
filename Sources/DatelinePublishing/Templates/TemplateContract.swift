import DatelineComposing
import Templating

/// What templates may count on, written from the code: the fields of every page's model, filters, tests, functions.
public struct TemplateContract: Sendable {
    /// The contract of the built-in page models.
    public init() {}

    /// The contract in Markdown.
    public var text: String {
        ([pages, records, TemplateLanguageReference.text]).joined(separator: "\n")
    }

    /// The models by the names of their pages, the frame's fields first.
    private var models: [(page: String, model: RecordType)] {
        PageModels.all.filter { $0.key.hasSuffix(".html") && !$0.key.hasSuffix(".email.html") }.map {
            ($0.key, $0.value)
        }.sorted { $0.page < $1.page }
    }

    private var pages: String {
        let shared = models.first.map { Array($0.model.fields.prefix { field in isShared(field) }) } ?? []
        let head = """
            ## Pages

            Every page has, as HTML and as Markdown:

            \(list(shared))

            """
        let each = models.map { page, model in
            let own = model.fields.filter { !isShared($0) }
            let markdown = page.dropLast(".html".count) + ".md"
            return "### `\(page)`, `\(markdown)`\n\n\(own.isEmpty ? "No more than that." : list(own))\n"
        }
        return ([head] + each).joined(separator: "\n")
    }

    private func isShared(_ field: RecordType.Field) -> Bool {
        models.allSatisfy { $0.model.fields.contains(field) }
    }

    private var records: String {
        var known: [String: RecordType] = [:]
        for (_, model) in models { collect(from: model, into: &known) }
        let each = known.values.sorted { $0.name < $1.name }.map { "### \($0.name)\n\n\(list($0.fields))\n" }
        return (["## Records\n"] + each).joined(separator: "\n")
    }

    private func collect(from record: RecordType, into known: inout [String: RecordType]) {
        for field in record.fields {
            guard let inner = field.type.record, known[inner.name] == nil else { continue }
            known[inner.name] = inner
            collect(from: inner, into: &known)
        }
    }

    private func list(_ fields: [RecordType.Field]) -> String {
        fields.map { "- `\($0.name)` (\($0.type)): \($0.documentation)" }.joined(separator: "\n")
    }
}

extension FieldType {
    /// The record that it holds, in whatever way.
    fileprivate var record: RecordType? {
        switch self {
        case .record(let record): record
        case .list(let inner), .optional(let inner), .map(let inner): inner.record
        case .text, .markup, .bool, .integer, .number, .any: nil
        }
    }
}

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
