import DatelineChronology
import EDTF
import Testing

@testable import DatelineComposing

/// A date counts once, as closely as it is known and no closer.
@Suite struct CountingByWeekTests {
    private func counts(_ dates: String...) throws -> CountingByWeek {
        CountingByWeek(try dates.map { TimelineDate.date(try EDTFDate(parsing: $0)) })
    }

    @Test func anExactDayIsOfItsWeek() throws {
        let counts = try counts("2018-02-20", "2018-02-25", "2018-02-26")
        #expect(counts.years[2018]?.weeks == [8: 2, 9: 1])
    }

    @Test func theLastDayOf2018IsOfTheFirstWeekOf2019() throws {
        let counts = try counts("2018-12-31")
        #expect(counts.years[2018] == nil)
        #expect(counts.years[2019]?.weeks == [1: 1])
    }

    @Test(arguments: ["2017-05", "2017-05-12/2017-05-15", "2017-05-XX", "2017-05~"])
    func whatFitsNoWeekIsOfItsMonth(date: String) throws {
        let year = try #require(try counts(date).years[2017])
        #expect(year.weeks.isEmpty)
        #expect((year.monthOnly, year.yearOnly) == (1, 0))
    }

    @Test(arguments: ["2017", "2017-04/2017-05", "2017-XX-12", "2017-33"])
    func whatFitsNoMonthIsOfItsYear(date: String) throws {
        let year = try #require(try counts(date).years[2017])
        #expect((year.monthOnly, year.yearOnly) == (0, 1))
    }

    @Test(arguments: ["201X", "2012/..", "2016/2017", "2016-12-31/2017-01-03", "[..2012]", "2012/"])
    func whatFitsNoYearIsCountedBesideThem(date: String) throws {
        let counts = try counts(date)
        #expect(counts.years.isEmpty)
        #expect(counts.others == 1)
    }

    @Test func nothingIsLostAndNothingCountedTwice() throws {
        let dates = ["2018-02-20", "2017-05", "2017", "201X", "2012/..", "2018-12-31", "2016-12-31/2017-01-03"]
        let counts = CountingByWeek(try dates.map { TimelineDate.date(try EDTFDate(parsing: $0)) } + [.notKnown])
        #expect(counts.years.values.reduce(counts.others) { $0 + $1.total } == dates.count + 1)
    }
}
