import DatelineModel
import Templating

/// The attribute `lang`, with a space before it, for a text that is not in the language of the words of pages.
enum LanguageOfTexts {
    static func attribute(_ tag: String?) -> String {
        guard let tag, !LanguageTag(tag).isOfPages else { return "" }
        return " lang=\"\(TextEscaping.html(tag))\""
    }
}

extension PageScope {
    /// The attribute for texts of records.
    var recordLanguage: Markup { Markup(trusted: LanguageOfTexts.attribute(disclosure.settings.language)) }

    /// The attribute for words of a source: its own language, or that of the records.
    func languageOfWords(_ provenance: Provenance) -> Markup {
        let own = provenance.sources.lazy.compactMap { self.disclosure.source($0)?.language }.first
        return Markup(trusted: LanguageOfTexts.attribute(own ?? disclosure.settings.language))
    }
}
