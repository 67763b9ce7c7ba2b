import DatelineChronology
import DatelineModel
import Testing

/// The actors that a week's news is about, those with most news first.
@Suite struct ActorsInFocus {
    static let records = """
        {"type":"source","id":"report","title":"Report","publisher":"F","published":"2018-02-20"}
        {"type":"source","id":"later","title":"Later","publisher":"G","published":"2018-10-01"}
        {"type":"actor","id":"reaper","name":"Reaper","named":{"by":"F","source":"report"},\
        "aliases":[{"name":"Nova","by":"F","source":"report"}]}
        {"type":"actor","id":"crew","name":"Crew","sources":["report"]}
        {"type":"actor","id":"later","name":"Later","sources":["report"]}
        {"type":"incident","id":"worm","title":"Worm","date":"2018-02-19","sources":["report"],"about":["crew"],\
        "attribution":[{"to":"reaper","by":"F","source":"report"},{"to":"later","by":"G","source":"later"},\
        {"to":"later","by":"F","source":"report","withdrawn":"2018-03"}]}
        """

    /// What was withdrawn later stood in this week.
    @Test func countsWhatNewsIsAboutThem() throws {
        let briefing = Briefing(of: try week("2018-W08"), in: try disclosure(Self.records))
        #expect(
            briefing.actorsInFocus.map { "\($0.actor) \($0.count) \($0.records.map(\.key))" } == [
                #"reaper 4 ["actor:reaper", "incident:worm"]"#, #"later 3 ["actor:later", "incident:worm"]"#,
                #"crew 2 ["actor:crew", "incident:worm"]"#,
            ])
    }

    /// What somebody says months later puts nobody into the focus of this week.
    @Test func aLaterAttributionIsNoNewsOfTheWeek() throws {
        let records = """
            {"type":"source","id":"report","title":"Report","publisher":"F","published":"2017-05-12"}
            {"type":"source","id":"later","title":"Later","publisher":"G","published":"2017-12-18"}
            {"type":"actor","id":"crew","name":"Crew","sources":["later"]}
            {"type":"incident","id":"worm","title":"Worm","date":"2017-05-12","sources":["report"],\
            "attribution":[{"to":"crew","by":"G","source":"later"}]}
            """
        #expect(Briefing(of: try week("2017-W19"), in: try disclosure(records)).actorsInFocus.isEmpty)
        let december = Briefing(of: try week("2017-W51"), in: try disclosure(records)).actorsInFocus
        #expect(december.map { "\($0.actor) \($0.count)" } == ["crew 2"])
    }
}
