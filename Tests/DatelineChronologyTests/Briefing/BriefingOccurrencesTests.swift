import DatelineChronology
import DatelineModel
import EDTF
import Testing

/// What happened in a week, and what may have.
@Suite struct BriefingOfWhatHappened {
    @Test func certainlyAndPerhaps() throws {
        let briefing = try briefing(
            "2017-W19", ["2017-05-12", "2017-05", "2017", "2017-05-15", "[2017-05-14,2017-06]"])
        #expect(dates(briefing.happened) == ["2017-05-12"])
        #expect(dates(briefing.perhapsHappened) == ["2017-05", "[2017-05-14,2017-06]"])
        #expect(dates(briefing.perhapsHappenedByYear) == ["2017"])
    }

    /// The outbreak of 12 to 15 May 2017 began in the nineteenth week and ended in the twentieth.
    @Test func whatGoesOnOverTheEndOfTheWeekIsOfBothWeeks() throws {
        for name in ["2017-W19", "2017-W20"] {
            #expect(dates(try briefing(name, ["2017-05-12/2017-05-15"]).happened) == ["2017-05-12/2017-05-15"])
        }
        #expect(try briefing("2017-W18", ["2017-05-12/2017-05-15"]).isEmpty)
        #expect(try briefing("2017-W21", ["2017-05-12/2017-05-15"]).isEmpty)
    }

    @Test func whatGoesOnForLongerIsUnderWay() throws {
        let briefing = try briefing("2017-W19", ["2016/2018", "2017-03/2017-07", "2012/..", "2017-05-08/2017-08"])
        #expect(dates(briefing.happened) == ["2017-05-08/2017-08"])
        #expect(dates(briefing.perhapsHappened) == [])
        #expect(dates(briefing.underWay) == ["2012/..", "2016/2018", "2017-03/2017-07"])
    }

    @Test func whatMayHaveBegunInTheWeekPerhapsHappenedInIt() throws {
        let briefing = try briefing("2017-W19", ["2017-05/2017-06", "2017-05-10/", "/2017-05-20"])
        #expect(dates(briefing.happened) == ["2017-05-10/"])
        #expect(dates(briefing.perhapsHappened) == ["2017-05/2017-06"])
        #expect(dates(briefing.perhapsHappenedByYear) == ["/2017-05-20"])
    }

    @Test func theLastDaysOfDecemberMayBeOfTheNextYearsFirstWeek() throws {
        let briefing = try briefing("2019-W01", ["2018-12-31", "2018-12-30", "2019-01-06", "2019-01-07"])
        #expect(dates(briefing.happened) == ["2018-12-31", "2019-01-06"])
    }

    private func briefing(_ name: String, _ dates: [String]) throws -> Briefing {
        Briefing(of: try week(name), in: try disclosure(incidents(dated: dates)))
    }

    private func dates(_ entries: [TimelineEntry]) -> [String] { entries.map(\.when.edtf) }
}
