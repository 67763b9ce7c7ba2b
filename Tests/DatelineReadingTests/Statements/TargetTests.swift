import DatelineModel
import Testing

@testable import DatelineReading

struct TargetTests {
    @Test func isASectorAPlaceAName() throws {
        let targets = try incident(
            """
            targets:
              - { sector: healthcare, country: GB, name: National Health Service, by: fireeye, source: report-2018 }
              - { region: middle-east }
            """
        ).targets
        #expect(targets.map { $0.sector?.text } == ["healthcare", nil])
        #expect(targets.map { $0.country?.code } == ["GB", nil])
        #expect(targets.map { $0.region?.text } == [nil, "middle-east"])
        #expect(targets.map(\.name) == ["National Health Service", nil])
        #expect(targets.first?.provenance.sources.map(\.text) == ["report-2018"])
    }

    @Test func isOneOfTheseAtLeast() throws {
        try expect("targets: [⟪{⟫ by: fireeye }]", reports: "and this has none", as: .missingField)
    }

    @Test func warnsOfASectorThatTheVocabularyLacks() throws {
        try expect(
            "targets: [{ sector: ⟪heathcare⟫ }]", reports: "did you mean 'healthcare'?", as: .unlistedTerm, .warning)
        try expect(
            "targets: [{ region: ⟪atlantis⟫ }]", reports: "to the regions of vocabulary.yaml", as: .unlistedTerm,
            .warning)
        #expect(try incident("targets: [{ sector: heathcare }]").targets.map { $0.sector?.text } == ["heathcare"])
    }
}
