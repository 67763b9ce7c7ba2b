import DatelineModel
import Testing

@testable import DatelineReading

struct ProseTests {
    @Test func isDividedIntoBlocksEachWithItsCitations() throws {
        let body = try incident(
            "title: A",
            prose: """

                First, in
                two lines. [@report-2018, p. 4]

                - a list [@news-2017; @report-2018]
                - with two entries [@news-2017]


                > A quotation.

                """
        ).body
        #expect(
            body.paragraphs.map(\.markdown) == [
                "First, in\ntwo lines. [@report-2018, p. 4]",
                "- a list [@news-2017; @report-2018]\n- with two entries [@news-2017]", "> A quotation.",
            ])
        #expect(
            body.paragraphs.map { $0.citations.map(\.text) } == [
                ["report-2018"], ["news-2017", "report-2018"], [],
            ])
        #expect(body.paragraphs.map { $0.place?.line } == [7, 10, 14])
    }

    @Test func citesOnlySourcesThatThereAre() throws {
        try expect(
            "title: A", prose: "So it was [@⟪report-2081⟫, p. 4].\n", reports: "did you mean 'report-2018'?",
            as: .unknownSource)
        try expect(
            "title: A", prose: "Übung macht den Meister [@⟪Report⟫].\n", reports: "write '[@report]'",
            as: .unknownSource)
    }

    @Test func countsColumnsInTheFileForProseInAField() throws {
        let reading = try TemporaryCasebook.read([
            ("incidents/a.yaml", "type: incident\ntitle: A\ndate: 2017\nbody: |\n  One.\n\n  Two [@nobody].\n")
        ])
        #expect(
            reading.diagnostics.map(\.place) == [TextPlace(file: "incidents/a.yaml", line: 7, column: 9, length: 6)])
    }

    @Test func warnsOfWhatReadersWillNotSee() throws {
        try expect("title: A", prose: "Some ⟪<b>⟫bold⟪</b>⟫.\n", reports: "is HTML", as: .rawHTML, .warning)
        try expect(
            "title: A", prose: "A ⟪[⟫link](javascript:alert%281%29).\n", reports: "is refused", as: .refusedLink,
            .warning)
        try expect("title: A", prose: "⟪!⟫[map](https://example.org/map.png)\n", reports: "", as: .proseImage, .warning)
        try expect("title: A", prose: "So it says⟪[^1]⟫.\n", reports: "footnote", as: .footnote, .warning)
    }

    @Test func takesAnyLineEnd() throws {
        let fields = "---\ntype: incident\ntitle: A\ndate: 2017\n---\nOne\ntwo.\n\nThree.\n"
        for end in ["\n", "\r\n", "\r"] {
            let reading = try TemporaryCasebook.read([("incidents/a.md", fields.replacing("\n", with: end))])
            #expect(reading.diagnostics == [])
            #expect(reading.casebook.incidents.first?.body.markdown == "One\ntwo.\n\nThree.")
        }
    }

    @Test func refusesMoreThanIsRead() throws {
        let found = try RecordUnderTest("title: A", prose: String(repeating: "word ", count: 60_000)).found()
        #expect(found.map(\.id) == [.proseTooLong])
    }

    @Test func refusesCharactersThatTurnTextRound() throws {
        try expect("title: A", prose: "One.\n\nTwo ⟪\u{202E}⟫three.\n", reports: "U+202E", as: .hiddenCharacter)
    }

    @Test func isText() throws {
        let reading = try TemporaryCasebook.read([
            ("incidents/a.yaml", "type: incident\ntitle: A\ndate: 2017\nbody: [One]\n")
        ])
        #expect(reading.diagnostics.map(\.id) == [.wrongShape])
    }
}
