internal import DatelineChronology

/// For each token the documents that have it: those with it in the title, and the others.
struct SearchPostings {
    private struct Lists {
        var title: [Int] = []
        var other: [Int] = []
    }

    private var places: [String: Int] = [:]
    private var lists: [Lists] = []

    /// The postings of documents that are numbered as they come.
    init(_ documents: [SearchDocument]) {
        for (number, document) in documents.enumerated() {
            for text in [document.title] + document.names {
                for token in SearchTokens.ofName(text) { enter(token, of: number, in: \.title) }
            }
            for text in [document.summary, document.text] + document.facets.map(\.name) {
                for token in SearchTokens.withJoined(text) { enter(token, of: number, in: \.other) }
            }
            for facet in document.facets { enter(facet.token, of: number, in: \.other) }
        }
    }

    /// Enters a document once for each token: with its title, or else with its other text.
    private mutating func enter(_ token: String, of number: Int, in list: WritableKeyPath<Lists, [Int]>) {
        let place = places[token] ?? lists.count
        if place == lists.count {
            places[token] = place
            lists.append(Lists())
        }
        // Documents come one after the other, so this one can only be the last that was entered.
        guard lists[place].title.last != number, lists[place].other.last != number else { return }
        lists[place][keyPath: list].append(number)
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
        places.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }.flatMap { token, place in
            let lists = lists[place]
            let count = max(lists.title.count, lists.other.count)
            return stride(from: 0, to: count, by: limit).map { start in
                let title = NumberText.steps(lists.title.dropFirst(start).prefix(limit))
                let other = NumberText.steps(lists.other.dropFirst(start).prefix(limit))
                return Entry(token: token, text: title + [UInt8(ascii: ".")] + other)
            }
        }
    }
}
