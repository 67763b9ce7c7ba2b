import DatelineModel
import EDTF
import Testing

@testable import DatelineReading

struct SpellingsOfARecordTests {
    @Test func markdownYAMLAndJSONSayTheSame() throws {
        let fields = "type: incident\ntitle: NO\ndate: 0012\ntags: [yes, 1e3]\nclaims: [{ text: A., source: s }]\n"
        let json = """
            {"type": "incident", "id": "a", "title": "NO", "date": "0012", "tags": ["yes", "1e3"], \
            "claims": [{"text": "A.", "source": "s"}], "body": "One.\\n\\nTwo. [@s]\\n"}
            """
        let spellings = [
            ("incidents/a.md", "---\n\(fields)---\nOne.\n\nTwo. [@s]\n"),
            ("incidents/a.yaml", fields + "body: |\n  One.\n\n  Two. [@s]\n"), ("records.jsonl", json),
        ]
        let records = try spellings.map { file in
            let source = ("sources.yaml", "s: { title: S, publisher: Somebody }\n")
            let reading = try TemporaryCasebook.read([file, source])
            return try #require(reading.casebook.incidents.first).withoutPlaces
        }
        #expect(records[0] == records[1])
        #expect(records[1] == records[2])
        #expect(records[0].date.description == "0012")
    }
}

extension Incident {
    /// The incident without what differs between files.
    fileprivate var withoutPlaces: Incident {
        var incident = self
        incident.metadata.place = nil
        for index in incident.claims.indices { incident.claims[index].provenance.place = nil }
        for index in incident.body.paragraphs.indices { incident.body.paragraphs[index].place = nil }
        return incident
    }
}
