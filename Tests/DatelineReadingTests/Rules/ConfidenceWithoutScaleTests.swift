import DatelineModel
import Testing

@testable import DatelineReading

struct ConfidenceWithoutScaleTests {
    @Test func warnsOfASourcesOwnWordWithoutItsScale() throws {
        try expect(
            "claims: [{ text: A., source: report-2018, confidence: ⟪{⟫ word: strong } }]",
            reports: "the confidence 'strong' is on no scale", as: .confidenceWithoutScale, .warning)
        try expect(
            "claims: [⟪{⟫ text: A., source: report-2018, likelihood: { word: plausible } }]",
            reports: "the likelihood 'plausible' is on no scale", as: .confidenceWithoutScale, .warning)
    }

    @Test func saysInThePlaceOfTheScaleThatThereIsNone() throws {
        let claims = try incident("claims: [{ text: A., source: report-2018, confidence: { word: strong } }]").claims
        #expect(claims.map { $0.provenance.confidence?.text } == ["strong (scale not named)"])
    }

    @Test func isContentWithAScale() throws {
        try expectNothing(
            "claims: [{ text: A., source: report-2018, confidence: { word: strong, scale: FireEye } }]")
        try expectNothing("claims: [{ text: A., source: report-2018, confidence: high, likelihood: likely }]")
    }
}
