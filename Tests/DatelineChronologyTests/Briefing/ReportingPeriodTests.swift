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

    @Test func partsOfTheCalendar() throws {
        let tuesday = try day("2018-02-20")
        let kinds: [(ReportingPeriod.Kind, String, String, String)] = [
            (.day, "2018-02-20", "20 February 2018", "2018-02-19"),
            (.week, "2018-W08", "19–25 February 2018", "2018-W07"),
            (.month, "2018-02", "February 2018", "2018-01"),
            (.quarter, "2018-Q1", "the first quarter of 2018", "2017-Q4"), (.year, "2018", "2018", "2017"),
        ]
        for (kind, name, prose, previous) in kinds {
            let period = ReportingPeriod(kind, containing: tuesday)
            #expect([period.name, period.prose, period.previous.name] == [name, prose, previous])
            #expect(period.unit == kind.rawValue && period.previous.kind == kind)
            #expect(period.days.contains(tuesday) && period.previous.days.upperBound < period.days.lowerBound)
        }
        let quarter = ReportingPeriod(.quarter, containing: try day("2016-12-31"))
        #expect(quarter.days == (try days("2016-10-01", "2016-12-31")))
        let leap = ReportingPeriod(.month, containing: try day("2016-02-01"))
        #expect(leap.days == (try days("2016-02-01", "2016-02-29")))
    }

    /// Months differ in length: what they are compared with is the month before, not as many days.
    @Test func periodsOfTheCalendarFollowEachOtherWithoutGaps() throws {
        for kind in ReportingPeriod.Kind.allCases {
            var period = ReportingPeriod(kind, containing: try day("2018-03-31"))
            for _ in 0..<30 {
                #expect(period.previous.days.upperBound.adding(days: 1) == period.days.lowerBound)
                period = period.previous
            }
        }
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
            for kind in ReportingPeriod.Kind.allCases {
                let period = ReportingPeriod(kind, containing: day)
                #expect(period.days.contains(day) && period.previous.length >= 1 && !period.name.isEmpty)
            }
        }
    }
}
