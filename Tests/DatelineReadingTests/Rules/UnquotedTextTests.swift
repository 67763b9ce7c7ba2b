import Testing

@testable import DatelineReading

struct UnquotedTextTests {
    @Test func blanksWhatOthersSayAndMovesNothing() {
        let text = "Own \"quoted\" `code` [@key, p. 4] [link](https://x.org/) <b> “ä” end."
        let blanked = UnquotedText.blankingOthers(in: Array(text.utf8))
        #expect(blanked.count == text.utf8.count)
        let words = ProseWords(text).words.map(\.text)
        #expect(words == ["own", "link", "end"])
    }

    @Test func leavesAMarkThatIsNotClosedAlone() {
        #expect(ProseWords("A 6\" gun and more").words.map(\.text) == ["a", "6", "gun", "and", "more"])
    }

    @Test func countsSentences() {
        let words = ProseWords("The U.S. said so. Did it? Yes").words
        #expect(words.map(\.sentence) == [0, 0, 0, 0, 0, 1, 1, 2])
    }
}
