import DatelineModel
import Testing

@testable import DatelineReading

/// The id of a source in the prose that is no citation, for want of the `@` or the brackets.
struct BareMentionTests {
    @Test(arguments: [
        "It stopped. [⟪report-2018⟫]", "It stopped. [⟪REPORT-2018⟫]", "See [⟪report-2018⟫, p. 4].",
        "[see ⟪report-2018⟫; ⟪news-2017⟫]", "As @⟪report-2018⟫ says.", "(@⟪report-2018⟫)",
        "한국어 [⟪report-2018⟫]\n\nAnd [⟪news-2017⟫].",
    ])
    func isWarnedOf(prose: String) throws {
        try expect("title: A", prose: prose, reports: "is the id of a source", as: .unreadCitation, .warning)
    }

    @Test func saysWhatToWrite() throws {
        let found = try RecordUnderTest("title: A", prose: "[report-2018]").found()
        #expect(found.map(\.help) == ["write '[@report-2018]'"])
        try expectNothing("title: A", prose: "[@report-2018]")
    }

    @Test(arguments: [
        "[@report-2018]", "[@report-2018, p. 4; @news-2017]", "[report-2018](https://example.org/)", "[other-2018]",
        "![report-2018](/x)", "`[report-2018]`", "report-2018", "mail@report-2018", "[report-2018][x]\n\n[x]: /y",
    ])
    func isNotSeenElsewhere(prose: String) throws {
        let found = try RecordUnderTest("title: A", prose: prose).found()
        #expect(found.contains { $0.id == .unreadCitation } == false, "\(found)")
    }

    @Test func aSourceThatIsMentionedSoIsNotUnused() throws {
        let reading = try TemporaryCasebook.read([
            ("sources.yaml", "s-1: { title: S, publisher: Somebody }\n"),
            ("incidents/a.md", "---\ntype: incident\ntitle: A\ndate: 2017\n---\nA. [s-1]\n"),
        ])
        #expect(reading.diagnostics.map(\.id).contains(.unusedSource) == false)
    }
}
