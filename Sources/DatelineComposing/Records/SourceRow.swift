import DatelineChronology
import DatelineModel
import EDTF

/// A source in a page's list, with its number and the way back to where it is cited.
struct SourceRow: Sendable {
    let number: Int
    let title: String
    let publisher: RichText
    let authors: String?
    let published: DateText?
    let url: String?
    let reading: RichText
    let archived: String?
    let retrieved: DateText?
    let kind: String?
    let language: String?
    let reliability: String?
    let note: String?
    let marking: Marking?
    let href: String?
    let backlinks: [PageLink]
}

extension SourceRow: ModelRecord {
    static let fields = RecordDescription<SourceRow>(
        "Source",
        [
            .init("number", "The number by which the page refers to it; 0 where it does not.") { $0.number },
            .init("title", "The title as published.") { $0.title },
            .init("publisher", "Who published it.") { $0.publisher },
            .init("authors", "Who wrote it.") { $0.authors },
            .init("published", "When it was published.") { $0.published },
            .init("url", "Where it can be read.") { $0.url },
            .init("reading", "The title, linked to where it can be read.") { $0.reading },
            .init("archived", "Where a copy is kept.") { $0.archived },
            .init("retrieved", "The day it was last read there.") { $0.retrieved },
            .init("kind", "What kind of publication it is.") { $0.kind },
            .init("language", "The name of its language, or its BCP 47 tag, where it is not that of the casebook.") {
                $0.language
            },
            .init("reliability", "Its letter on the Admiralty code, with its meaning.") { $0.reliability },
            .init("note", "A sentence on it.") { $0.note },
            .init("marking", "Its marking, where it is above TLP:CLEAR.") { $0.marking },
            .init("href", "The link to its own page.") { $0.href.map { LinkAddress($0) } },
            .init("backlinks", "Links back to where the page cites it.", for: .frame) { $0.backlinks },
        ])
}

extension PageBuilder {
    /// The most links back to the places of one source's citations.
    private static let mostBacklinks = 12

    /// The sources that the page has cited, in the order of their numbers.
    mutating func citedSources() -> [SourceRow] {
        sources.ids.enumerated().compactMap { place, id in
            disclosure.source(id).map { sourceRow($0, number: place + 1) }
        }
    }

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
    mutating func sourceRow(_ source: Source, number: Int = 0) -> SourceRow {
        show(source.metadata.marking)
        let url = source.url.flatMap(Self.webAddress)
        let marks = min(number > 0 ? occurrences(of: source.id) : 0, Self.mostBacklinks)
        return SourceRow(
            number: number, title: source.title, publisher: party(source.publisher),
            authors: Self.authors(source.authors),
            published: source.published.map { DateText($0) }, url: url,
            reading: RichText([.link(source.title, href: url)]),
            archived: source.archived.flatMap(Self.webAddress), retrieved: source.retrieved.map { DateText($0) },
            kind: source.kind?.rawValue,
            language: source.language.flatMap(foreignLanguage),
            reliability: source.reliability.map { "\($0.rawValue), \($0.meaning)" }, note: source.note,
            marking: source.metadata.marking.flatMap { $0 > .clear ? $0 : nil },
            href: link("", .source(source.id)).href,
            backlinks: (0..<marks).map { PageLink(text: "\($0 + 1)", href: "#cite-\(number)-\($0 + 1)") })
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
