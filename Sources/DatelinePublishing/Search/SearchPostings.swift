internal import DatelineChronology
import DatelineExport

/// For each token the documents that have it: those with it in the title of what the site is about, those with it in the
/// title of a source, and the others.
struct SearchPostings {
    private struct Lists {
        var title: [Int] = []
        var titleOfSource: [Int] = []
        var other: [Int] = []

        var all: [[Int]] { [title, titleOfSource, other] }
    }

    private var indices: [String: Int] = [:]
    private var lists: [Lists] = []

    /// The postings of documents that are numbered as they come.
    init(_ documents: [SearchDocument]) {
        for (number, document) in documents.enumerated() {
            let titles = document.isSource ? \Lists.titleOfSource : \Lists.title
            for text in [document.title] + document.names {
                for token in SearchTokens.ofName(text) { enter(token, of: number, in: titles) }
            }
            for text in [document.summary, document.text] + document.facets.map(\.name) {
                for token in SearchTokens.withJoined(text) { enter(token, of: number, in: \.other) }
            }
            for facet in document.facets { enter(facet.token, of: number, in: \.other) }
        }
    }

    /// Enters a document once for each token: with its title, or else with its other text.
    private mutating func enter(_ token: String, of number: Int, in list: WritableKeyPath<Lists, [Int]>) {
        let index = indices[token] ?? lists.count
        if index == lists.count {
            indices[token] = index
            lists.append(Lists())
        }
        // Documents come one after the other, so this one can only be the last that was entered.
        guard lists[index].all.allSatisfy({ $0.last != number }) else { return }
        lists[index][keyPath: list].append(number)
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
        indices.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }.flatMap { token, index in
            let lists = lists[index].all
            let count = lists.map(\.count).max() ?? 0
            return stride(from: 0, to: count, by: limit).map { start in
                let texts = lists.map { NumberText.steps($0.dropFirst(start).prefix(limit)) }
                return Entry(token: token, text: Array(texts.joined(separator: [UInt8(ascii: ".")])))
            }
        }
    }
}

/// The tokens of an index in files small enough to be fetched for one word.
struct SearchShards {
    /// The length of a file in bytes, before compression, at which the next one begins.
    static let size = 12_000
    /// Numbers in one entry: at two or three characters each they fill no file alone.
    private static let numbers = 6_000

    /// The first token of each file.
    private(set) var starts: [String] = []
    /// What the files hold, as JSON objects without their braces.
    private(set) var contents: [[UInt8]] = []

    init(_ postings: SearchPostings) {
        var tokens: Set<String> = []
        for entry in postings.entries(limit: Self.numbers) {
            var member = JSONText.quoted(entry.token) + [UInt8(ascii: ":"), UInt8(ascii: "\"")]
            member += entry.text + [UInt8(ascii: "\"")]
            // The same token twice in one object would hide the first, so its second part begins a file of its own.
            let isFull = (contents.last?.count ?? 0) + member.count > Self.size
            if contents.isEmpty || isFull || tokens.contains(entry.token) {
                starts.append(entry.token)
                contents.append(member)
                tokens = [entry.token]
            } else {
                contents[contents.count - 1] += [UInt8(ascii: ",")] + member
                tokens.insert(entry.token)
            }
        }
    }
}
