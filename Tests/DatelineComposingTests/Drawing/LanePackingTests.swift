import DatelineChronology
import EDTF
import Testing

@testable import DatelineComposing

@Suite struct LanePackingTests {
    private func year2017() throws -> TimeScale {
        let first = try #require(CalendarDay(year: 2017, month: 1, day: 1))
        return TimeScale(days: first...first.adding(days: 364))
    }

    private func mark(_ text: String) throws -> TimelineMark {
        let drawing = try #require(DateDrawing(of: .date(try date(text))))
        return TimelineMark(drawing: drawing, title: text, href: "#x", tone: .event)
    }

    @Test func neighboursGetRowsOfTheirOwn() throws {
        let marks = try ["2017-05-12", "2017-05-13", "2017-11-01"].map { try mark($0) }
        #expect(LanePacking(marks, on: try year2017())?.rows == [0, 1, 0])
    }

    @Test func barsThatTouchGetRowsOfTheirOwn() throws {
        let marks = try ["2017-03-01/2017-04-30", "2017-05-01/2017-06-30"].map { try mark($0) }
        #expect(LanePacking(marks, on: try year2017())?.rows == [0, 1])
    }

    /// In every row each mark begins where the one before it has ended, whatever the dates are.
    @Test(arguments: [2, 5, 9, 31])
    func noMarkLiesOnAnother(step: Int) throws {
        let first = try #require(CalendarDay(year: 2017, month: 1, day: 1))
        let marks = try (0..<90).map { place in
            let day = first.adding(days: place * step % 360)
            return try mark(place % 3 == 0 ? "\(day)/\(day.adding(days: place % 17))" : "\(day)")
        }
        let scale = try year2017()
        let rows = try #require(LanePacking(marks, on: scale)).rows
        for row in Set(rows) {
            let places = zip(marks, rows).filter { $0.1 == row }.map { pair in
                pair.0.drawing.moments.map { scale.position(of: $0) / 100 * TimeScale.usualWidth }
            }
            let extents = places.map { ($0.min() ?? 0, $0.max() ?? 0) }.sorted { $0.0 < $1.0 }
            for (one, other) in zip(extents, extents.dropFirst()) { #expect(other.0 - one.1 >= 3) }
        }
    }

    @Test func theRoomBesideAMarkEndsAtTheNextOfItsRow() throws {
        let marks = try ["2017-01-15", "2017-07-02", "2017-07-03"].map { try mark($0) }
        let packing = try #require(LanePacking(marks, on: year2017()))
        #expect(packing.rows == [0, 0, 1])
        #expect(packing.rooms[0].upperBound < packing.rooms[1].lowerBound)
        #expect(packing.rooms[1].upperBound == 100)
        #expect(packing.rooms[2].upperBound == 100)
    }

    @Test func whatWouldNeedTooManyRowsIsNotPacked() throws {
        let marks = try (0..<LanePacking.mostRows + 1).map { _ in try mark("2017-05-12") }
        #expect(try LanePacking(marks, on: year2017())?.rows == nil)
        #expect(try LanePacking(Array(marks.dropLast()), on: year2017())?.count == LanePacking.mostRows)
    }
}
