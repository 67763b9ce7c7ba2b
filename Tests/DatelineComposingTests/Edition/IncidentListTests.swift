import DatelineChronology
import DatelineModel
import EDTF
import Testing

@testable import DatelineComposing

@Suite struct IncidentListTests {
    @Test func whatIsShortIsNotDivided() throws {
        let divisions = try divisions(of: Array(repeating: "2017-05-12", count: ListDivisions.mostWhole))
        #expect(!divisions.isDivided(.all))
        #expect(divisions.parts(of: .all) == [])
    }

    @Test func aLongListHasAPageAYear() throws {
        let dates = (0..<60).map { _ in "2016-03" } + (0..<60).map { _ in "2017-05-12" }
        let divisions = try divisions(of: dates, as: .actor(id("apt37")))
        #expect(
            divisions.parts(of: .actor(try id("apt37"))).map(\.route.path)
                == ["/actors/apt37/2016/", "/actors/apt37/2017/"])
    }

    @Test func aLongYearHasAPageAMonth() throws {
        let dates = (0..<400).map { $0 < 360 ? "2017-05-12" : "2017" } + ["2016-03"]
        let divisions = try divisions(of: dates)
        #expect(divisions.parts(of: .all).map(\.route.path) == ["/years/2017/05/"])
        #expect(divisions.years(of: .all).map(\.count) == [1, 400])
        #expect(divisions.months(of: 2017, in: .all).map(\.count) == [360])
    }

    /// No year is made up for what may have been in several.
    @Test func whatIsInNoYearIsInNoPart() throws {
        let dates = (0..<120).map { _ in "2016/2018" } + ["2017-12-31/2018-01-02", "2017-05", "201X"]
        let divisions = try divisions(of: dates)
        #expect(divisions.years(of: .all).map(\.year) == [2016, 2017])
        #expect(divisions.years(of: .all).map(\.count) == [120, 2])
    }

    /// Whatever is added, what was there stays on its page.
    @Test(arguments: 1...20)
    func aNewRecordMovesNoOther(seed: Int) throws {
        var random = SmallRandom(UInt64(seed))
        var dates = (0..<120).map { _ in random.date() }
        let before = try pages(dates)
        dates += (0..<40).map { _ in random.date() }
        let after = try pages(dates)
        for (incident, page) in before { #expect(after[incident]?.hasPrefix(page) == true, "\(incident)") }
    }

    /// The page of each incident in the list of all: of its year, or of its month where that has one.
    private func pages(_ dates: [String]) throws -> [Int: String] {
        let divisions = try divisions(of: dates)
        var pages: [Int: String] = [:]
        for (number, date) in dates.enumerated() {
            let heading = TimelineHeadings(of: .date(try EDTFDate(parsing: date)))
            guard let year = heading.year else { continue }
            let month = divisions.isDivided(year, of: .all) ? heading.month : nil
            pages[number] = IncidentList.all.part(year, month: month).route.path
        }
        return pages
    }

    private func divisions(of dates: [String], as list: IncidentList = .all) throws -> ListDivisions {
        var headings: [ID<Incident>: TimelineHeadings] = [:]
        for (number, date) in dates.enumerated() {
            headings[try id("i\(number)")] = TimelineHeadings(of: .date(try EDTFDate(parsing: date)))
        }
        return ListDivisions(of: [(list: list, incidents: Array(headings.keys))]) { headings[$0] }
    }
}

private struct SmallRandom {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func date() -> String {
        let year = 2016 + next(below: 2)
        switch next(below: 5) {
        case 0: return "\(year)"
        case 1: return "\(year)-0\(1 + next(below: 9))"
        case 2: return "201X"
        default: return "\(year)-0\(1 + next(below: 9))-1\(next(below: 10))"
        }
    }
}
