import DatelineModel
import Testing

@testable import DatelineReading

struct MixedEstimatesTests {
    @Test func warnsOfBothRowsOfICD203InOneRecord() throws {
        try expect(
            "title: A", prose: "It is likely a worm.\n\nThe author is ⟪probably⟫ known.\n",
            reports: "both 'likely' and 'probably'", as: .mixedEstimates, .warning)
    }

    @Test func warnsOnceARecord() throws {
        try expect(
            "title: A", prose: "Likely, ⟪nearly certain⟫, improbable, unlikely, probable.\n", reports: "two rows",
            as: .mixedEstimates, .warning)
    }

    @Test func warnsOfConfidenceAndLikelihoodInOneSentence() throws {
        try expect(
            "title: A", prose: "They say with ⟪high confidence⟫ that it is very likely so.\n",
            reports: "the likelihood 'very likely'", as: .mixedEstimates, .warning)
    }

    @Test func isContentWithTwoSentences() throws {
        try expectNothing("title: A", prose: "It is very likely so. The judgement is of high confidence.\n")
    }

    @Test func isContentWithOneRow() throws {
        try expectNothing("title: A", prose: "Likely, unlikely, almost certain, very likely.\n")
    }

    @Test func leavesQuotationsCodeAndOtherSensesAlone() throws {
        try expectNothing(
            "title: A",
            prose:
                "It is likely. \"Probably with high confidence\", they said; “probable”; `probable`; remote access.\n")
    }

    @Test func knowsNoRowsOnTheOtherScale() throws {
        try expectNothing(
            "title: A", prose: "It is likely. It is probable.\n",
            settings: "title: A test\nscales: { likelihood: FIRST/NATO }")
    }
}
