import DatelineModel
import Testing

@testable import DatelineReading

struct JudgementWithoutSourceTests {
    @Test func warnsOfAnAttributionThatNamesNoSource() throws {
        try expect(
            "attribution: [⟪{⟫ to: lazarus, by: fireeye }]", reports: "the attribution to 'lazarus' names no source",
            as: .judgementWithoutSource, .warning)
    }

    @Test func warnsOfAClaimThatNamesNoSource() throws {
        try expect(
            "claims:\n  - ⟪t⟫ext: So it was.\n", reports: "the claim names no source", as: .judgementWithoutSource,
            .warning)
        try expect("claims: [⟪{⟫ text: So it was. }]", .actor, reports: "", as: .judgementWithoutSource, .warning)
    }

    @Test func isContentWithASource() throws {
        try expectNothing("attribution: [{ to: unknown, source: report-2018 }]")
    }
}
