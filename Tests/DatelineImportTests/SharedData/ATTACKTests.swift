import DatelineImport
import DatelineModel
import EDTF
import Testing

/// MITRE ATT&CK Enterprise 18.1, whole.
@Suite(.enabled(if: TestMaterial.isThere, TestMaterial.absence))
struct ATTACKTests {
    private static let result = Result {
        var stix = STIXImport()
        stix.read(file: try TestMaterial.path("data/attack/enterprise-attack-18.1.json"))
        return stix.finish()
    }

    @Test func accountsForEveryObject() throws {
        let summary = try Self.result.get().summary
        #expect(summary.read == 24_771)
        #expect(summary.used + summary.skipped == summary.read)
        #expect(summary.row("intrusion-set")?.read == 187)
        #expect(
            summary.row("intrusion-set")?.skipped.map { "\($0.count) \($0.what)" } == ["9 deprecated", "6 revoked"])
        #expect(summary.row("campaign")?.usedCount == 52)
        #expect(
            summary.row("relationship")?.used.map { "\($0.count) \($0.what)" } == [
                "5381 use of a technique", "1253 use of malware", "25 attribution",
            ])
    }

    @Test func showsNoDayThatIsOnlyKnownToTheMonth() throws {
        let result = try Self.result.get()
        for incident in result.casebook.incidents {
            let parts = incident.date.description.split(separator: "/")
            #expect(parts.allSatisfy { $0.count == 7 }, "\(incident.id): \(incident.date)")
        }
        let dust = try #require(result.casebook.incidents.first { $0.id.text == "apt41-dust" })
        #expect(dust.date.description == "2023-02/2024-07")
        #expect(result.diagnostics.filter { $0.id == .stixMonth }.count == 104)
    }

    @Test func findsNothingWrong() throws {
        #expect(try Self.result.get().diagnostics.filter { $0.severity != .note }.isEmpty)
    }

    @Test func keepsNoCitationAsATT_CKWritesIt() throws {
        let casebook = try Self.result.get().casebook
        let texts = casebook.actors.map(\.body.markdown) + casebook.incidents.map(\.body.markdown)
        #expect(texts.filter { $0.contains("(Citation:") }.isEmpty)
        #expect(texts.filter { $0.contains("<code>") }.isEmpty)
        let notes = casebook.actors.flatMap(\.provenances).compactMap(\.note)
        #expect(notes.filter { $0.contains("(Citation:") || $0.contains("](http") }.isEmpty)
    }

    @Test func leavesOpenWhoCoinedANameAndGivesEachStatementASource() throws {
        let casebook = try Self.result.get().casebook
        #expect(casebook.actors.allSatisfy { $0.named == nil })
        let statements = casebook.actors.flatMap(\.provenances) + casebook.incidents.flatMap(\.provenances)
        #expect(statements.allSatisfy { !$0.sources.isEmpty && $0.by != nil })
    }

    @Test func readsBackAsItWasWritten() throws {
        try RoundTrip.check(try Self.result.get().casebook)
    }
}
