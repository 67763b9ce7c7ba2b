import DatelineModel
import Testing

@testable import DatelineReading

struct LikelihoodTests {
    private func likelihood(_ text: String, settings: String = "title: A test") throws -> Likelihood? {
        let fields = "claims: [{ text: It will rain., source: report-2018, likelihood: \(text) }]"
        return try incident(fields, settings: settings).claims.first?.provenance.likelihood
    }

    @Test func isATermOfTheCasebooksScale() throws {
        #expect(try likelihood("very likely")?.text == "very likely (ICD 203, 80–95 %)")
    }

    @Test func isATermOfTheOtherScaleWhereTheCasebookSaysSo() throws {
        let settings = "title: A test\nscales: { likelihood: FIRST/NATO }"
        #expect(try likelihood("highly likely", settings: settings)?.text == "highly likely (FIRST/NATO, 90–100 %)")
    }

    @Test func isATermOfTheScaleThatIsNamed() throws {
        #expect(
            try likelihood("{ word: likely, scale: FIRST/NATO }")?.text == "likely (FIRST/NATO, 60–90 %)")
    }

    @Test func isTheSourcesOwnWordWithItsScale() throws {
        #expect(try likelihood("{ word: plausible, scale: Kaspersky }") == .word("plausible", scale: "Kaspersky"))
    }

    @Test func namesTheScaleThatHasAWord() throws {
        try expect(
            "claims: [{ text: It will rain., source: report-2018, likelihood: ⟪highly likely⟫ }]",
            reports: "'{ word: highly likely, scale: FIRST/NATO }'", as: .unknownWord)
    }

    @Test func refusesAWordThatANamedScaleLacks() throws {
        try expect(
            "claims: [{ text: It rains., source: report-2018, likelihood: { word: ⟪likly⟫, scale: ICD 203 } }]",
            reports: "did you mean 'likely'?", as: .unknownWord)
    }
}
