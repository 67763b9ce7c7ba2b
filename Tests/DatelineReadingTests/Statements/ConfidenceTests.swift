import DatelineModel
import Testing

@testable import DatelineReading

struct ConfidenceTests {
    private func confidence(_ text: String) throws -> Confidence? {
        let fields = "attribution: [{ to: lazarus, source: report-2018, confidence: \(text) }]"
        return try incident(fields).attributions.first?.provenance.confidence
    }

    @Test func isAbsentWhereTheSourceGaveNone() throws {
        let attributions = try incident("attribution: [{ to: lazarus, source: report-2018 }]").attributions
        #expect(attributions.map(\.provenance.confidence) == [nil])
    }

    @Test func isALevelOfTheCasebooksScale() throws {
        #expect(try confidence("low") == .level(.low))
        #expect(try confidence("moderate") == .level(.moderate))
        #expect(try confidence("high") == .level(.high))
    }

    @Test func isAValueWhereItIsDisputedOrNotDisclosed() throws {
        #expect(try confidence("disputed") == .disputed)
        #expect(try confidence("not-disclosed") == .notDisclosed)
    }

    @Test func isTheSourcesOwnWordWithItsScale() throws {
        #expect(try confidence("{ word: strong, scale: FireEye }") == .word("strong", scale: "FireEye"))
    }

    @Test func isALevelAlsoWhereTheScaleIsNamed() throws {
        #expect(try confidence("{ word: high, scale: ICD 203 }") == .level(.high))
    }

    @Test func isNeverGuessed() throws {
        let before = "attribution: [{ to: lazarus, source: report-2018, confidence: "
        try expect(before + "⟪medium⟫ }]", reports: "write 'moderate'", as: .unknownWord)
        try expect(before + "⟪hihg⟫ }]", reports: "did you mean 'high'?", as: .unknownWord)
        try expect(before + "⟪strong⟫ }]", reports: "'{ word: strong, scale: … }'", as: .unknownWord)
        try expect(before + "⟪not assessed⟫ }]", reports: "leave the field out", as: .unknownWord)
    }
}
