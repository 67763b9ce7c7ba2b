/// What the search page shows before its script does.
struct SearchContent: Sendable {
    let index: PageLink
    let initials: [InitialLink]
    let count: Int
    let obligation: Obligation
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

extension Edition {
    /// The page on which the script searches; it leads to the index for who has no scripts.
    func searchPage(_ form: PageForm) -> Page {
        let scope = PageScope(self, at: PageID.search.route, as: form)
        let index = IndexComposer(scope: scope)
        let content = SearchContent(
            index: scope.link("Index", .index), initials: index.initialLinks(on: .search), count: nameIndex.count,
            obligation: index.obligation)
        let heading = PageMetadata(
            title: "Search", summary: "Words, names, codes, places and periods, in all that is published.",
            kind: .search, section: .search)
        return scope.page(heading, content, as: PageModels.search)
    }
}
