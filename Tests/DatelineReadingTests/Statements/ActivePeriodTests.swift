import DatelineModel
import EDTF
import Testing

@testable import DatelineReading

struct ActivePeriodTests {
    private func prose(_ active: String) throws -> [String] { try actor("active: \(active)").active.map(\.span.prose) }

    @Test func canBeSinceAtLeastAYear() throws {
        #expect(try prose("{ start: \"[..2012]\", end: \"..\" }") == ["since at least 2012"])
    }

    @Test func canBeAListOfPeriods() throws {
        #expect(try prose("[{ start: 2012, end: 2014 }, { start: 2016, end: \"..\" }]").count == 2)
    }

    @Test func doesNotKnowAnEndThatIsAbsentOrEmpty() throws {
        let spans = try actor("active: [{ start: 2012 }, { start: 2012, end: }, { start: 2012, end: \"\" }]").active
        #expect(spans.map(\.span.end) == [.unknown, .unknown, .unknown])
    }

    @Test func carriesItsProvenance() throws {
        let active = try actor("active: { start: 2012, end: \"..\", by: fireeye, source: report-2018 }").active
        #expect(active.map { $0.provenance.sources.map(\.text) } == [["report-2018"]])
    }

    @Test func refusesAnEndBeforeItsStart() throws {
        try expect("active: { start: 2016, end: ⟪2012⟫ }", .actor, reports: "swap 'start' and 'end'", as: .reversedSpan)
    }

    @Test func refusesWhatIsNoDate() throws {
        try expect("active: { start: 2016-⟪13⟫ }", .actor, reports: "a month is 01 to 12", as: .edtfDate)
        try expect("active: ⟪2016⟫", .actor, reports: "an active period is a mapping", as: .wrongShape)
    }
}
