import DatelineModel
import Testing

@testable import DatelineReading

struct ProseTooPreciseTests {
    @Test(arguments: ["12 May 2017", "12th May, 2017", "May 12, 2017", "2017-05-12", "12 May", "May 12"])
    func warnsOfADayWithinAMonth(day: String) throws {
        try expect(
            "date: 2017-05", prose: "\nIt began\non ⟪\(day)⟫ somewhere.\n", reports: "write 'date: 2017-05-12'",
            as: .proseTooPrecise, .warning)
    }

    @Test func warnsOfADayWithinAYear() throws {
        try expect(
            "date: 2017", prose: "On ⟪12 May⟫ it began.\n", reports: "the record's date is '2017'",
            as: .proseTooPrecise, .warning)
    }

    @Test func isContentWhereTheDateIsADayAnIntervalOrASet() throws {
        for date in ["2017-05-12", "2017-05-12/2017-05-15", "2012/..", "\"[2016,2017]\""] {
            try expectNothing("date: \(date)", prose: "On 13 May 2017 it went on.\n")
        }
    }

    @Test func isContentWithADayOutsideTheDate() throws {
        try expectNothing("date: 2017-05", prose: "Found again on 3 June 2017; there is no 31 June 2017.\n")
    }

    /// A year is read however it is joined to what stands beside it; the record's year is never put in its place.
    @Test(arguments: [
        "November 24, 2023By the Desk", "24 November 2023Told", "November 24,2023", "24 November (2023)",
        "24 November/2023", "24 November of 2023", "November 24, 20235", "24 November '23", "24 November-2023",
    ])
    func readsTheYearThatIsWritten(day: String) throws {
        try expectNothing("date: 2024-11", prose: "Told on \(day).\n")
    }

    @Test func pointsAtTheYearAndNotAtTheWordGrownToIt() throws {
        try expect(
            "date: 2023-11", prose: "Told on ⟪November 24, 2023⟫By the Desk.\n", reports: "write 'date: 2023-11-24'",
            as: .proseTooPrecise, .warning)
    }

    @Test func isContentWithADayOnWhichSomethingWasSaidOrPublished() throws {
        try expectNothing(
            "date: 2017\nclaims: [{ text: A., said: 2017-08-01, source: report-2018 }]",
            prose: "On 1 August 2017 a company said so.\n")
        try expectNothing("date: 2017\nsources: [news-2017]", prose: "The news came on 18 December 2017.\n")
    }

    @Test func looksAtTheFirstParagraphAlone() throws {
        try expectNothing("date: 2017-05", prose: "It began in May.\n\nOn 20 May 2017 it ended.\n")
    }

    @Test func doesNotReadQuotationsCodeAndAddresses() throws {
        try expectNothing(
            "date: 2017-05",
            prose: "\"On 12 May 2017\", `2017-05-12`, [there](https://example.org/2017-05-12) and file-2017-05-12.\n")
    }
}
