import DatelineModel
import Testing

@testable import DatelineReading

struct PartyTests {
    private func by(_ name: String, files: [(String, String)] = []) throws -> Party? {
        let fields = "claims: [{ text: So it was., source: report-2018, by: \(name) }]"
        let record = "---\ntype: incident\ntitle: A\ndate: 2017\n\(fields)\n---\n"
        let reading = try TemporaryCasebook.read(CommonFiles.all + files + [("incidents/tested.md", record)])
        return reading.casebook.incidents.first { $0.id.text == "tested" }?.claims.first?.provenance.by
    }

    @Test func isAnOrganisationOfTheVocabulary() throws {
        #expect(try by("fireeye") == ID<Organisation>("fireeye").map { .organisation($0) })
    }

    @Test func isAnActor() throws {
        #expect(try by("lazarus") == ID<Actor>("lazarus").map { .actor($0) })
    }

    @Test func isAnOrganisationWhereBothHaveTheID() throws {
        let actor = ("actors/fireeye.md", "---\ntype: actor\nname: FireEye\n---\n")
        #expect(try by("fireeye", files: [actor]) == ID<Organisation>("fireeye").map { .organisation($0) })
    }

    @Test func isANameOtherwiseWithAWarning() throws {
        #expect(try by("Jane Doe") == .named("Jane Doe"))
        try expect(
            "claims: [{ text: So it was., source: report-2018, by: ⟪Jane Doe⟫ }]",
            reports: "add 'jane-doe: { name: Jane Doe }'", as: .unlistedParty, .warning)
    }

    @Test func suggestsTheIDThatWasMeant() throws {
        try expect(
            "claims: [{ text: So it was., source: report-2018, by: ⟪fireye⟫ }]", reports: "did you mean 'fireeye'?",
            as: .unlistedParty, .warning)
        try expect("publisher: ⟪FireEye⟫", .source, reports: "did you mean 'fireeye'?", as: .unlistedParty, .warning)
    }
}
