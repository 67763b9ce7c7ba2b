import DatelineChronology
import DatelineModel
import EDTF
import RandomCasebooks
import Testing

/// How much became known, against the week before and the mean of the twelve before.
@Suite struct NumbersOfABriefing {
    @Test func countsChangeAndMean() throws {
        // Two this week, one the week before, and five more in the twelve before; a month is of no week.
        let published = [
            "2018-02-20", "2018-02-25", "2018-02-12", "2018-02-05", "2018-01-01", "2017-12-31", "2017-12-01",
            "2017-11-27", "2017-11-26", "2018-02",
        ]
        let row = try #require(
            Briefing(of: try week("2018-W08"), in: try disclosure(reports(published))).numbers.rows.first)
        #expect(row.measure == .incidents)
        #expect(keys(row.developments) == ["incident:i0", "incident:i1"])
        #expect([row.count, row.before, row.change, row.sumOfTwelve, row.meanInTenths] == [2, 1, 1, 6, 5])
    }

    @Test func theMeanIsRoundedToTheNearestTenth() throws {
        for (sum, tenths) in [(0, 0), (1, 1), (2, 2), (5, 4), (7, 6), (11, 9), (12, 10), (13, 11)] {
            let published = (0..<sum).map { _ in "2018-02-12" }
            let numbers = Briefing(of: try week("2018-W08"), in: try disclosure(reports(published))).numbers
            #expect(numbers.rows.first?.meanInTenths == tenths, "\(sum) in twelve weeks")
        }
    }

    /// Each figure is counted again by walking every development and every day.
    @Test func everyFigureIsWhatCountingOneByOneGives() throws {
        for seed in 8000..<8012 {
            var random = RandomCasebook(seed: UInt64(seed), hasEarlierNames: true)
            let developments = try developments(random.casebook().text)
            for name in ["2016-W01", "2017-W19", "2015-W53"] {
                let period = try week(name)
                let numbers = Briefing(of: period, in: developments).numbers
                for row in numbers.rows {
                    #expect(row.count == count(row.measure, in: developments, weeksBefore: 0, of: period))
                    #expect(row.before == count(row.measure, in: developments, weeksBefore: 1, of: period))
                    let sum = (1...12).map { count(row.measure, in: developments, weeksBefore: $0, of: period) }
                    #expect(row.sumOfTwelve == sum.reduce(0, +))
                }
            }
        }
    }

    private func count(
        _ measure: BriefingNumbers.Measure, in developments: Developments, weeksBefore: Int, of period: ReportingPeriod
    ) -> Int {
        let first = period.days.lowerBound.adding(days: -7 * weeksBefore)
        let last = first.adding(days: 6)
        var count = 0
        for development in developments.all where self.measure(of: development) == measure {
            guard let bounds = development.becameKnown?.bounds, let start = bounds.earliest.moment,
                let end = bounds.latest.moment
            else { continue }
            if start.day >= first, end <= Moment(day: last.adding(days: 1)) { count += 1 }
        }
        return count
    }

    private func measure(of development: Development) -> BriefingNumbers.Measure {
        switch development.subject {
        case .incident: .incidents
        case .attribution: .attributions
        case .naming, .alias: .names
        case .claim, .relation, .activity, .targets: .claims
        }
    }

    private func reports(_ published: [String]) -> String {
        published.enumerated().map { number, date in
            """
            {"type":"source","id":"s\(number)","title":"Report \(number)","publisher":"F","published":"\(date)"}
            {"type":"incident","id":"i\(number)","title":"Incident \(number)","date":"2010","sources":["s\(number)"]}
            """
        }.joined(separator: "\n")
    }
}
