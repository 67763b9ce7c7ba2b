import DatelineModel
import Templating

/// Filters for running text: numbers, enumerations, and how sure somebody is.
extension FieldFilters {
    static let wording = [plural, andList, confidence, heading]

    /// `{{ 2|plural("incident") }}`: 2 incidents.
    private static let plural = TemplateFilter(
        "plural", parameters: [.required("one"), .optional("many", default: "")], result: .text,
        documentation: "The number with its noun: `1 incident`, `2 incidents`, `no incidents`."
    ) { value, arguments throws(TemplateFailure) in
        guard case .integer(let number) = value else {
            throw TemplateFailure("'plural' needs a whole number", remedy: "write 'list|length|plural(\"incident\")'")
        }
        let many = try arguments.text("many")
        return .text(English.count(number, try arguments.text("one"), plural: many.isEmpty ? nil : many))
    }

    /// `{{ ["a", "b", "c"]|and_list }}`: a, b and c.
    private static let andList = TemplateFilter(
        "and_list", parameters: [.optional("word", default: "and")], result: .text,
        documentation: "The texts as an enumeration: `a, b and c`. Markup among them stays markup."
    ) { value, arguments throws(TemplateFailure) in
        guard case .list(let items) = value, items.allSatisfy({ $0.text != nil }) else {
            throw TemplateFailure(
                "'and_list' needs a list of texts", remedy: "write 'actors|map(attribute=\"name\")|and_list'")
        }
        let word = try arguments.text("word")
        guard items.contains(where: { if case .markup = $0 { true } else { false } }) else {
            return .text(English.list(items.compactMap(\.text), word))
        }
        let parts = items.map { escaped($0, for: arguments.kind) }
        return .markup(Markup(trusted: English.list(parts, escaped(.text(word), for: arguments.kind))))
    }

    /// `{{ none|confidence_words }}`: not assessed by source.
    private static let confidence = TemplateFilter(
        "confidence_words", result: .text,
        documentation: """
            How sure a source is, in words for running text: `high confidence`; a word of another scale and what is \
            no level stay as they are; `not assessed by source` where there is none.
            """
    ) { value, _ throws(TemplateFailure) in
        guard value != .none, value != .undefined else { return .text(Confidence.absentText) }
        let word = try text(value)
        return .text(Confidence.Level(rawValue: word) == nil ? word : "\(word) confidence")
    }

    /// `{{ "apt37"|sentence_case }}`: Apt37.
    private static let heading = TemplateFilter(
        "sentence_case", result: .text,
        documentation: "The text with its first letter in upper case, the rest as it is."
    ) { value, _ throws(TemplateFailure) in
        .text(try text(value).capitalizedFirst)
    }

    private static func escaped(_ value: TemplateValue, for kind: TemplateKind) -> String {
        guard case .text(let text) = value else { return value.text ?? "" }
        return switch kind {
        case .html, .xml: TextEscaping.html(text)
        case .markdown: TextEscaping.markdown(text)
        case .plain: text
        }
    }
}
