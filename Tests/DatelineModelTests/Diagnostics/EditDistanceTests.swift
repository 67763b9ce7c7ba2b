import Testing

@testable import DatelineModel

@Suite struct Spellings {
    @Test(arguments: [("", "", 0), ("a", "", 1), ("titel", "title", 1), ("kitten", "sitting", 3), ("abc", "abc", 0)])
    func countsTheLettersThatDiffer(first: String, second: String, distance: Int) {
        #expect(EditDistance.between(first, second) == distance)
        #expect(EditDistance.between(second, first) == distance)
    }

    @Test func suggestsTheNearestAndNothingFar() {
        #expect(EditDistance.nearest(to: "titel", among: ["title", "date", "targets"]) == "title")
        #expect(EditDistance.nearest(to: "zzz", among: ["title", "date"]) == nil)
    }
}
