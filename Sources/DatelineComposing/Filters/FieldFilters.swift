import DatelineModel
public import Templating

/// Filters for the words of the field, beside those of the template language.
public enum FieldFilters {
    /// Every filter.
    public static let all = dates + texts + wording

    /// A value that a filter takes as text.
    static func text(_ value: TemplateValue) throws(TemplateFailure) -> String {
        guard let text = value.text else {
            throw TemplateFailure("the filter needs a text", remedy: "put '|default(\"\")' before it, or ask with 'if'")
        }
        return text
    }
}
