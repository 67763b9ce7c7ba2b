import DatelineModel
import Testing

@testable import DatelineReading

struct LeftOutTests {
    private let faulty = "---\ntype: incident\ntitle: Faulty\ndate: 2017-13\n---\n"

    private func read(_ files: [(String, String)]) throws -> Reading {
        try TemporaryCasebook.read(CommonFiles.all + files)
    }

    @Test func theGoodRecordsBesideAFaultyOneGoOn() throws {
        let reading = try read([("incidents/faulty.md", faulty)])
        #expect(reading.casebook.incidents.map(\.id.text) == ["older"])
        #expect(reading.recordsLeftOut == 1)
        #expect(reading.hasErrors)
    }

    @Test func aReferenceToOneIsDroppedWithANote() throws {
        let good = "---\ntype: incident\ntitle: Good\ndate: 2017\nrelated: [faulty, older]\n---\n"
        let reading = try read([("incidents/faulty.md", faulty), ("incidents/good.md", good)])
        let record = try #require(reading.casebook.incidents.first { $0.id.text == "good" })
        #expect(record.related.map(\.text) == ["older"])
        let found = reading.diagnostics.filter { $0.place?.file == "incidents/good.md" }
        #expect(found.map(\.id) == [.leftOutReference])
        #expect(found.map(\.severity) == [.note])
        #expect(found.map(\.place) == [TextPlace(file: "incidents/good.md", line: 5, column: 11, length: 6)])
    }

    @Test func whatStandsOnALeftOutSourceAloneIsLeftOutToo() throws {
        let good = """
            ---
            type: incident
            title: Good
            date: 2017
            sources: [secret, report-2018]
            claims:
              - { text: On the secret source alone., source: secret }
              - { text: On both., source: [secret, report-2018] }
              - { text: On none. }
            ---
            From the secret source. [@secret]

            From the report. [@report-2018]
            """
        let secret = "type: source\ntitle: Secret\npublisher: fireeye\nmarking: TLP:RDE\n"
        let reading = try read([("sources/secret.yaml", secret), ("incidents/good.md", good)])
        let record = try #require(reading.casebook.incidents.first { $0.id.text == "good" })
        #expect(record.claims.map(\.text) == ["On both.", "On none."])
        #expect(record.claims.map { $0.provenance.sources.map(\.text) } == [["report-2018"], []])
        #expect(record.body.markdown == "From the report. [@report-2018]")
        #expect(record.metadata.sources.map(\.text) == ["report-2018"])
    }

    @Test func whatIsAboutALeftOutActorIsLeftOutToo() throws {
        let good = """
            ---
            type: incident
            title: Good
            date: 2017
            about: [faulty, lazarus]
            attribution:
              - { to: faulty, source: report-2018 }
              - { to: lazarus, source: report-2018 }
              - { to: unknown, by: faulty, source: report-2018 }
            ---
            """
        let faulty = "---\ntype: actor\nname: Faulty\ncountry: XX\n---\n"
        let reading = try read([("actors/faulty.md", faulty), ("incidents/good.md", good)])
        let record = try #require(reading.casebook.incidents.first { $0.id.text == "good" })
        #expect(record.attributions.map(\.to) == [ID<Actor>("lazarus").map { .actor($0) }])
        #expect(record.about.map(\.text) == ["lazarus"])
    }

    @Test func errorsDoNotCascade() throws {
        let chain = (1...5).map { number -> (String, String) in
            let next = number == 5 ? "nowhere" : "link-\(number + 1)"
            return (
                "incidents/link-\(number).md",
                "---\ntype: incident\ntitle: \(number)\ndate: 2017\nrelated: [\(next)]\n---\n"
            )
        }
        let reading = try read(chain)
        #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.id) == [.unknownIncident])
        #expect(reading.recordsLeftOut == 1)
        #expect(reading.casebook.incidents.count == 5)
    }

    @Test func aFileThatCannotBeReadIsStillARecord() throws {
        let good = "---\ntype: incident\ntitle: Good\ndate: 2017\nrelated: [broken]\n---\n"
        let reading = try read([("incidents/broken.md", "---\ntitle: [\n---\n"), ("incidents/good.md", good)])
        #expect(reading.diagnostics.map(\.id).filter { $0 != .unusedSource } == [.yamlSyntax, .leftOutReference])
    }
}
