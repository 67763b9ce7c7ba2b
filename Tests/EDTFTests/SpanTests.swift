import EDTF
import Testing

struct SpanTests {
    private func end(_ text: String) throws -> EDTFSpan.End {
        text == ".." ? .open : text.isEmpty ? .unknown : .date(try EDTFDate(parsing: text))
    }

    @Test(arguments: [
        ("[..2012]", "..", "since at least 2012", "≤2012–"), ("2012", "..", "since 2012", "2012–"),
        ("2012", "2016", "2012 to 2016", "2012–2016"),
        ("[..2012]", "2016~", "since at least 2012 until about 2016", "≤2012 – c. 2016"),
        ("[..2012]", "2016", "since at least 2012 until 2016", "≤2012–2016"),
        ("[..2012]", "", "since at least 2012 until an unknown date", "≤2012–?"),
        ("[..2017-05]", "..", "since at least May 2017", "≤May 2017–"),
        ("[2012,2013]", "..", "since one of 2012 or 2013", "2012 or 2013–"),
        ("[2012..]", "..", "since 2012 at the earliest", "≥2012–"),
        ("2012", "[2016..]", "since 2012 until at least 2016", "2012–≥2016"),
        ("2012", "[..2016]", "since 2012 until 2016 at the latest", "2012–≤2016"),
        ("..", "[2016..]", "until at least 2016", "–≥2016"),
        ("", "[2016..]", "from an unknown date until at least 2016", "?–≥2016"), ("..", "2016", "until 2016", "–2016"),
        ("2012", "", "2012 to an unknown date", "2012–?"),
        ("2017-05-12", "2017-05-15", "12–15 May 2017", "12–15 May 2017"), ("..", "..", "at all times", "at all times"),
        ("2012", "2016-05-12T07:44:00Z", "2012 to 12 May 2016, 07:44:00 UTC", "2012 – 12 May 2016, 07:44:00 UTC"),
    ])
    func reads(start: String, last: String, prose: String, short: String) throws {
        let span = EDTFSpan(start: try end(start), end: try end(last))
        #expect(span.prose == prose)
        #expect(span.shortProse == short)
    }

    @Test func isBoundedByItsEnds() throws {
        let span = EDTFSpan(start: try end("[..2012]"), end: try end("2016"))
        #expect(text(span.bounds.earliest) == "..")
        #expect(text(span.bounds.latest) == "2017-01-01T00:00:00Z")
        let open = EDTFSpan(start: try end("2012"), end: .unknown)
        #expect(text(open.bounds.earliest) == "2012-01-01T00:00:00Z")
        #expect(text(open.bounds.latest) == "?")
    }

    @Test func isImpossibleWhenItEndsBeforeItBegins() throws {
        #expect(!EDTFSpan(start: try end("2012"), end: try end("2011")).isPossible)
        #expect(EDTFSpan(start: try end("2012"), end: try end("2012-05")).isPossible)
        #expect(EDTFSpan(start: try end("[..2012]"), end: try end("2011")).isPossible)
        #expect(EDTFSpan(start: .open, end: .unknown).isPossible)
    }
}
