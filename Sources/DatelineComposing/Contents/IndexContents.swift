/// What the search page shows before its script does.
struct SearchContent: Sendable {
    let index: PageLink
    let initials: [InitialLink]
    let count: Int
}

extension SearchContent: PageContent {
    static let template = "pages/search"
    static let fields = RecordDescription<SearchContent>(
        "SearchPage",
        [
            .init("index", "The link to the index.") { $0.index },
            .init("initials", "The links to its letters.") { $0.initials },
            .init("count", "How many names there are.") { $0.count },
        ])
}

/// What the index shows, or the page of one of its letters.
struct IndexContent: Sendable {
    let initials: [InitialLink]
    let letters: [IndexLetter]
    let count: Int
    let isDivided: Bool
}

extension IndexContent: PageContent {
    static let template = "pages/index"
    static let fields = RecordDescription<IndexContent>(
        "IndexPage",
        [
            .init("initials", "The links to all letters.") { $0.initials },
            .init("letters", "The names by their first letters; none where each letter has a page of its own.") {
                $0.letters
            },
            .init("count", "How many names there are, on the page of a letter those with it.") { $0.count },
            .init("is_divided", "Whether each letter has a page of its own.") { $0.isDivided },
        ])
}

/// The link to a letter of the index.
struct InitialLink: Sendable {
    let text: String
    let href: String?
    let count: Int
    let isCurrent: Bool
}

extension InitialLink: ModelRecord {
    static let fields = RecordDescription<InitialLink>(
        "InitialLink",
        [
            .init("text", "The letter, or `0–9` or `#`.") { $0.text },
            .init("href", "The link; none where there is no page to go to.") { $0.href.map { LinkAddress($0) } },
            .init("count", "How many names begin with it.") { $0.count },
            .init("is_current", "Whether it leads to this page.") { $0.isCurrent },
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
