import DatelineChronology
import DatelineModel
import EDTF
import RandomCasebooks
import Testing

/// Headings of years and months that claim no more than the dates do.
@Suite struct TimelineGroupsByYearAndMonth {
    @Test func yearsThenMonths() throws {
        try expect(
            ["2018-02-20", "2017-05-12", "2017-05", "2017-12-01"],
            standUnder: [
                "2017", "  May 2017", "    > 2017-05", "    ? 2017-05-12", "  December 2017", "    > 2017-12-01",
                "2018",
                "  February 2018", "    > 2018-02-20",
            ])
    }

    @Test func aYearIsInNoMonth() throws {
        try expect(
            ["2017", "2017-01-01", "2017-21", "2017-34"],
            standUnder: [
                "2017", "  2017, month not known", "    > 2017", "    ? 2017-21", "    ? 2017-34", "  January 2017",
                "    ! 2017-01-01",
            ])
    }

    @Test func aWinterMayBeginInTheYearBefore() throws {
        let winter = outline(try groups(["2017-24"]))
        #expect(winter.count == 2)
        #expect(winter[0] != "2017", "a winter without a hemisphere is of no one calendar year")
    }

    @Test func decadesAndCenturiesHaveNoYear() throws {
        try expect(
            ["201X", "2010", "20XX"],
            standUnder: [
                "Some year from 2000 to 2099", "    > 20XX", "2010", "  2010, month not known", "    ? 2010", "2010s",
                "    ? 201X",
            ])
    }

    @Test func anIntervalStandsWhereItBegins() throws {
        try expect(
            ["2017-12-30/2018-01-02", "2017-12/", "2017/2019"],
            standUnder: [
                "2017", "  2017, month not known", "    > 2017/2019", "  December 2017", "    ! 2017-12/",
                "    ? 2017-12-30/2018-01-02",
            ])
    }

    @Test func anOpenOrUnknownStartIsNoYear() throws {
        try expect(
            ["../2012", "/2012", "[..2012]", "[..2012-06]"],
            standUnder: [
                "June 2012 or earlier", "    > [..2012-06]", "Until 2012", "    ! ../2012", "2012 or earlier",
                "    ? [..2012]", "From an unknown date to 2012", "    ? /2012",
            ])
    }

    @Test func aSetStandsInTheYearOrMonthThatItFits() throws {
        try expect(
            ["{2017-05-12,2017-05-15}", "[2017-05-12,2017-06-27]", "[2016-12,2017-01]"],
            standUnder: [
                "One of December 2016 or January 2017", "    > [2016-12,2017-01]", "2017", "  2017, month not known",
                "    > [2017-05-12,2017-06-27]", "  May 2017", "    ? {2017-05-12,2017-05-15}",
            ])
    }

    @Test func uncertainPartsAreMarkedByTheEntryAndMoveNoHeading() throws {
        try expect(
            ["2017?", "2017-05~", "2017-05-XX", "2017-XX-12", "2017-XX"],
            standUnder: [
                "2017", "  2017, month not known", "    > 2017-XX", "    ? 2017?", "    ? 2017-XX-12", "  May 2017",
                "    ? 2017-05-XX", "    ? 2017-05~",
            ])
    }

    @Test func yearsBeforeOurEraAreInWords() throws {
        try expect(
            ["-0043"],
            standUnder: ["44 BC", "  44 BC, month not known", "    > -0043"])
    }

    @Test func whatNobodyDatesComesLast() throws {
        let records = """
            {"type":"incident","id":"dated","title":"Dated","date":"2018-03-01"}
            {"type":"incident","id":"undated","title":"Undated","date":"2017"}
            {"type":"source","id":"report","title":"Report","publisher":"F","published":"2018-02-20"}
            {"type":"incident","id":"known","title":"Known","date":"2017","sources":["report"]}
            """
        let timeline = Timeline(in: try developments(records), axis: .becameKnown)
        #expect(
            outline(timeline.groups) == [
                "2018", "  February 2018", "    > 2018-02-20", "Date not known", "    ? ", "    ? ",
            ])
    }

    /// Random dates: each heading once, every entry once, no month outside what its date can mean.
    @Test func noHeadingTwiceAndNoEntryLost() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<60 {
            let dates = (0..<15).map { _ in random.date() }
            let groups = try groups(dates)
            let headings = groups.map(\.heading) + groups.flatMap { $0.months.compactMap(\.heading) }
            #expect(Set(headings).count == headings.count, "\(headings)")
            #expect(groups.flatMap(\.months).flatMap(\.entries).count == dates.count)
            for group in groups {
                for entry in group.months.flatMap(\.entries) {
                    guard let year = group.year else { continue }
                    #expect(entry.when.bounds.earliest.moment?.day.year == year)
                }
            }
        }
    }

    private func expect(
        _ dates: [String], standUnder expected: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let found = outline(try groups(dates))
        #expect(found == expected, sourceLocation: sourceLocation)
    }

    private func groups(_ dates: [String]) throws -> [Timeline.YearGroup] {
        Timeline(in: try developments(incidents(dated: dates))).groups
    }
}
