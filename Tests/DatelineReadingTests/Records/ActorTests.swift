import DatelineModel
import EDTF
import Testing

@testable import DatelineReading

struct ActorTests {
    @Test func hasEveryFieldOfTheFormat() throws {
        let record = try actor(
            """
            name: Office 39
            named: { by: fireeye, said: 2018-02-20, source: report-2018 }
            kind: unit
            country: KP
            active: { start: 2012, end: ".." }
            aliases: [{ name: Bureau 39 }]
            relations: [{ kind: part-of, to: lazarus }]
            targets: [{ country: KR }]
            malware: [wannacry]
            techniques: [T1486]
            claims: [{ text: It has 6000 people., source: report-2018 }]
            sources: [news-2017]
            """)
        #expect(record.name == "Office 39")
        #expect(record.named?.said?.description == "2018-02-20")
        #expect(record.kind == .unit)
        #expect(record.country?.code == "KP")
        #expect(record.active.count == 1)
        #expect(record.aliases.map(\.name) == ["Bureau 39"])
        #expect(record.relations.map(\.kind) == [.partOf])
        #expect(record.targets.count == 1)
        #expect(record.malware.count == 1)
        #expect(record.techniques.count == 1)
        #expect(record.claims.count == 1)
        #expect(record.metadata.sources.map(\.text) == ["news-2017"])
    }

    @Test(arguments: Actor.Kind.allCases) func isOfOneOfTheKinds(kind: Actor.Kind) throws {
        #expect(try actor("kind: \(kind.rawValue)").kind == kind)
    }

    @Test func refusesATypeThatBelongsElsewhere() throws {
        try expect("type: ⟪incident⟫", .actor, reports: "move the file to 'incidents/'", as: .recordType)
        try expect("kind: ⟪group⟫", .actor, reports: "'intrusion-set'", as: .unknownWord)
    }

    @Test func needsAName() throws {
        let reading = try TemporaryCasebook.read([("actors/bare.md", "---\ntype: actor\n---\n")])
        #expect(reading.diagnostics.map(\.message) == ["the actor has no 'name'"])
    }
}
