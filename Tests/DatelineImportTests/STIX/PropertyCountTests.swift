import DatelineImport
import DatelineModel
import Testing

/// The properties of what is used that became nothing are counted by type and name.
@Suite struct PropertyCountTests {
    private func counts(_ objects: String...) -> [String] {
        let summary = Bundle.read([("test.json", Bundle.bundle(objects))]).summary
        #expect(summary.parts.allSatisfy { $0.read == $0.skippedCount && $0.usedCount == 0 })
        #expect(summary.parts.allSatisfy { $0.skipped.map(\.what) == ["not used by Dateline"] })
        return summary.parts.map { "\($0.type): \($0.read)" }
    }

    @Test func areCountedOfObjectsThatAreUsedAlone() {
        #expect(
            counts(
                Bundle.object("campaign", "c", #""name": "X", "aliases": ["Y"], "x_own": 1, "lang": "en""#),
                Bundle.object("campaign", "d", #""name": "Y", "x_own": 1, "created_by_ref": "identity--i""#),
                Bundle.object("campaign", "e", #""name": "Z", "x_own": 1, "revoked": true"#),
                Bundle.object("malware", "m", #""name": "M", "aliases": ["N"], "first_seen": "2020-01-01T00:00:00Z""#),
                Bundle.object("indicator", "i", #""x_own": 1"#),
                Bundle.relationship("1", "campaign--c", "uses", "malware--m", #""x_own": {"a": 1}"#))
                == [
                    "campaign lang: 1", "campaign x_own: 2", "malware aliases: 1", "malware first_seen: 1",
                    "relationship x_own: 1",
                ])
    }

    @Test func areCountedInExtensions() throws {
        let core = "extension-definition--ef765651-680c-498d-9894-99799f2fa126"
        let incident = Bundle.object(
            "incident", "1",
            #""name": "Theft", "extensions": {"\#(core)": {"extension_type": "property-extension", "determination": "confirmed", "incident_types": ["data-theft"], "criticality": 50, "events": [{"event_ref": "event--1"}]}}"#
        )
        let event = Bundle.object("event", "1", #""start_time": "2021-05-01T00:00:00Z", "goal": "theft""#)
        #expect(
            counts(incident, event) == ["event goal: 1", "incident criticality: 1", "incident determination: 1"])
        #expect(try only(Bundle.imported(incident, event).casebook.incidents).metadata.tags == ["data-theft"])
    }

    @Test func areCountedWhereOnlyOthersOfTheirKindHaveAUseForThem() {
        let cited =
            #""external_references": [{"source_name": "A Report", "url": "https://example.org/1"}, {"source_name": "mitre-attack", "external_id": "S0001"}]"#
        #expect(
            counts(
                Bundle.object("campaign", "c", #""name": "X", "confidence": 50"#),
                Bundle.object("campaign", "d", #""name": "Y", "confidence": 50, "objective": "Theft""#),
                Bundle.object("malware", "m", #""name": "M", "# + cited),
                Bundle.object("note", "n", #""content": "So.", "abstract": "S", "object_refs": ["campaign--c"]"#),
                Bundle.object("report", "r", #""name": "R", "labels": ["x"], "object_refs": ["campaign--c"]"#),
                Bundle.relationship("1", "campaign--c", "related-to", "campaign--d", #""description": "It is.""#))
                == [
                    "campaign confidence: 1", "malware external_references: 1", "note abstract: 1",
                    "relationship description: 1", "report labels: 1",
                ])
    }

    @Test func areToldApartUpToAHundredOfAType() {
        let fields = (0..<250).map { #""x_\#($0)": 1"# }.joined(separator: ", ")
        let rows = counts(Bundle.object("campaign", "c", #""name": "X", \#(fields)"#))
        #expect(rows.count == 101)
        #expect(rows.first == "campaign (others): 150")
    }

    @Test func areNotCountedOfDatelinesOwnRecords() {
        let own =
            #""name": "X", "x_own": 1, "extensions": {"\#(STIXRecordExtension.id)": {"record": {"type": "actor", "id": "x", "name": "X"}}}"#
        let result = Bundle.imported(Bundle.object("intrusion-set", "1", own))
        #expect(result.casebook.actors.map(\.name) == ["X"])
        #expect(result.summary.parts.isEmpty)
    }

    @Test func aLongSentenceStaysWholeInATerm() {
        let sentence = String(repeating: "word ", count: 90) + "end."
        let result = STIXImport().reading(
            Bundle.bundle([Bundle.object("malware", "1", "\"name\": \"Long\", \"description\": \"\(sentence)\"")]))
        #expect(result.casebook.vocabulary.malware.values.map(\.summary) == [sentence])
        #expect(result.summary.parts.isEmpty)
    }

    @Test func countsDescriptionsOfTermsThatAreCut() throws {
        let red = #""object_marking_refs": ["marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"]"#
        let result = STIXImport().reading(
            Bundle.bundle([
                Bundle.object("malware", "1", #""name": "Long", "description": "A trojan. It was private.""#),
                Bundle.object("malware", "2", #""name": "Short", "description": "A trojan.""#),
                Bundle.object("tool", "3", #""name": "Red", "description": "A tool.", \#(red)"#),
            ]))
        let summaries = result.casebook.vocabulary.malware.values.sorted { $0.name < $1.name }.map(\.summary)
        #expect(summaries == ["A trojan.", nil, "A trojan."])
        #expect(
            result.summary.row("malware description")?.skipped.map { "\($0.count) \($0.what)" }
                == ["1 all but its first sentence"])
        #expect(result.summary.row("tool description")?.skipped.map(\.what) == ["of a term, which cannot be marked"])
    }
}
