/// Looks for words in texts as the site's search does: each word must begin one of the text, however the two are spelled.
///
/// Words that stand beside each other in the query may be one in the text, and the other way round: `RAT 9`, `rat-9` and
/// `rat9` find each other. The page's script searches by the same rule.
package struct WordSearch: Sendable {
    /// So many words of a query are tried as one.
    static let mostJoined = 4

    /// For each word the ways to find it: itself, and itself together with its neighbours.
    private let wanted: [[(text: String, isWhole: Bool)]]

    /// A search for the words of a query; one without letters and digits finds everything.
    package init(_ query: String) {
        let words = SearchTokens.words(of: query)
        wanted = words.indices.map { index in
            Self.runs(around: index, of: words).map { run in
                let text = SearchTokens.asOneWord(words[run].map(\.text))
                return (text, text.unicodeScalars.count == 1 || run.count == 1 && !words[run.lowerBound].isWord)
            }
        }
    }

    /// The runs of neighbouring words that have a word in them, the word alone first.
    private static func runs(around index: Int, of words: [SearchTokens.Token]) -> [Range<Int>] {
        guard words[index].isWord else { return [index..<index + 1] }
        var runs: [Range<Int>] = []
        for count in 1...mostJoined {
            for first in max(0, index - count + 1)...index where first + count <= words.count {
                let run = first..<first + count
                if words[run].allSatisfy(\.isWord) { runs.append(run) }
            }
        }
        return runs
    }

    /// Whether all words are in some texts, of which the first is a title.
    package func finds(in texts: [String]) -> Bool {
        let name = texts.first.map(SearchTokens.ofName) ?? []
        let tokens = Set(name + texts.dropFirst().flatMap(SearchTokens.withJoined))
        return wanted.allSatisfy { ways in
            ways.contains { way in
                tokens.contains(way.text) || !way.isWhole && tokens.contains { $0.hasPrefix(way.text) }
            }
        }
    }
}
