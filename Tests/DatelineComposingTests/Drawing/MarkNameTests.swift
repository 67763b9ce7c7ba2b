import DatelineChronology
import Testing

@testable import DatelineComposing

@Suite struct MarkNameTests {
    private func mark(named name: String?) throws -> TimelineMark {
        let drawing = try #require(DateDrawing(of: .date(try date("2017-05-12"))))
        return TimelineMark(drawing: drawing, title: "T", href: "#x", tone: .event, name: name)
    }

    @Test func standsBesideTheMarkAndIsNotReadTwice() throws {
        let name = try #require(MarkName(of: mark(named: "Outbreak & more"), in: 40..<60)).svg(y: 10, in: "fig")
        #expect(name.hasPrefix("<svg class=\"name minor\" aria-hidden=\"true\" x=\"40%\" y=\"2\" width=\"20%\""))
        #expect(name.contains(">Outbreak &amp; more</text>"))
        #expect(!name.contains("url("))
    }

    @Test func fadesWhereItMayBeLongerThanItsRoom() throws {
        let long = try mark(named: "A name that is longer than any room beside a mark may be")
        #expect(try #require(MarkName(of: long, in: 40..<60)).svg(y: 10, in: "fig").contains("fill=\"url(#fig-n)\""))
        let figure = try #require(
            TimelineFigure(id: "fig", title: "T", lanes: [TimelineLane(label: "", marks: [long])]))
        #expect(figure.svg.contains("<linearGradient id=\"fig-n\">"))
    }

    @Test func whatHasNoNameOrNoRoomHasNone() throws {
        #expect(try MarkName(of: mark(named: nil), in: 40..<60)?.svg(y: 10, in: "fig") == nil)
        #expect(try MarkName(of: mark(named: "Outbreak"), in: 40..<45)?.svg(y: 10, in: "fig") == nil)
    }
}
