import DatelineChronology
import EDTF
import Testing

@testable import DatelineComposing

/// What each form of date looks like, piece by piece; a moment is written as its day, with `T12` for noon.
@Suite struct DateDrawingTests {
    @Test(arguments: [
        ("2017-05-12", "dot 2017-05-12T12"),
        ("2017-05-12T07:44:00Z", "dot 2017-05-12T7"),
        ("2017-05", "within 2017-05-01 2017-06-01"),
        ("2017", "within 2017-01-01 2018-01-01"),
        ("201X", "within 2010-01-01 2020-01-01"),
        ("2017-21", "within 2017-03-01 2017-12-01"),
        ("2017-05-12/2017-05-15", "lasting 2017-05-12 2017-05-16"),
        ("2012/2016", "within 2012-01-01 2013-01-01, lasting 2013-01-01 2016-01-01, within 2016-01-01 2017-01-01"),
        ("2012/2012", "within 2012-01-01 2013-01-01"),
        ("2012/2013", "within 2012-01-01 2013-01-01, joined 2013-01-01, within 2013-01-01 2014-01-01"),
        ("2017-05/2017-06", "within 2017-05-01 2017-06-01, joined 2017-06-01, within 2017-06-01 2017-07-01"),
        ("2012/2012-05", "within 2012-01-01 2012-06-01"),
        (
            "2014?/2016~",
            "within 2014-01-01 2015-01-01 ?, lasting 2015-01-01 2016-01-01, within 2016-01-01 2017-01-01 ~"
        ),
        ("2019?/2020", "within 2019-01-01 2020-01-01 ?, joined 2020-01-01, within 2020-01-01 2021-01-01"),
        ("2017-05-12?/2017-05-20", "dot 2017-05-12T12 ?, lasting 2017-05-13 2017-05-21"),
        ("2017-05-12?/..", "dot 2017-05-12T12 ?, open after 2017-05-13"),
        ("2017-05-12~/2017-05-12~", "dot 2017-05-12T12 ~"),
        ("[2012?,2014]", "within 2012-01-01 2013-01-01 ?, within 2014-01-01 2015-01-01"),
        ("2012/..", "within 2012-01-01 2013-01-01, open after 2013-01-01"),
        ("2012-03-04/..", "open after 2012-03-04"),
        ("../2016", "open before 2016-01-01, within 2016-01-01 2017-01-01"),
        ("2012-03-04/", "dot 2012-03-04T12, unknown after 2012-03-05"),
        ("/2016", "unknown before 2016-01-01, within 2016-01-01 2017-01-01"),
        ("[..2012]", "or earlier 2012-01-01, within 2012-01-01 2013-01-01"),
        ("[..2012-05-03]", "or earlier 2012-05-03, within 2012-05-03 2012-05-04"),
        ("[2012..]", "within 2012-01-01 2013-01-01, or later 2013-01-01"),
        ("[2012-03-04,2012-03-09]", "dot 2012-03-04T12, dot 2012-03-09T12"),
        ("{2012,2014}", "within 2012-01-01 2013-01-01, within 2014-01-01 2015-01-01"),
        ("[2012..2014]", "within 2012-01-01 2015-01-01"),
        ("2015~", "within 2015-01-01 2016-01-01 ~"),
        ("2015-06-03%", "dot 2015-06-03T12 ?~"),
    ])
    func drawsWhatTheDateSays(text: String, pieces: String) throws {
        let drawing = try #require(DateDrawing(of: .date(try date(text))))
        #expect(drawing.parts.map(\.words).joined(separator: ", ") == pieces)
    }

    @Test func sinceAtLeastIsSolidOnlyWhereItIsCertain() throws {
        let span = EDTFSpan(start: .date(try date("[..2012]")), end: .open)
        let drawing = try #require(DateDrawing(of: .span(span)))
        #expect(
            drawing.pieces.map(\.words) == [
                "or earlier 2012-01-01", "within 2012-01-01 2013-01-01", "open after 2013-01-01",
            ])
    }

    @Test func marksOfDoubtAreKept() throws {
        let doubtful = try #require(DateDrawing(of: .date(try date("2015%"))))
        #expect(doubtful.isUncertain && doubtful.isApproximate)
        let choice = try #require(DateDrawing(of: .date(try date("[2012-03-04,2012-03-09]"))))
        #expect(choice.isOneOfSeveral)
        let plain = try #require(DateDrawing(of: .date(try date("2015"))))
        #expect(!plain.isUncertain && !plain.isApproximate && !plain.isOneOfSeveral)
    }

    @Test func whatNobodyDatesIsNotDrawn() throws {
        #expect(DateDrawing(of: .notKnown) == nil)
        #expect(DateDrawing(of: .date(try date("../.."))) == nil)
    }
}

extension DateDrawing.Part {
    /// The piece in words, with the marks that are said against it.
    fileprivate var words: String {
        let marks = (doubt.contains(.uncertain) ? "?" : "") + (doubt.contains(.approximate) ? "~" : "")
        return piece.words + (marks.isEmpty ? "" : " " + marks)
    }
}

extension DateDrawing.Piece {
    /// The piece in words.
    fileprivate var words: String {
        switch self {
        case .dot(let moment): "dot \(moment.words)"
        case .within(let first, let last): "within \(first.words) \(last.words)"
        case .lasting(let first, let last): "lasting \(first.words) \(last.words)"
        case .joined(let moment): "joined \(moment.words)"
        case .openBefore(let moment): "open before \(moment.words)"
        case .openAfter(let moment): "open after \(moment.words)"
        case .orEarlier(let moment): "or earlier \(moment.words)"
        case .orLater(let moment): "or later \(moment.words)"
        case .unknownBefore(let moment): "unknown before \(moment.words)"
        case .unknownAfter(let moment): "unknown after \(moment.words)"
        }
    }
}

extension Moment {
    fileprivate var words: String { second == 0 ? "\(day)" : "\(day)T\(second / 3600)" }
}
