import EDTF
import Foundation
import Testing

struct CalendarDayTests {
    /// Days with their number, weekday and ISO week, as Python's `datetime` gives them.
    static let python: [String] =
        (try? JSONDecoder().decode([String].self, from: TestFiles.own("PythonCalendar.json"))) ?? []

    @Test func agreesWithPythonsCalendar() throws {
        #expect(Self.python.count == 1592)
        for row in Self.python {
            let fields = row.split(separator: " ")
            let number = try #require(Int(fields[1]))
            let day = try #require(CalendarDay(fields[0]))
            #expect(day.daysSinceEpoch == number)
            #expect(CalendarDay(daysSinceEpoch: number).description == fields[0])
            #expect(day.weekday == Int(fields[2]))
            #expect(ISOWeek(containing: day).description == fields[3])
        }
    }

    @Test func countsEveryDayOfEightHundredYearsWithoutAGap() throws {
        var day = try #require(CalendarDay(year: -400, month: 1, day: 1))
        for year in -400..<400 {
            for month in 1...12 {
                for number in 1...CalendarDay.daysIn(month: month, year: year) {
                    if day != CalendarDay(year: year, month: month, day: number)
                        || day.components != (year, month, number)
                    {
                        Issue.record("\(day) is not day \(number) of month \(month) of \(year)")
                    }
                    day = day.adding(days: 1)
                }
            }
        }
    }

    @Test(arguments: [
        (2017, 2, 29), (2017, 13, 1), (2017, 0, 1), (2017, 4, 31), (2017, 1, 0), (1900, 2, 29), (2017, 1, -1),
    ])
    func knowsNoImpossibleDay(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        "2018-2-20", "20180220", "2018-02-20Z", " 2018-02-20", "2018-02-20?", "2018-02-XX", "2018-02", "", "2018-02-30",
    ])
    func readsNothingButAWholeDay(_ text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test func readsADayBeforeTheYearZero() throws {
        let day = try #require(CalendarDay("-0043-03-15"))
        #expect(day.description == "-0043-03-15")
        #expect(day.year == -43)
    }

    @Test func isHeldAtTheEndsOfTheCalendar() {
        #expect(CalendarDay(daysSinceEpoch: .max) == .last)
        #expect(CalendarDay(daysSinceEpoch: .min) == .first)
        #expect(CalendarDay.last.adding(days: .max) == .last)
        #expect(CalendarDay.first.adding(days: .min) == .first)
        #expect(CalendarDay.last.description == "999999999999-12-31")
        #expect(CalendarDay.first.description == "-999999999999-01-01")
        #expect(CalendarDay(year: .max, month: 1, day: 1) == nil)
        #expect((1...7).contains(CalendarDay.first.weekday) && (1...7).contains(CalendarDay.last.weekday))
    }

    @Test func becomesAYearWhereEDTFHasNoDay() throws {
        let far = try #require(CalendarDay(year: 12_345, month: 6, day: 7))
        #expect(EDTFDate(far).description == "Y12345")
        #expect(EDTFDate.year(-12_345).description == "Y-12345")
    }

    @Test func aMomentOutsideItsDayMovesToAnother() throws {
        let day = try #require(CalendarDay("2017-05-12"))
        #expect(Moment(day: day, second: -1).description == "2017-05-11T23:59:59Z")
        #expect(Moment(day: day, second: 86_400).description == "2017-05-13T00:00:00Z")
        #expect(Moment(day: day, second: .min) < Moment(day: day, second: .max))
    }
}
