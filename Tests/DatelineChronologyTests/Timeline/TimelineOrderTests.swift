import DatelineChronology
import DatelineModel
import EDTF
import RandomCasebooks
import Testing

/// The order of entries, and whether it is known: `>` certainly later than the one before, `!` certainly not, `?` nobody
/// can tell.
@Suite struct TimelineOrder {
    @Test func exactBeforeCoarseAndOpenLast() throws {
        let order = try order(["2012/..", "2012", "2012-01-01", "2012-01", "2012-01-02", "../2011", "/2011"])
        #expect(order == ["> ../2011", "? /2011", "> 2012-01-01", "? 2012-01", "? 2012", "? 2012/..", "! 2012-01-02"])
    }

    @Test func oneDayAfterAnotherIsLater() throws {
        #expect(try order(["2017-05-13", "2017-05-12"]) == ["> 2017-05-12", "> 2017-05-13"])
    }

    @Test func twoOfOneDayHaveNoKnownOrder() throws {
        #expect(try order(["2017-05-12", "2017-05-12?"]) == ["> 2017-05-12", "? 2017-05-12?"])
    }

    @Test func twoTimesOfOneDayHave() throws {
        let times = ["2017-05-12T09:00:00Z", "2017-05-12T07:44:00Z"]
        #expect(try order(times) == ["> 2017-05-12T07:44:00Z", "> 2017-05-12T09:00:00Z"])
    }

    @Test func aMonthThatOverlapsAnIntervalHasNone() throws {
        let dates = ["2017-05-30/2017-06-02", "2017-06", "2017-07"]
        #expect(try order(dates) == ["> 2017-05-30/2017-06-02", "? 2017-06", "> 2017-07"])
    }

    @Test func afterWhatNeverEndsNothingIsLater() throws {
        #expect(try order(["2012/..", "2015"]) == ["> 2012/..", "! 2015"])
    }

    /// For every two neighbours of a random timeline, as the dates themselves answer.
    @Test func marksAreWhatTheDatesAnswer() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<40 {
            let dates = (0..<12).map { _ in random.date() }
            let timeline = Timeline(in: try developments(incidents(dated: dates)))
            #expect(timeline.entries.count == dates.count)
            for (one, two) in zip(timeline.entries, timeline.entries.dropFirst()) {
                let (early, late) = (try date(one.when.edtf), try date(two.when.edtf))
                #expect(!(late < early))
                #expect(two.isAfterPrevious == early.isBefore(late))
            }
        }
    }

    /// Two entries that begin and end alike stand in the order of their keys, whichever was read first.
    @Test func ofOneDateTheKeyDecides() throws {
        let record = #"{"type":"incident","id":"b","title":"B","date":"2017"}"#
        let other = #"{"type":"incident","id":"a","title":"A","date":"2017"}"#
        #expect(lines(Timeline(in: try developments("\(record)\n\(other)"))) == ["2017 incident:a", "2017 incident:b"])
    }

    @Test func aSpanThatReadsLikeAnIntervalStandsAfterIt() throws {
        let interval = TimelineDate.date(try date("2012/2014"))
        let span = TimelineDate.span(EDTFSpan(start: .date(try date("2012")), end: .date(try date("2014"))))
        #expect(interval < span)
        #expect(!(span < interval))
        #expect(interval < .notKnown && span < .notKnown)
    }

    private func order(_ dates: [String]) throws -> [String] {
        Timeline(in: try developments(incidents(dated: dates))).entries.map { "\(mark($0)) \($0.when.edtf)" }
    }
}
