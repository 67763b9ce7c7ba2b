internal import DatelineModel

/// A word of probability in prose.
struct EstimativeWord {
    /// The word as it is written.
    let text: String
    /// The row of ICD 203's table that it is in: 1 or 2; `nil` for a word of another scale.
    let row: Int?
    /// The index of its first word in the paragraph.
    let index: Int
    /// How many words it has.
    let count: Int

    /// ICD 203 (2015), section D.6.e.2.a: two rows of synonyms, which are not to be mixed; with their adverbs.
    private static let phrases: [(words: [String], row: Int?)] =
        [
            "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely",
            "almost certain", "almost certainly",
        ].map { (split($0), 1) }
        + [
            "remote chance", "remote possibility", "highly improbable", "improbable", "improbably", "roughly even odds",
            "probable", "probably", "highly probable", "nearly certain", "nearly certainly",
        ].map { (split($0), 2) }
        + ["highly unlikely", "even chance", "highly likely"].map { (split($0), nil) }

    private static let byLength = phrases.sorted { $0.words.count > $1.words.count }

    /// The words of probability in some prose, the longest that can be read at each place.
    static func all(in prose: ProseWords) -> [EstimativeWord] {
        var found: [EstimativeWord] = []
        var index = 0
        while index < prose.words.count {
            if let phrase = byLength.first(where: { prose.has($0.words, at: index) }) {
                found.append(
                    EstimativeWord(
                        text: phrase.words.joined(separator: " "), row: phrase.row, index: index,
                        count: phrase.words.count))
                index += phrase.words.count
            } else {
                index += 1
            }
        }
        return found
    }

    private static func split(_ phrase: String) -> [String] { phrase.split(separator: " ").map { String($0) } }
}
