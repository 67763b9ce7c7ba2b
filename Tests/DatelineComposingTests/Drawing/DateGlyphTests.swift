import DatelineChronology
import EDTF
import Testing

@testable import DatelineComposing

/// Every form of date as glyph and as mark, held against what the date means.
@Suite struct DateGlyphTests {
    /// Dates of every EDTF shape, each with the marks of doubt that it may carry.
    static let shapes = [
        "2017-05-12", "2017-05-12T07:44:00Z", "2017-05", "2017", "201X", "2017-05-XX", "2017-XX", "2017-XX-12",
        "2017-21", "2017-33", "2015?", "2015~", "2015%", "2015-06?", "2015-06~", "2015-06%", "2015-06-03?",
        "2015-06-03~",
        "2015-06-03%", "?2015-06-03", "2015-~06-03", "2015-21?", "2017-05-12/2017-05-15", "2014/2015", "2012/2016",
        "2014?/2015~", "2019?/2020", "2017-05/2017-06", "2017-05?/2017-08", "2012/2012-05", "2012/..", "2012-03-04/..",
        "2012-03-04?/..", "../2016", "../2016-12-31", "2012-03-04/", "2012/", "/2016", "/2016-05-01", "[..2012]",
        "[2012..]", "[..2012-05-03]", "[2012-03-04..]", "[2012-03-04,2012-03-09]", "[2012,2014]", "[2012?,2014]",
        "{2012,2014}", "[2012..2014]", "{..2012}", "{2012..}", "1950S2",
    ]

    @Test(arguments: shapes)
    func aGlyphShowsTheDoubtOfTheDateAndNoOther(text: String) throws {
        let date = try date(text)
        guard let glyph = DateGlyph(of: .date(date))?.svg else {
            #expect(text == "1950S2", "a hundred years are too many")
            return
        }
        #expect(glyph.contains(" un") == date.isUncertain)
        #expect(glyph.contains(" ap") == date.isApproximate)
        #expect(glyph.contains("class=\"line\"") == date.isUncertain, "what is uncertain is hatched")
        #expect(!glyph.contains("url("), "a glyph stands alone")
    }

    @Test(arguments: shapes)
    func aMarkShowsTheDoubtOfTheDateAndNoOther(text: String) throws {
        let date = try date(text)
        let drawing = try #require(DateDrawing(of: .date(date)))
        #expect(drawing.isUncertain == date.isUncertain)
        #expect(drawing.isApproximate == date.isApproximate)
        let scale = try #require(TimeScale(holding: drawing.moments)?.withRoom(for: drawing.pieces))
        for tone in [TimelineMark.Tone.event, .saying] {
            let mark = TimelineMark(drawing: drawing, title: text, href: "#x", tone: tone)
            let svg = MarkDrawing(scale: scale, figure: "f", y: 10).svg(mark)
            #expect(svg.contains("url(#f-h\(tone.name))") == date.isUncertain)
            #expect(svg.contains("url(#f-s)") || svg.contains("halo") || svg.contains("url(#f-") || !date.isApproximate)
        }
    }

    /// Nothing is drawn before a date can have begun or after it can have ended; an end that has a place is drawn there.
    @Test(arguments: shapes)
    func aDrawingReachesAsFarAsTheDateCan(text: String) throws {
        let bounds = try date(text).bounds
        let drawing = try #require(DateDrawing(of: .date(try date(text))))
        if let earliest = bounds.earliest.moment, let first = drawing.moments.min() {
            #expect(drawing.pieces.contains { $0.isDot } ? first.day == earliest.day : first == earliest)
        } else {
            #expect(drawing.pieces.contains { $0.runsOut(before: true) })
        }
        if let latest = bounds.latest.moment, let last = drawing.moments.max() {
            #expect(last <= latest && last.day.daysSinceEpoch >= latest.day.daysSinceEpoch - 1)
        } else {
            #expect(drawing.pieces.contains { $0.runsOut(before: false) })
        }
    }

    @Test(arguments: shapes)
    func aBarOfAGlyphIsAsWideAsTheTime(text: String) throws {
        let drawing = try #require(DateDrawing(of: .date(try date(text))))
        guard let glyph = DateGlyph(of: .date(try date(text)))?.svg, !drawing.isApproximate else { return }
        for match in glyph.matches(of: /<rect class="(?:in|on)[^"]*" x="([\d.]+)" y="2" width="([\d.]+)" height="6"\/>/)
        {
            let start = try #require(Double(match.1)), width = try #require(Double(match.2))
            #expect(start >= 0 && start + width <= DateGlyph.width + 0.02)
        }
        #expect(glyph.contains("opacity") == drawing.pieces.contains { $0.fades }, "what has no end fades")
        #expect(glyph.contains("class=\"dash\"") == drawing.pieces.contains { $0.isDashed })
    }

    @Test func theRulerHasAPieceForEachYear() throws {
        let one = try #require(DateGlyph(of: .date(try date("2012-05")))?.svg)
        #expect(one.contains("d=\"M0 9.5h72M.5 9v-3"))
        let three = try #require(DateGlyph(of: .date(try date("2012/2014")))?.svg)
        #expect(three.matches(of: /\ 9\.5h/).count == 3)
        #expect(DateGlyph(of: .date(try date("1900/2014"))) == nil)
    }

    @Test func aFewDaysHaveARing() throws {
        let glyph = try #require(DateGlyph(of: .date(try date("2017-05-12/2017-05-15")))?.svg)
        #expect(glyph.contains("class=\"ring\""))
        #expect(glyph.contains("width=\"0.79\""))
    }

    @Test func whatWasSaidIsADiamondInItsColour() throws {
        let glyph = try #require(DateGlyph(of: .date(try date("2017-05-12")), tone: .saying)?.svg)
        #expect(glyph.hasPrefix("<svg class=\"glyph sy\""))
        #expect(glyph.contains("l3.5 3.5-3.5 3.5-3.5-3.5z"))
        #expect(!glyph.contains("<circle"))
    }

    @Test func nobodysDateHasNoGlyph() {
        #expect(DateGlyph(of: .notKnown) == nil)
    }
}

extension DateDrawing.Piece {
    fileprivate var fades: Bool {
        switch self {
        case .openBefore, .openAfter, .orEarlier, .orLater: true
        case .dot, .within, .lasting, .joined, .unknownBefore, .unknownAfter: false
        }
    }

    fileprivate var isDashed: Bool {
        switch self {
        case .unknownBefore, .unknownAfter: true
        case .dot, .within, .lasting, .joined, .openBefore, .openAfter, .orEarlier, .orLater: false
        }
    }

    /// Whether the piece says that the date has no place for its beginning, or for its end.
    fileprivate func runsOut(before: Bool) -> Bool {
        switch self {
        case .openBefore, .orEarlier, .unknownBefore: before
        case .openAfter, .orLater, .unknownAfter: !before
        case .dot, .within, .lasting, .joined: false
        }
    }
}
