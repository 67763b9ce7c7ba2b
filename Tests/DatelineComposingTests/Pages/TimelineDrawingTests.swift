import DatelineChronology
import DatelineModel
import Testing

@testable import DatelineComposing

@Suite struct TimelineDrawingTests {
    @Test func aDrawingByItselfHasItsTitleItsMarkingAndItsStyle() throws {
        var casebook = try SmallCasebook()
        casebook.incidents[0].metadata.marking = .green
        let drawing = try #require(casebook.edition(at: .green).drawing(of: Selection()))
        #expect(drawing.marking == .green)
        let svg = drawing.svg(style: ".tl { color: red } ]]>")
        #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
        #expect(svg.contains(">A small casebook</text>"))
        #expect(svg.contains(">TLP:GREEN</text>"))
        #expect(svg.contains("<style><![CDATA[.tl { color: red } ]]&gt;]]></style>"))
        #expect(svg.contains("Outbreak at *Example* &amp; Sons"))
        #expect(!svg.contains("href="), "without an address there is nowhere to go")
    }

    @Test func whatIsAboveTheLevelIsNotDrawn() throws {
        var casebook = try SmallCasebook()
        casebook.incidents[0].metadata.marking = .green
        #expect(casebook.edition(at: .clear).drawing(of: Selection()) == nil)
    }

    @Test func theAxisOfKnowledgeIsDrawnToo() throws {
        let edition = try SmallCasebook().edition()
        let svg = try #require(edition.drawing(of: Selection(), axis: .becameKnown)).svg(style: "")
        #expect(svg.contains("Gamma attributed"))
    }
}
