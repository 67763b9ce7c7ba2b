import DatelineModel
import Testing

@testable import DatelineReading

struct PublishedAfterRecordedTests {
    @Test func warnsOfARecordThatIsOlderThanItsSource() throws {
        let warning = "before its source 'report-2018' was published"
        try expect(
            "recorded: ⟪2018-02-19⟫\nsources: [news-2017, report-2018]", reports: warning, as: .publishedAfterRecorded,
            .warning)
        try expect(
            "recorded: ⟪2018-02-19⟫", prose: "So it was. [@report-2018]\n", reports: warning,
            as: .publishedAfterRecorded, .warning)
        try expect(
            "recorded: ⟪2018-02-19⟫\nnamed: { by: fireeye, source: report-2018 }", .actor, reports: warning,
            as: .publishedAfterRecorded, .warning)
    }

    @Test func isContentOnTheSameDay() throws {
        try expectNothing("recorded: 2018-02-20\nsources: [news-2017, report-2018]")
    }
}
