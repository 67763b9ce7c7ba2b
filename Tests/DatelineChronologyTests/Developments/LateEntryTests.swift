import DatelineChronology
import DatelineModel
import Testing

/// What comes into the casebook after the week in which it became known: no news, and not lost either.
@Suite struct LateEntries {
    static let records = """
        {"type":"source","id":"r","title":"On the gate","publisher":"Desk","published":"2018-02-13"}
        {"type":"actor","id":"crew","name":"Crew","recorded":"2018-02-27","sources":["r"]}
        {"type":"incident","id":"gate","title":"Gate","date":"2018-02-11","recorded":"2018-02-26","sources":["r"]}
        {"type":"incident","id":"old","title":"Old","date":"2017","recorded":"2018-02-28"}
        {"type":"incident","id":"new","title":"New","date":"2018-02-26","recorded":"2018-02-28","known":"2018-02-27"}
        """

    @Test func theBriefingOfTheWeekOfEntryTellsOfThemWithBothDays() throws {
        let briefing = Briefing(of: try week("2018-W09"), in: try disclosure(Self.records))
        #expect(lines(briefing.news) == ["incident:new (new)", "  incident:new"])
        #expect(
            briefing.entered.map { "\($0.record.key) \($0.recorded) \($0.becameKnown)" } == [
                "incident:gate 2018-02-26 2018-02-13", "actor:crew 2018-02-27 2018-02-13",
                "incident:old 2018-02-28 [..2018-02-28]",
            ])
        for other in ["2018-W07", "2018-W08", "2018-W10"] {
            #expect(Briefing(of: try week(other), in: try disclosure(Self.records)).entered.isEmpty)
        }
    }

    @Test func changesTellOfThem() throws {
        let changes = Changes(since: try day("2018-02-25"), in: try developments(Self.records))
        #expect(changes.entered.map(\.record.key) == ["incident:gate", "actor:crew"])
        #expect(
            Set(changes.news.map(\.record.key)) == ["incident:new", "incident:old"],
            "the day of entry is the first by which the old one was known")
        let upToThen = Changes(since: try day("2018-02-25"), in: try developments(Self.records, asOf: "2018-02-26"))
        #expect(upToThen.entered.map(\.record.key) == ["incident:gate"])
        #expect(upToThen.news.isEmpty && !upToThen.isEmpty)
        #expect(Changes(since: try day("2018-02-28"), in: try developments(Self.records)).isEmpty)
    }

    /// The day of entry bounds what is known from above and is no date of anything.
    @Test(arguments: [
        (#""recorded":"2018-02-28""#, "[..2018-02-28]"),
        (#""recorded":"2018-02-28","sources":["r"]"#, "2018-02-13"),
        (#""recorded":"2018-02-10","sources":["r"]"#, "[..2018-02-10]"),
        (#""recorded":"2018-02-13","sources":["r"]"#, "2018-02-13"),
        (#""recorded":"2018-02-28","sources":["read"]"#, "[..2018-02-20]"),
        (#""sources":["read"]"#, "[..2018-02-20]"),
        (#""recorded":"2018-02-28","known":"2018-01""#, "2018-01"),
        (#""recorded":"2018-02-28","claims":[{"text":"It did.","by":"F","said":"2018-02-01"}]"#, "2018-02-01"),
        (#""claims":[{"text":"It did.","by":"F","said":"2018-02-01","source":"read"}]"#, "[2018-02-01..2018-02-20]"),
    ])
    func whenARecordBecameKnown(fields: String, known: String) throws {
        let disclosure = try disclosure(
            """
            {"type":"source","id":"r","title":"Report","publisher":"F","published":"2018-02-13"}
            {"type":"source","id":"read","title":"Page","publisher":"F","retrieved":"2018-02-20"}
            {"type":"incident","id":"i","title":"Gate","date":"2017",\(fields)}
            """)
        #expect(disclosure.incidents.first?.becameKnown == (try date(known)))
    }

    /// A source without any date goes with what stands on it, as of a day, in changes and in briefings.
    @Test func whatStandsOnASourceWithoutADate() throws {
        let records = """
            {"type":"source","id":"list","title":"A list","publisher":"Desk"}
            {"type":"incident","id":"gate","title":"Gate","date":"2021-11-03","recorded":"2021-11-04",\
            "claims":[{"text":"It stood open.","by":"Desk","said":"2021-11-03","source":"list"}],"sources":["list"]}
            """
        let claim = "claim:incident:gate:It stood open./Desk/2021-11-03"
        #expect(keys(try developments(records, asOf: "2021-11-03").all).contains(claim))
        #expect(try disclosure(records, asOf: "2021-11-02").sources.isEmpty)
        #expect(Changes(since: try day("2030-01-01"), in: try developments(records)).isEmpty)
        let week = Briefing(of: try week("2021-W44"), in: try disclosure(records))
        #expect(lines(week.news).contains("  " + claim))
    }

    /// Of what nothing dates no day is invented: it is no change, and told apart.
    @Test func whatIsNotKnownWhen() throws {
        let records = """
            {"type":"incident","id":"gate","title":"Gate","date":"2021-11-03"}
            """
        let changes = Changes(since: try day("2030-01-01"), in: try developments(records))
        #expect(changes.isEmpty)
        #expect(changes.notKnownWhen.map(\.record.key) == ["incident:gate"])
        let rule = DisclosureRule(ceiling: .red, asOf: try day("2022-01-01"))
        let past = try casebook(records).disclosed(by: rule)
        #expect(past.disclosure.incidents.isEmpty)
        #expect(past.withheld.lines(for: rule) == ["withheld not known when: 1 incident"])
    }
}
