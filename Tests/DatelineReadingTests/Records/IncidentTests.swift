import DatelineModel
import EDTF
import Testing

@testable import DatelineReading

struct IncidentTests {
    @Test func hasEveryFieldOfTheFormat() throws {
        let record = try incident(
            """
            type: disclosure
            title: A report
            date: 2017-05
            known: 2017-06
            recorded: 2018-03-01
            marking: TLP:GREEN
            status: draft
            embargo: 2099-01-01
            about: [apt37]
            attribution: [{ to: lazarus, source: report-2018 }]
            related: [older]
            sources: [report-2018]
            tags: [wiper, ransom note]
            ids: { attack: C0024, misp: 5a8d }
            """)
        #expect(record.kind == .disclosure)
        #expect(record.title == "A report")
        #expect(record.date.description == "2017-05")
        #expect(record.known?.description == "2017-06")
        #expect(record.metadata.recorded?.description == "2018-03-01")
        #expect(record.metadata.marking == .green)
        #expect(record.metadata.isDraft)
        #expect(record.metadata.embargo?.description == "2099-01-01")
        #expect(record.about.map(\.text) == ["apt37"])
        #expect(record.related.map(\.text) == ["older"])
        #expect(record.metadata.sources.map(\.text) == ["report-2018"])
        #expect(record.metadata.tags == ["wiper", "ransom note"])
        #expect(record.metadata.foreignIDs == ["attack": "C0024", "misp": "5a8d"])
        #expect(record.metadata.place == TextPlace(file: "incidents/tested.md", line: 1, column: 1))
    }

    @Test(arguments: Incident.Kind.allCases) func isOfOneOfTheTypes(kind: Incident.Kind) throws {
        #expect(try incident("type: \(kind.rawValue)").kind == kind)
    }

    @Test func refusesATypeThatThereIsNot() throws {
        try expect("type: ⟪respose⟫", reports: "did you mean 'response'?", as: .recordType)
        try expect("type: ⟪actor⟫", reports: "move the file to 'actors/'", as: .recordType)
    }

    @Test func needsATypeATitleAndADate() throws {
        let reading = try TemporaryCasebook.read([("incidents/bare.md", "---\ntags: []\n---\n")])
        #expect(
            reading.diagnostics.map(\.message) == [
                "the incident has no 'date'", "the incident has no 'title'", "the incident has no 'type'",
            ])
    }

    @Test func isNotRelatedToItself() throws {
        try expect("related: [⟪tested⟫]", reports: "is related to itself", as: .selfReference)
    }

    @Test func refusesReferencesThatLeadNowhere() throws {
        try expect("related: [⟪oldr⟫]", reports: "did you mean 'older'?", as: .unknownIncident)
        try expect("about: [⟪apt73⟫]", reports: "did you mean 'apt37'?", as: .unknownActor)
        try expect("sources: [⟪report-2019⟫]", reports: "did you mean 'report-2018'?", as: .unknownSource)
    }

    @Test func hasNoStatusButDraft() throws {
        try expect("status: ⟪final⟫", reports: "write 'status: draft'", as: .unknownWord)
    }

    @Test func warnsOfATitleThatIsTooLongOrHoldsMarkup() throws {
        try expect(
            "title: ⟪\(String(repeating: "abcde ", count: 40))x⟫", reports: "has 241 characters", as: .longTitle,
            .warning)
        try expect("title: ⟪A <b>bold</b> title⟫", reports: "write plain text", as: .markupInTitle, .warning)
        try expectNothing("title: Fewer than < 5 and more than 3 >")
    }
}
