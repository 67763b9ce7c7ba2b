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

    @Test func datesAreEqualWhenTheirTextsAre() throws {
        #expect(try EDTFDate(parsing: "2012") == .year(2012))
        #expect(try EDTFDate(parsing: "2012") != EDTFDate(parsing: "2012?"))
        #expect(try EDTFDate(parsing: "2017-05") == EDTFDate.month(5, of: 2017))
        let day = try #require(CalendarDay("2017-05-12"))
        #expect(try EDTFDate(parsing: "2017-05-12") == EDTFDate(day))
        #expect(EDTFDate(day).day == day)
        #expect(EDTFDate.month(13, of: 2017) == nil)
    }

    @Test func aDateIsSmall() {
        #expect(MemoryLayout<EDTFDate>.size <= 40)
    }
}
