import EDTF
import Testing

struct OrderTests {
    @Test func goesByTheEarliestThenTheLatestThenTheText() throws {
        let texts = [
            "../2012", "[..2013]", "../..", "/2012", "/..", "2011-12-31", "2012-01-01T00:00:00Z", "2012-01-01",
            "2012-01", "2012-33", "2012", "2012?",
            "2012~", "2012/2013", "201X-XX", "2012/", "2012/..", "[2012..]", "2012-01-02",
        ].filter { $0 != "201X-XX" }
        let dates = try texts.map { try EDTFDate(parsing: $0) }
        #expect(dates.shuffled().sorted().map(\.description) == texts)
    }

    @Test func boundsHaveTheOrderOfTheirDates() throws {
        let texts = ["../2012", "../..", "/2012", "2012-01-01", "2012", "2012/", "2012/.."]
        let bounds = try texts.map { try EDTFDate(parsing: $0).bounds }
        for (place, one) in bounds.enumerated() {
            for (otherPlace, other) in bounds.enumerated() {
                #expect(one.isOrdered(before: other) == (place < otherPlace))
            }
        }
    }

    @Test func datesAreEqualWhenTheirTextsAre() throws {
        #expect(try EDTFDate(parsing: "2012") == .year(2012))
        #expect(try EDTFDate(parsing: "2012") != EDTFDate(parsing: "2012?"))
        #expect(try EDTFDate(parsing: "2017-05") == EDTFDate.month(5, of: 2017))
        let day = try #require(CalendarDay("2017-05-12"))
        #expect(try EDTFDate(parsing: "2017-05-12") == EDTFDate(day))
        #expect(EDTFDate(day).day == day)
        #expect(EDTFDate.month(13, of: 2017) == nil)
    }

    @Test func isMadeOfDaysAndOfEnds() throws {
        #expect(try EDTFDate(ISOWeek(parsing: "2018-W08").days).description == "2018-02-19/2018-02-25")
        let day = try #require(CalendarDay("2017-05-12"))
        #expect(EDTFDate(day...day).description == "2017-05-12")
        let year = try #require(EDTFDate.year(2012).single), later = try #require(EDTFDate.year(2016).single)
        #expect(EDTFDate.interval(from: .date(year), to: .open)?.description == "2012/..")
        #expect(EDTFDate.interval(from: .date(later), to: .date(year)) == nil)
    }

    @Test func touchesTheDaysOfItsBounds() throws {
        let touched = { (text: String) in
            try EDTFDate(parsing: text).bounds.days.map { "\($0.lowerBound) \($0.upperBound)" }
        }
        #expect(try touched("2018-02") == "2018-02-01 2018-02-28")
        #expect(try touched("2018-02-20T23:59:59Z") == "2018-02-20 2018-02-20")
        #expect(try touched("2018-02-20T22:00:00-05:00") == "2018-02-21 2018-02-21")
        #expect(try touched("2018/..") == nil)
        #expect(try touched("2018/") == nil)
    }

    @Test func aDateIsSmall() {
        #expect(MemoryLayout<EDTFDate>.size <= 40)
    }
}
