import CommonMark
import DatelineModel
import EDTF
public import Templating

/// Filters for the words of the field, beside those of the template language.
public enum FieldFilters {
    /// Every filter, by name.
    public static let all: [TemplateFilter] = [
        dateProse, dateShort, markdown, defang, plural, andList, slug, confidence, heading,
    ]

    /// `{{ "2012/.."|date_prose }}`: since 2012.
    private static let dateProse = TemplateFilter(
        "date_prose", result: .text, documentation: "An EDTF value in words for running text: `since 2012`."
    ) { value, _ throws(TemplateFailure) in
        .text(try date(value).prose)
    }

    /// `{{ "2015~"|date_short }}`: c. 2015.
    private static let dateShort = TemplateFilter(
        "date_short", result: .text, documentation: "An EDTF value in words for tables: `c. 2015`."
    ) { value, _ throws(TemplateFailure) in
        .text(try date(value).shortProse)
    }

    /// `{{ text|markdown }}`: CommonMark as safe HTML.
    private static let markdown = TemplateFilter(
        "markdown", parameters: [.optional("shift", default: 2)], result: .markup,
        documentation: "CommonMark as safe HTML, its headings lowered by `shift` levels; for HTML templates."
    ) { value, arguments throws(TemplateFailure) in
        let text = try words(value)
        let shift = try arguments.integer("shift")
        do throws(MarkdownError) {
            let document = try MarkdownDocument(text)
            let options = MarkdownHTMLOptions(headingShift: min(max(shift, 0), 6))
            return .markup(Markup(trusted: document.html(options)))
        } catch {
            throw TemplateFailure("\(error)", remedy: "shorten the text")
        }
    }

    /// `{{ "http://evil.example"|defang }}`: hxxp://evil[.]example.
    private static let defang = TemplateFilter(
        "defang", result: .text, documentation: "Network addresses made harmless: `hxxp://evil[.]example`."
    ) { value, _ throws(TemplateFailure) in
        .text(Defanging.defanged(try words(value)))
    }

    /// `{{ 2|plural("incident") }}`: 2 incidents.
    private static let plural = TemplateFilter(
        "plural", parameters: [.required("one"), .optional("many", default: "")], result: .text,
        documentation: "A number with its noun: `1 incident`, `2 incidents`, `no incidents`."
    ) { value, arguments throws(TemplateFailure) in
        guard case .integer(let number) = value else {
            throw TemplateFailure("'plural' needs a whole number", remedy: "write 'list|length|plural(\"incident\")'")
        }
        let many = try arguments.text("many")
        return .text(English.count(number, try arguments.text("one"), many.isEmpty ? nil : many))
    }

    /// `{{ ["a", "b", "c"]|and_list }}`: a, b and c.
    private static let andList = TemplateFilter(
        "and_list", parameters: [.optional("word", default: "and")], result: .text,
        documentation: "Texts as an enumeration: `a, b and c`."
    ) { value, arguments throws(TemplateFailure) in
        guard case .list(let items) = value else { throw TemplateFailure("'and_list' needs a list of texts") }
        return .text(English.list(items.compactMap(\.text), try arguments.text("word")))
    }

    /// `{{ "Middle East"|slug }}`: middle-east.
    private static let slug = TemplateFilter(
        "slug", result: .text, documentation: "A name as an id: `middle-east`."
    ) { value, _ throws(TemplateFailure) in
        .text(Slug.make(from: try words(value)))
    }

    /// `{{ none|confidence_words }}`: not assessed by source.
    private static let confidence = TemplateFilter(
        "confidence_words", result: .text,
        documentation: "A confidence, or `not assessed by source` where there is none."
    ) { value, _ throws(TemplateFailure) in
        .text(value.text ?? Confidence.absentText)
    }

    /// `{{ "apt37"|sentence_case }}`: Apt37.
    private static let heading = TemplateFilter(
        "sentence_case", result: .text,
        documentation: "The text with its first letter in upper case, the rest as it is."
    ) { value, _ throws(TemplateFailure) in
        .text(try words(value).capitalizedFirst)
    }

    private static func words(_ value: TemplateValue) throws(TemplateFailure) -> String {
        guard let text = value.text else { throw TemplateFailure("the filter needs a text") }
        return text
    }

    private static func date(_ value: TemplateValue) throws(TemplateFailure) -> EDTFDate {
        let text = try words(value)
        do throws(EDTFError) {
            return try EDTFDate(parsing: text)
        } catch {
            throw TemplateFailure("'\(text)' is not an EDTF date: \(error.reason)", remedy: error.remedy)
        }
    }
}
