import Testing

@testable import DatelineReading

struct SpellingTests {
    @Test func suggestsTheClosestWord() {
        let words = ["attribution", "aliases", "active"]
        #expect(Spelling.didYouMean("atribution", among: words) == "did you mean 'attribution'?")
        #expect(Spelling.didYouMean("Aliases", among: words) == "did you mean 'aliases'?")
        #expect(Spelling.didYouMean("acitve", among: words) == "did you mean 'active'?")
    }

    @Test func suggestsNothingThatIsFarOff() {
        #expect(Spelling.didYouMean("severity", among: ["kind", "name"]) == nil)
        #expect(Spelling.didYouMean("7", among: ["1", "2"], otherwise: "the words are 1, 2") == "the words are 1, 2")
        #expect(Spelling.didYouMean("", among: ["kind"]) == nil)
        #expect(Spelling.didYouMean(String(repeating: "x", count: 10_000), among: ["kind"]) == nil)
    }
}
