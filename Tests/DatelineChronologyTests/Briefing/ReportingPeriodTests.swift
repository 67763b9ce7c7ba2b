import DatelineChronology
import EDTF
import Testing

/// The days of a briefing, and their names.
@Suite struct ReportingPeriods {
    @Test func aWeek() throws {
        let period = try week("2018-W08")
        #expect(period.days == (try days("2018-02-19", "2018-02-25")))
        #expect(period.name == "2018-W08")
        #expect(period.prose == "19–25 February 2018")
        #expect(period.unit == "week")
        #expect(period.previous == (try week("2018-W07")))
    }

    @Test func theWeekOfTheLastOfDecember2018IsTheFirstOf2019() throws {
        let period = ReportingPeriod(week: ISOWeek(containing: try day("2018-12-31")))
        #expect(period.name == "2019-W01")
        #expect(period.days == (try days("2018-12-31", "2019-01-06")))
        #expect(period.previous.name == "2018-W52")
    }

    @Test func theYear2018HasNo53rdWeek() throws {
        #expect(throws: EDTFError.self) { try ISOWeek(parsing: "2018-W53") }
        #expect(try week("2015-W53").days == (try days("2015-12-28", "2016-01-03")))
        #expect(try week("2016-W01").previous.name == "2015-W53")
    }

    @Test func fromMondayToSundayIsAWeek() throws {
        #expect(ReportingPeriod(days: try days("2018-02-19", "2018-02-25")) == (try week("2018-W08")))
    }

    @Test func otherDays() throws {
        let month = ReportingPeriod(days: try days("2018-02-01", "2018-02-28"))
        #expect([month.name, month.prose, month.unit] == ["2018-02-01/2018-02-28", "1–28 February 2018", "period"])
        #expect(month.length == 28)
        #expect(month.previous.days == (try days("2018-01-04", "2018-01-31")))
    }

    @Test func anEndThatNobodySetIsOpen() throws {
        let day = try day("2017-01-01")
        let since = ReportingPeriod(days: day ... .last), until = ReportingPeriod(days: .first...day)
        #expect([since.name, since.prose] == ["2017-01-01/..", "since 1 January 2017"])
        #expect([until.name, until.prose] == ["../2017-01-01", "until 1 January 2017"])
        #expect(ReportingPeriod(days: .first ... .last).prose == "at all times")
    }

    @Test func oneDay() throws {
        let period = ReportingPeriod(days: try days("2018-02-20", "2018-02-20"))
        #expect([period.name, period.prose] == ["2018-02-20/2018-02-20", "20 February 2018"])
        #expect(period.previous.days == (try days("2018-02-19", "2018-02-19")))
    }

    /// At the ends of what days can be held nothing is invented, and nothing crashes.
    @Test func theFirstAndTheLastDayOfAll() {
        for day in [CalendarDay.first, CalendarDay.last] {
            let period = ReportingPeriod(days: day...day)
            #expect(period.length == 1)
            #expect(period.previous.length >= 1)
        }
    }
}
