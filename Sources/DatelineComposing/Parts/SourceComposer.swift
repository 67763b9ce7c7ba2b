import DatelineModel
import EDTF

extension Composer {
    /// Rows of sources.
    var sources: SourceComposer { SourceComposer(scope: scope) }
}

/// Composes rows of sources.
struct SourceComposer: Composer {
    let scope: PageScope

    /// The authors in words; where a name has a comma in it, semicolons stand between them.
    private static func authors(_ authors: [String]) -> String? {
        let named = authors.filter { $0 != Source.moreAuthors }
        guard !named.isEmpty else { return authors.first }
        let isDivided = named.contains { $0.contains(",") }
        if named.count < authors.count {
            return named.joined(separator: isDivided ? "; " : ", ") + " " + Source.moreAuthors
        }
        return isDivided ? named.joined(separator: "; ") : English.list(named)
    }

    /// A source as a row of a list.
    ///
    /// - Parameter isNumbered: Whether the page gives it a number.
    func row(_ source: Source, isNumbered: Bool = false) -> SourceRow {
        var row = edition.facts.row(of: source.id) { compose(source) }
        row.numbered = isNumbered ? source.id : nil
        return row
    }

    private func compose(_ source: Source) -> SourceRow {
        let url = source.url.flatMap(Self.webAddress)
        return SourceRow(
            numbered: nil, title: source.title, publisher: names.party(source.publisher),
            authors: Self.authors(source.authors),
            published: source.published.map { DateText($0) }, url: url,
            reading: PageLink(text: source.title, target: url.map(LinkTarget.address)).rich,
            archived: source.archived.flatMap(Self.webAddress), retrieved: source.retrieved.map { DateText($0) },
            kind: source.kind?.rawValue,
            language: source.language.flatMap(foreignLanguage),
            reliability: source.reliability.map { "\($0.rawValue), \($0.meaning)" }, note: source.note,
            marking: source.metadata.marking.flatMap { $0 > .clear ? $0 : nil },
            href: scope.target(.source(source.id)), obligation: Obligation(marking: source.metadata.marking))
    }

    /// The name of a language that is not the casebook's; one without a name by its tag.
    private func foreignLanguage(_ tag: String) -> String? {
        let language = LanguageTag(tag)
        guard language.primary != LanguageTag(disclosure.settings.language).primary else { return nil }
        return language.name ?? tag
    }

    /// An address that a browser may be sent to; anything else is not shown as a link.
    private static func webAddress(_ address: String) -> String? {
        let isWeb = address.hasPrefix("https://") || address.hasPrefix("http://")
        return isWeb && !address.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F } ? address : nil
    }
}
