import DatelineModel
import Templating

/// The attribute `lang`, with a space before it, for a text that is not in the language of the words of pages.
enum LanguageOfTexts {
    static func attribute(_ tag: String?) -> String {
        guard let tag, !LanguageTag(tag).isOfPages else { return "" }
        return " lang=\"\(TextEscaping.html(tag))\""
    }
}
