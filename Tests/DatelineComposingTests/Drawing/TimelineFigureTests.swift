import DatelineChronology
import EDTF
import Templating
import Testing

@testable import DatelineComposing

@Suite struct TimelineFigureTests {
    /// The marks of one date over the year 2017, without grid and title.
    private func marks(_ text: String, tone: TimelineMark.Tone = .event) throws -> String {
        let drawing = try #require(DateDrawing(of: .date(try date(text))))
        let scale = try year2017()
        return MarkDrawing(scale: scale, figure: "f", y: 10).svg(
            TimelineMark(drawing: drawing, title: "T", href: nil, tone: tone))
    }

    private func year2017() throws -> TimeScale {
        let first = try #require(CalendarDay(year: 2017, month: 1, day: 1))
        return TimeScale(days: first...first.adding(days: 364))
    }

    @Test func anExactDayIsADotAtItsNoon() throws {
        #expect(
            try marks("2017-07-02")
                == "<g class=\"ev\"><title>T</title><svg x=\"50%\" y=\"10\" overflow=\"visible\">"
                + "<circle class=\"dot\" r=\"5\"/></svg></g>")
    }

    @Test func whatWasSaidIsADiamond() throws {
        #expect(
            try marks("2017-07-02", tone: .saying)
                == "<g class=\"sy\"><title>T</title><svg x=\"50%\" y=\"10\" overflow=\"visible\">"
                + "<path class=\"dot\" d=\"M0-6 6 0 0 6-6 0Z\"/></svg></g>")
    }

    @Test func aMonthIsAFrameOverItsWholeExtent() throws {
        #expect(
            try marks("2017-02")
                == "<g class=\"ev\"><title>T</title><rect class=\"in\" x=\"8.49%\" y=\"5\" width=\"7.67%\" height=\"10\"/></g>"
        )
    }

    @Test func anOpenEndFadesToTheEdge() throws {
        #expect(
            try marks("2017-07-02/..")
                == "<g class=\"ev\"><title>T</title><rect class=\"on\" x=\"49.86%\" y=\"5\" width=\"50.14%\" height=\"10\""
                + " mask=\"url(#f-r)\"/></g>")
    }

    @Test func anUnknownEndIsDashed() throws {
        #expect(try marks("2017-07-02/").contains("<path class=\"dash\" d=\"M4 0h28\"/>"))
        #expect(try marks("/2017-07-02").contains("<path class=\"dash\" d=\"M-4 0h-28\"/>"))
    }

    @Test func anApproximateDateHasSoftEndsAndAnUncertainOneIsHatched() throws {
        #expect(try marks("2017-02~").contains("class=\"in ap\""))
        #expect(try marks("2017-02~").contains("mask=\"url(#f-s)\""))
        #expect(try marks("2017-02?").contains("class=\"in un\""))
        #expect(try marks("2017-02?").contains("fill=\"url(#f-hev)\""))
        #expect(try marks("2017-07-02?", tone: .saying).contains("fill=\"url(#f-hsy)\""))
        #expect(try marks("2017-07-02~").contains("class=\"halo\""))
    }

    @Test func titlesAreEscaped() throws {
        let drawing = try #require(DateDrawing(of: .date(try date("2017"))))
        let mark = TimelineMark(drawing: drawing, title: "<script>", href: "?a=\"b", tone: .event)
        let svg = MarkDrawing(scale: try year2017(), figure: "f", y: 10).svg(mark)
        #expect(svg.contains("<title>&lt;script&gt;</title>"))
        #expect(svg.contains("href=\"?a=&#34;b\""))
    }

    @Test func definesOnlyWhatItsMarksNeed() throws {
        let plain = try figure(["2017-02", "2017-05-12"])
        #expect(!plain.svg.contains("<defs>"))
        let doubtful = try figure(["2017-02?", "2017-03~", "2017-05/.."])
        for part in ["fig-hev", "fig-s", "fig-r"] { #expect(doubtful.svg.contains("id=\"\(part)\"")) }
        #expect(!doubtful.svg.contains("id=\"fig-l\""))
    }

    @Test func manyMarksBecomeCountsByYear() throws {
        let dates = (0..<400).map { "20\(10 + $0 % 4)-05-12" } + ["2011/2013"]
        let figure = try figure(dates)
        #expect(figure.svg.contains("<title>2010: 100</title>"))
        #expect(figure.svg.contains("(1 more, known less closely)"))
        #expect(!figure.svg.contains("<circle"))
    }

    @Test func aCountLeadsToWhatItCounts() throws {
        let marks = try (0..<400).map { try mark("20\(10 + $0 % 4)-05-12") }
        let figure = try #require(
            TimelineFigure(
                id: "fig", title: "Title", lanes: [TimelineLane(label: "Lane", marks: marks)],
                counts: { "#y-\($0.lowerBound.year)-\($0.upperBound.year)" }))
        #expect(figure.svg.contains("<a href=\"#y-2010-2011\"><title>2010: 100</title>"))
        #expect(figure.hasCounts && figure.drawnMarks.isEmpty)
    }

    /// Sixty records of three days cannot be told apart; they are counted, and the lane beside them keeps its marks.
    @Test func aLaneThatIsTooFullIsCountedByItself() throws {
        let days = try (0..<60).map { try mark("2017-05-\(10 + $0 % 3)") }
        let full = TimelineLane(label: "Full", marks: days)
        let free = TimelineLane(label: "Free", marks: [try mark("2012-05-12")])
        let figure = try #require(TimelineFigure(id: "fig", title: "Title", lanes: [full, free]))
        #expect(figure.svg.contains("<title>2017: 60</title>"))
        #expect(figure.drawnMarks.map(\.title) == ["2012-05-12"])
    }

    @Test(arguments: ["2017-05-12", "2017-05", "[2017-05-12,2017-05-20]"])
    func whatStandsForSeveralThingsHasTheirNumberOnce(text: String) throws {
        let drawing = try #require(DateDrawing(of: .date(try date(text))))
        let mark = TimelineMark(drawing: drawing, title: "T", href: "#x", tone: .saying, count: 12)
        let svg = MarkDrawing(scale: try year2017(), figure: "f", y: 10).svg(mark)
        #expect(svg.matches(of: /<text class="count"[^>]*>12<\/text>/).count == 1)
    }

    @Test func aFewDaysAmongYearsHaveARingAndTheirOwnWidth() throws {
        let drawing = try #require(DateDrawing(of: .date(try date("2017-05-12/2017-05-15"))))
        let first = try #require(CalendarDay(year: 2010, month: 1, day: 1))
        let last = try #require(CalendarDay(year: 2019, month: 12, day: 31))
        let mark = TimelineMark(drawing: drawing, title: "T", href: "#x", tone: .event)
        let svg = MarkDrawing(scale: TimeScale(days: first...last), figure: "f", y: 10).svg(mark)
        #expect(svg.contains("<circle class=\"ring\" cx=\"73.66%\""))
        #expect(svg.contains("<rect class=\"on\" x=\"73.6%\" y=\"5\" width=\"0.11%\""))
        #expect(
            svg.contains(
                "<svg x=\"73.66%\" y=\"10\" overflow=\"visible\"><rect class=\"hit\" x=\"-6\" y=\"-8\" width=\"12\""))
        #expect(DrawingKey.short.applies(to: mark, on: TimeScale(days: first...last)))
    }

    @Test func theKeyHasTheColourOfTheMarks() throws {
        let drawing = try #require(DateDrawing(of: .date(try date("2017-05~"))))
        for tone in [TimelineMark.Tone.event, .saying] {
            let mark = TimelineMark(drawing: drawing, title: "T", href: "#x", tone: tone)
            let figure = try #require(
                TimelineFigure(id: "fig", title: "T", lanes: [TimelineLane(label: "", marks: [mark])]))
            for key in KeyRow.keys(of: figure) { #expect(key.sample.html.contains("<g class=\"\(tone.name)\">")) }
        }
    }

    @Test func aMonthOfAYearNeedsNoRing() throws {
        #expect(try !marks("2017-02").contains("ring"))
        #expect(try !DrawingKey.short.applies(to: mark("2017-02"), on: year2017()))
    }

    @Test func nothingIsNamedWhereAnOpenEndFades() throws {
        let figure = try figure(["2012-01-05", "2015-11-02/.."])
        #expect(figure.scale.end.year > 2015)
        #expect(figure.scale.ticks.map(\.label) == ["2012", "2013", "2014", "2015"])
    }

    @Test func nothingToDrawGivesNoFigure() {
        #expect(TimelineFigure(id: "fig", title: "T", lanes: [TimelineLane(label: "A", marks: [])]) == nil)
    }

    private func mark(_ text: String) throws -> TimelineMark {
        let drawing = try #require(DateDrawing(of: .date(try date(text))))
        return TimelineMark(drawing: drawing, title: text, href: "#x", tone: .event)
    }

    private func figure(_ dates: [String]) throws -> TimelineFigure {
        let lane = TimelineLane(label: "Lane", marks: try dates.map { try mark($0) })
        return try #require(TimelineFigure(id: "fig", title: "Title", lanes: [lane]))
    }
}
