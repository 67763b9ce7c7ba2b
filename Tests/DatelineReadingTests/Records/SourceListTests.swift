import DatelineModel
import Testing

@testable import DatelineReading

struct SourceListTests {
    @Test func eachSourceIsGoodOrBadByItself() throws {
        let reading = try TemporaryCasebook.read([
            (
                "sources.yaml",
                """
                good: { title: Good, publisher: Somebody }
                bad: { title: Bad, publisher: Somebody, publishd: 2018 }
                also-good: { type: source, title: Also good, publisher: Somebody }
                """
            )
        ])
        #expect(reading.casebook.sources.map(\.id.text) == ["also-good", "good"])
        #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.id) == [.unknownField])
        #expect(reading.recordsLeftOut == 1)
    }

    @Test func aSourceStandsInTheListOrInAFileOfItsOwn() throws {
        let reading = try TemporaryCasebook.read([
            ("sources.yaml", "same: { title: In the list, publisher: Somebody }\n"),
            ("sources/same.yaml", "type: source\ntitle: In a file\npublisher: Somebody\n"),
        ])
        let repeated = reading.diagnostics.filter { $0.id == .duplicateID }
        #expect(repeated.map(\.place) == [TextPlace(file: "sources/same.yaml", line: 1, column: 1)])
        #expect(repeated.map(\.label) == ["the first is sources.yaml, line 1"])
        #expect(reading.casebook.sources.map(\.title) == ["In the list"])
    }

    @Test func isAMapping() throws {
        let reading = try TemporaryCasebook.read([("sources.yaml", "- title: A\n")])
        #expect(reading.diagnostics.map(\.id) == [.wrongShape])
    }

    @Test func aListThatCannotBeReadMakesNoReferenceWrong() throws {
        let reading = try TemporaryCasebook.read([
            ("sources.yaml", "good: { title: Good\n"),
            ("incidents/a.md", "---\ntype: incident\ntitle: A\ndate: 2017\nsources: [good]\n---\nProse. [@good]\n"),
        ])
        #expect(reading.diagnostics.map(\.id) == [.leftOutReference, .leftOutReference, .yamlSyntax])
        #expect(reading.casebook.incidents.map(\.id.text) == ["a"])
        #expect(reading.casebook.incidents.first?.body.isEmpty == true)
    }
}
