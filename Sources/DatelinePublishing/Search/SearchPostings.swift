/// For each token the documents that have it: those with it in the title, and the others.
struct SearchPostings {
    private struct Lists {
        var title: [Int] = []
        var other: [Int] = []
    }

    private var lists: [String: Lists] = [:]

    /// The postings of documents that are numbered as they come.
    init(_ documents: [SearchDocument]) {
        for (number, document) in documents.enumerated() {
            let title = Set(SearchTokens.of(document.title))
            for token in title { lists[token, default: Lists()].title.append(number) }
            let facets = Set(document.facets.map(\.token))
            let names = document.facets.flatMap { SearchTokens.of($0.name) }
            let words = Set(SearchTokens.of(document.text) + SearchTokens.of(document.summary) + names)
            for token in words.union(facets).subtracting(title) {
                lists[token, default: Lists()].other.append(number)
            }
        }
    }

    /// A token with some or all of its documents as text.
    struct Entry {
        let token: String
        let text: [UInt8]
    }

    /// All entries in the order in which a script compares strings.
    ///
    /// - Parameter limit: how many numbers an entry has at most; a token with more has several.
    func entries(limit: Int) -> [Entry] {
        lists.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }.flatMap { token, lists in
            let count = max(lists.title.count, lists.other.count)
            return stride(from: 0, to: count, by: limit).map { start in
                let title = NumberText.steps(lists.title.dropFirst(start).prefix(limit))
                let other = NumberText.steps(lists.other.dropFirst(start).prefix(limit))
                return Entry(token: token, text: title + [UInt8(ascii: ".")] + other)
            }
        }
    }
}
