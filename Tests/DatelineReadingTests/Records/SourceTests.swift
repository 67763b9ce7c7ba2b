import DatelineModel
import EDTF
import Testing

@testable import DatelineReading

struct SourceTests {
    @Test func hasEveryFieldOfTheFormat() throws {
        let record = try source(
            """
            title: "APT37 (Reaper): the overlooked actor"
            publisher: fireeye
            author: [One, Two]
            published: 2018-02-20
            url: https://example.org/report
            archived: https://web.example.org/report
            retrieved: 2018-03-01
            kind: report
            language: en
            reliability: B
            marking: TLP:GREEN
            note: A note.
            """)
        #expect(record.title == "APT37 (Reaper): the overlooked actor")
        #expect(record.publisher == ID<Organisation>("fireeye").map { .organisation($0) })
        #expect(record.authors == ["One", "Two"])
        #expect(record.published?.description == "2018-02-20")
        #expect(record.url == "https://example.org/report")
        #expect(record.archived == "https://web.example.org/report")
        #expect(record.retrieved?.description == "2018-03-01")
        #expect(record.kind == .report)
        #expect(record.language == "en")
        #expect(record.reliability == .b)
        #expect(record.metadata.marking == .green)
        #expect(record.note == "A note.")
    }

    @Test func takesOneAuthorAsText() throws {
        #expect(try source("author: Somebody").authors == ["Somebody"])
    }

    @Test func needsATitleAndAPublisher() throws {
        let reading = try TemporaryCasebook.read([("sources/bare.yaml", "type: source\n")])
        #expect(reading.diagnostics.map(\.message) == ["the source has no 'publisher'", "the source has no 'title'"])
    }

    @Test func hasNoProse() throws {
        try expect("note: A note.", .source, prose: "\n⟪⟫Prose.\n", reports: "under 'note'", as: .unknownField)
    }

    @Test func refusesAReliabilityThatTheAdmiraltyCodeLacks() throws {
        try expect("reliability: ⟪G⟫", .source, reports: "no value of 'reliability'", as: .unknownWord)
    }
}
