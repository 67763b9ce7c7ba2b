import DatelineChronology
import EDTF
import Testing

@testable import DatelineComposing

/// Rings stand where nothing else would be seen, on a scale on which a year is five parts of a hundred.
@Suite struct DrawnStretchTests {
    @Test(arguments: [
        ("2017-05-12/2017-05-15", 1), ("2017-05", 1), ("2017", 0), ("2017-05/2017-06", 1), ("2012-05/2016-05", 0),
        ("2017-05/..", 0), ("[..2017-05]", 0), ("2017-05/", 0), ("[2012-05,2014-05]", 2), ("2017-05-12", 0),
        ("2017-05-12?/2017-05-15", 0), ("[2012-05-12,2014-05]", 1),
    ])
    func ringsStandWhereNothingElseWouldBeSeen(text: String, count: Int) throws {
        let first = try #require(CalendarDay(year: 2005, month: 1, day: 1))
        let last = try #require(CalendarDay(year: 2024, month: 12, day: 31))
        let drawing = try #require(DateDrawing(of: .date(try date(text))))
        #expect(drawing.middles(narrowerThan: 1, on: TimeScale(days: first...last)).count == count)
    }
}
