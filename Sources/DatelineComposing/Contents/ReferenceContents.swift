/// What the page on method and scales shows.
struct AboutContent: Sendable {
    let scales: ScalesBox
    let icd: [ScaleRow]
    let first: [ScaleRow]
    let reliabilities: [ScaleRow]
    let credibilities: [ScaleRow]
    let markings: [MarkingRow]
    let keys: [KeyRow]
    let incidentCount: Int
    let actorCount: Int
    let sourceCount: Int
}

extension AboutContent: PageContent {
    static let template = "pages/about"
    static let fields = RecordDescription<AboutContent>(
        "AboutPage",
        [
            .init("scales", "The scales that the casebook uses.") { $0.scales },
            .init("icd", "The words of likelihood of ICD 203 with their odds.") { $0.icd },
            .init("first", "The words of likelihood of FIRST and NATO with their odds.") { $0.first },
            .init("reliabilities", "The letters of the Admiralty code.") { $0.reliabilities },
            .init("credibilities", "The figures of the Admiralty code.") { $0.credibilities },
            .init("markings", "The markings of TLP 2.0.") { $0.markings },
            .init("keys", "How dates are drawn.") { $0.keys },
            .init("incident_count", "How many incidents there are.") { $0.incidentCount },
            .init("actor_count", "How many actors there are.") { $0.actorCount },
            .init("source_count", "How many sources there are.") { $0.sourceCount },
        ])
}

/// A marking and what it allows.
struct MarkingRow: Sendable {
    let label: String
    let slug: String
    let meaning: String
}

extension MarkingRow: ModelRecord {
    static let fields = RecordDescription<MarkingRow>(
        "MarkingRow",
        [
            .init("label", "The label.") { $0.label },
            .init("slug", "A name for style sheets.") { $0.slug },
            .init("meaning", "What it allows.") { $0.meaning },
        ])
}

/// What the index shows, which the search page is too.
struct SearchContent: Sendable {
    let letters: [IndexLetter]
    let count: Int
}

extension SearchContent: PageContent {
    static let template = "pages/search"
    static let fields = RecordDescription<SearchContent>(
        "SearchPage",
        [
            .init("letters", "The names by their first letters.") { $0.letters },
            .init("count", "How many names there are.") { $0.count },
        ])
}

/// The names that begin with one letter.
struct IndexLetter: Sendable {
    let letter: String
    let id: String
    let entries: [IndexEntry]
}

extension IndexLetter: ModelRecord {
    static let fields = RecordDescription<IndexLetter>(
        "IndexLetter",
        [
            .init("letter", "The letter, or `0–9` or `#`.") { $0.letter },
            .init("id", "The id of the heading in the page.") { $0.id },
            .init("entries", "The names in alphabetical order.") { $0.entries },
        ])
}

/// A name in the index.
struct IndexEntry: Hashable, Sendable {
    let name: String
    let links: [IndexTarget]
}

extension IndexEntry: ModelRecord {
    static let fields = RecordDescription<IndexEntry>(
        "IndexEntry",
        [
            .init("name", "The name.") { $0.name },
            .init("links", "What goes by the name.") { $0.links },
        ])
}

/// Something that a name in the index leads to.
struct IndexTarget: Hashable, Sendable {
    let link: PageLink
    let kind: String
    let isSameName: Bool
}

extension IndexTarget: ModelRecord {
    static let fields = RecordDescription<IndexTarget>(
        "IndexTarget",
        [
            .init("link", "The page.") { $0.link },
            .init("kind", "What kind of thing it is.") { $0.kind },
            .init("is_same_name", "Whether it goes by this very name on its page.") { $0.isSameName },
        ])
}

/// What the page for addresses that lead nowhere shows.
struct NotFoundContent: Sendable {
    let links: [PageLink]
}

extension NotFoundContent: PageContent {
    static let template = "pages/not-found"
    static let fields = RecordDescription<NotFoundContent>(
        "NotFoundPage", [.init("links", "Where to go from here.") { $0.links }])
}
