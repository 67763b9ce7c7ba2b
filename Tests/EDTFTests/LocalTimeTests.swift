import EDTF
import Testing

/// Times without a zone: EDTF level 0, date and time, first form.
struct LocalTimeTests {
    @Test(arguments: [
        ("2016-05-02T16:54:59", "2016-05-02T02:54:59Z", "2016-05-03T04:55:00Z"),
        ("2016-12-31T23:59:59", "2016-12-31T09:59:59Z", "2017-01-01T12:00:00Z"),
        ("2016-03-01T00:00:00", "2016-02-29T10:00:00Z", "2016-03-01T12:00:01Z"),
        ("0000-01-01T00:00:00", "-0001-12-31T10:00:00Z", "0000-01-01T12:00:01Z"),
    ])
    func liesWithinTheZonesOfTheWorld(text: String, earliest: String, latest: String) throws {
        let date = try EDTFDate(parsing: text)
        #expect(date.description == text)
        #expect(date.bounds.earliest.moment?.description == earliest)
        #expect(date.bounds.latest.moment?.description == latest)
        #expect(date.precision == .day)
        #expect(date.day == nil)
        guard case .dateAndTime(let time) = date.form else {
            Issue.record("'\(text)' is no time")
            return
        }
        #expect(time.isLocal && time.moment == nil && time.minutesAheadOfUTC == nil)
    }

    @Test(arguments: [
        ("2017-05-12T23:44:00-07:00", "2017-05-12"), ("2017-05-12T00:00:00Z", "2017-05-12"),
        ("2017-05-12T23:44:00", "2017-05-12"), ("-0043-03-15T12:00:00", "-0043-03-15"), ("2017-05-12?", "2017-05-12"),
        ("2017-05", nil), ("2017-05-1X", nil), ("2017-05-12/2017-05-13", nil), ("2018-24", nil),
    ])
    func itsDayIsThatOfTheTimeAsTold(text: String, day: String?) throws {
        #expect(try EDTFDate(parsing: text).dayAsTold?.description == day)
    }

    /// Whatever the zone, the second lies within the bounds of the local time, and no bound is further than needed.
    @Test func holdsForEveryZone() throws {
        let local = try EDTFDate(parsing: "2016-05-02T16:54:59")
        let zones = (-12...14).map { "\($0 < 0 ? "-" : "+")\(abs($0) < 10 ? "0" : "")\(abs($0)):00" }
        let zoned = try zones.map { try EDTFDate(parsing: "2016-05-02T16:54:59\($0)") }
        #expect(zoned.compactMap(\.bounds.earliest.moment).min() == local.bounds.earliest.moment)
        #expect(zoned.compactMap(\.bounds.latest.moment).max() == local.bounds.latest.moment)
        for date in zoned {
            #expect(local.isBefore(date) == .notKnown && date.isBefore(local) == .notKnown)
            #expect(local.overlaps(date) == .notKnown && date.overlaps(local) == .notKnown)
        }
    }

    /// What is said of a local time is what is said of it in every zone, and where those differ it is not known.
    @Test func relationsAreThoseOfAllZones() throws {
        var random = SeededGenerator(seed: 21)
        let zones = (-12...14).map { "\($0 < 0 ? "-" : "+")\(abs($0) < 10 ? "0" : "")\(abs($0)):00" }
        for _ in 0..<500 {
            let clock = "\(random.pick(["00", "05", "11", "14", "23"])):00:00"
            let text = "2016-05-1\(random.pick(10))T\(clock)"
            let other = try EDTFDate(parsing: "2016-05-1\(random.pick(10))" + random.pick(["", "T12:00:00Z"]))
            let local = try EDTFDate(parsing: text), zoned = try zones.map { try EDTFDate(parsing: text + $0) }
            #expect(local.isBefore(other) == answer(zoned.map { $0.isBefore(other) }), "\(text) before \(other)")
            #expect(other.isBefore(local) == answer(zoned.map(other.isBefore)), "\(other) before \(text)")
            #expect(local.overlaps(other) == answer(zoned.map { $0.overlaps(other) }), "\(text) overlaps \(other)")
        }
    }

    private func answer(_ answers: [Certainty]) -> Certainty {
        Set(answers).count == 1 ? answers[0] : .notKnown
    }
}
