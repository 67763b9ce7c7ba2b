import EDTF
import Foundation
import Testing

struct ISOWeekTests {
    @Test func namesTheSevenDaysFromMonday() throws {
        let week = try ISOWeek(parsing: "2018-W08")
        #expect(week.firstDay.description == "2018-02-19")
        #expect(week.lastDay.description == "2018-02-25")
        #expect(week.next.description == "2018-W09")
        #expect(week.previous.description == "2018-W07")
        #expect(ISOWeek(weekYear: 2018, week: 1)?.previous.description == "2017-W52")
    }

    @Test func refusesAWeekThatTheYearDoesNotHave() {
        #expect(
            throws: EDTFError(
                offset: 6, length: 2, reason: "2018 has 52 weeks",
                remedy: "write '2018-W52' for the last week of that year")
        ) { try ISOWeek(parsing: "2018-W53") }
        #expect(ISOWeek(weekYear: 2018, week: 53) == nil)
        #expect(ISOWeek(weekYear: 2015, week: 53) != nil)
    }

    @Test func theLastDayOf2018BelongsTo2019() throws {
        let day = try #require(CalendarDay("2018-12-31"))
        #expect(ISOWeek(containing: day).description == "2019-W01")
    }

    @Test func everyDayOfFourHundredYearsIsInItsWeek() throws {
        var day = try #require(CalendarDay("1800-01-01"))
        for _ in 0..<146_097 {
            let week = ISOWeek(containing: day)
            if !week.days.contains(day) { Issue.record("\(day) is not in \(week)") }
            day = day.adding(days: 1)
        }
    }

    struct Shared: Decodable {
        let days: [Day]
        let yearsWith53: [Int]
        let spans: [[String?]]
        let invalid: [String]

        struct Day: Decodable {
            let day: String
            let week: String
            let weekday: Int

            init(from decoder: any Decoder) throws {
                var row = try decoder.unkeyedContainer()
                day = try row.decode(String.self)
                week = try row.decode(String.self)
                weekday = try row.decode(Int.self)
            }
        }

        enum CodingKeys: String, CodingKey {
            case days, spans, invalid
            case yearsWith53 = "years_with_53"
        }
    }

    // The reference material is not part of the package.
    @Test(.enabled(if: TestFiles.haveShared, "the shared reference material is not here"))
    func agreesWithTheSharedWeeks() throws {
        let shared = try JSONDecoder().decode(Shared.self, from: TestFiles.shared("corpus/own/iso-weeks.json"))
        for row in shared.days {
            let day = try #require(CalendarDay(row.day))
            #expect(ISOWeek(containing: day).description == row.week)
            #expect(day.weekday == row.weekday)
        }
        #expect((1900...2100).filter { ISOWeek.weeks(inYear: $0) == 53 } == shared.yearsWith53.filter { $0 <= 2100 })
        for span in shared.spans {
            let name = try #require(span[0])
            let week = try? ISOWeek(parsing: name)
            #expect(week?.firstDay.description == span[1])
            #expect(week?.lastDay.description == span[2])
        }
        for text in shared.invalid {
            #expect(throws: EDTFError.self, "\(text)") { try ISOWeek(parsing: text) }
        }
    }
}
