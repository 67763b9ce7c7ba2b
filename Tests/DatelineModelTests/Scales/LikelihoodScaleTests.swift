import Testing

@testable import DatelineModel

/// The odds that estimative words stand for, as their scales publish them.
@Suite struct LikelihoodScales {
    @Test func likelyDependsOnTheScale() {
        #expect(LikelihoodScale.icd203.term(for: "likely")?.percent == 55...80)
        #expect(LikelihoodScale.first.term(for: "Likely")?.percent == 60...90)
    }

    @Test func icd203HasTwoWordsForEachOfSevenRows() {
        let terms = LikelihoodScale.icd203.terms
        #expect(terms.count == 14)
        #expect(Set(terms.map(\.percent)).count == 7)
        #expect(LikelihoodScale.icd203.term(for: "probable")?.odds == "55–80 %")
    }

    @Test func rowsFollowEachOtherWithoutGaps() {
        for scale in [LikelihoodScale.icd203, .first] {
            let lower = scale.terms.map(\.percent.lowerBound)
            #expect(lower == lower.sorted(), "\(scale.rawValue)")
        }
    }

    @Test func aWordThatTheScaleDoesNotHaveIsNotGuessed() {
        #expect(LikelihoodScale.icd203.term(for: "possible") == nil)
        #expect(LikelihoodScale.first.term(for: "remote") == nil)
    }
}
