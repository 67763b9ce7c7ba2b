import DatelineChronology
import DatelineModel
import EDTF
import Testing

/// What a briefing of one week, 19 to 25 February 2018, tells of what became known.
@Suite struct BriefingOfWhatBecameKnown {
    static let records = """
        {"type":"source","id":"report","title":"Report","publisher":"F","published":"2018-02-20"}
        {"type":"source","id":"older","title":"Older","publisher":"K","published":"2016-06-14"}
        {"type":"source","id":"month","title":"Month","publisher":"M","published":"2018-02"}
        {"type":"source","id":"year","title":"Year","publisher":"Y","published":"2018"}
        {"type":"actor","id":"reaper","name":"Reaper","named":{"by":"F","source":"report"},\
        "aliases":[{"name":"Nova","by":"F","source":"report"},{"name":"ScarCruft","by":"K","source":"older"}]}
        {"type":"actor","id":"old-crew","name":"Old Crew","sources":["older"],\
        "aliases":[{"name":"Stardust","by":"F","source":"report"}],\
        "relations":[{"kind":"part-of","to":"reaper","by":"F","source":"report","withdrawn":"2018-02-23"}]}
        {"type":"incident","id":"new-worm","title":"New worm","date":"2018-02-19","sources":["report"],\
        "claims":[{"id":"cost","text":"It cost much.","by":"F","source":"report"}]}
        {"type":"incident","id":"old-worm","title":"Old worm","date":"2016-05","sources":["older"],\
        "attribution":[{"to":"reaper","by":"K","said":"2016-06-14","confidence":"low","source":"older"},\
        {"to":"reaper","by":"K","said":"2018-02-21","confidence":"high"},\
        {"to":"reaper","by":"F","said":"2018-02-20","source":"report"}],\
        "claims":[{"id":"first","text":"It hit ten.","by":"K","source":"older","superseded-by":"second"},\
        {"id":"second","text":"It hit twenty.","by":"K","said":"2018-02-22"},\
        {"id":"gone","text":"It hit banks.","by":"K","source":"older","withdrawn":"2018-02-19"}]}
        {"type":"incident","id":"in-month","title":"In a month","date":"2018-01-31","sources":["month"]}
        {"type":"incident","id":"in-year","title":"In a year","date":"2018-01","sources":["year"]}
        """

    let briefing: Briefing

    init() throws { briefing = Briefing(of: try week("2018-W08"), in: try disclosure(Self.records)) }

    /// New incidents with what is said of them, new claims about old ones, new names; the weightiest record first.
    @Test func newsIsGroupedByRecord() {
        #expect(
            lines(briefing.news) == [
                "incident:old-worm", "  attribution:incident:old-worm:reaper/F/2018-02-20",
                "  attribution:incident:old-worm:reaper/K/2018-02-21", "  claim:incident:old-worm:second",
                "incident:new-worm (new)", "  incident:new-worm", "  claim:incident:new-worm:cost",
                "actor:old-crew", "  relation:actor:old-crew:part-of/reaper/F/",
                "  alias:actor:old-crew:Stardust/F/", "actor:reaper (new)", "  actor:reaper",
                "  alias:actor:reaper:Nova/F/",
            ])
    }

    /// `2018-02` lies partly in the week: it is told apart. A whole year is no news of any week.
    @Test func aDateCoarserThanTheWeekIsPerhapsNews() {
        #expect(lines(briefing.perhapsNews) == ["incident:in-month (new)", "  incident:in-month"])
    }

    @Test func withdrawalsOfTheWeek() {
        #expect(
            keys(briefing.withdrawals) == ["claim:incident:old-worm:gone", "relation:actor:old-crew:part-of/reaper/F/"])
    }

    @Test func whoSaysAThingWithAnotherConfidenceThanBefore() throws {
        let change = try #require(briefing.changes.first)
        #expect(briefing.changes.count == 1)
        #expect(change.incident.text == "old-worm")
        #expect(change.before.provenance.confidence == .level(.low))
        #expect(change.now.provenance.confidence == .level(.high))
    }

    @Test func claimsThatTookThePlaceOfOthers() {
        #expect(
            briefing.superseded.map { "\($0.before.key) > \($0.now.key)" } == [
                "claim:incident:old-worm:first > claim:incident:old-worm:second"
            ])
    }

    @Test func anEmptyWeekSaysSo() throws {
        let empty = Briefing(of: try week("2017-W30"), in: try disclosure(Self.records))
        #expect(empty.isEmpty)
        #expect(empty.news.isEmpty && empty.perhapsNews.isEmpty && empty.actorsInFocus.isEmpty && empty.gaps.isEmpty)
        #expect(empty.numbers.rows.map(\.count) == [0, 0, 0, 0])
        #expect(!briefing.isEmpty)
    }

    @Test func anEmptyCasebookHasEmptyBriefings() throws {
        #expect(Briefing(of: try week("2018-W08"), in: try disclosure("")).isEmpty)
    }

    @Test func aMonthMayBeReportedOn() throws {
        let month = Briefing(
            of: ReportingPeriod(days: try days("2018-02-01", "2018-02-28")), in: try disclosure(Self.records))
        #expect(month.news.map(\.record.key).contains("incident:in-month"), "the whole of '2018-02' lies in it")
        #expect(month.perhapsNews.isEmpty)
    }

    @Test func whatBecameKnownOverTheEndOfTheWeekIsPerhapsNewsOfBothWeeks() throws {
        let records = """
            {"type":"incident","id":"leak","title":"Leak","date":"2018-02-23","known":"2018-02-24/2018-02-27"}
            """
        for name in ["2018-W08", "2018-W09"] {
            let briefing = Briefing(of: try week(name), in: try disclosure(records))
            #expect(briefing.news.isEmpty)
            #expect(lines(briefing.perhapsNews) == ["incident:leak (new)", "  incident:leak"])
        }
        #expect(Briefing(of: try week("2018-W10"), in: try disclosure(records)).isEmpty)
    }

    /// Nobody learns what is said of an incident before learning of the incident.
    @Test func aStatementIsNoNewsBeforeItsIncidentIs() throws {
        let records = """
            {"type":"source","id":"secret","title":"Secret report","publisher":"N","published":"2012-10-01"}
            {"type":"incident","id":"leak","title":"Leak","date":"2012-09","known":"2013-06-06",\
            "claims":[{"id":"what","text":"It happened.","by":"N","source":"secret"}]}
            """
        #expect(Briefing(of: try week("2012-W40"), in: try disclosure(records)).isEmpty)
        #expect(
            lines(Briefing(of: try week("2013-W23"), in: try disclosure(records)).news) == [
                "incident:leak (new)", "  incident:leak", "  claim:incident:leak:what",
            ])
    }
}
