import EDTF
import Testing

@testable import DatelineComposing

@Suite struct TimeScaleTests {
    private func scale(_ first: String, _ last: String) throws -> TimeScale {
        let start = try #require(CalendarDay(first)), end = try #require(CalendarDay(last))
        return try #require(
            TimeScale(holding: [Moment(day: start), Moment(day: end.adding(days: 1))]))
    }

    @Test func holdsWholeYears() throws {
        let scale = try scale("2013-03-20", "2019-09-13")
        #expect(scale.first.description == "2013-01-01")
        #expect(scale.end.description == "2020-01-01")
        #expect(scale.ticks.map(\.label) == ["2013", "2014", "2015", "2016", "2017", "2018", "2019"])
    }

    @Test func holdsWholeMonthsWhereItIsShort() throws {
        let scale = try scale("2017-05-12", "2017-09-01")
        #expect(scale.first.description == "2017-05-01")
        #expect(scale.end.description == "2017-10-01")
        #expect(scale.ticks.map(\.label) == ["May", "Jun", "Jul", "Aug", "Sep"])
    }

    @Test func namesTheDaysOfAWeek() throws {
        let monday = try #require(CalendarDay("2018-02-19"))
        let week = TimeScale(days: monday...monday.adding(days: 6))
        #expect(week.ticks.map(\.label) == ["Mon 19", "Tue 20", "Wed 21", "Thu 22", "Fri 23", "Sat 24", "Sun 25"])
    }

    @Test func aLongTimeHasFewTicks() throws {
        let scale = try scale("1000-01-01", "2999-01-01")
        #expect(scale.ticks.count <= 21)
        #expect(scale.ticks.contains { $0.label == "2000" })
    }

    /// A record may be dated 170 million years ago; its drawing has as few lines as any other.
    @Test func theWholeCalendarHasFewTicks() throws {
        let old = try #require(try EDTFDate(parsing: "Y-17E7").bounds.earliest.moment)
        let new = try #require(CalendarDay("2018-02-20"))
        let sinceOld = try #require(TimeScale(holding: [old, Moment(day: new)]))
        let antiquity = try scale("-9000-01-01", "2999-01-01")
        for scale in [TimeScale(days: CalendarDay.first...CalendarDay.last), antiquity, sinceOld] {
            #expect((2...21).contains(scale.ticks.count))
            #expect(scale.ticks.contains { $0.isMajor })
        }
    }

    @Test(arguments: [(0.0, "0%"), (43.214, "43.21%"), (7.5, "7.5%"), (100.0, "100%"), (0.046, "0.05%")])
    func writesPercentages(value: Double, text: String) {
        #expect(percent(value) == text)
    }
}
