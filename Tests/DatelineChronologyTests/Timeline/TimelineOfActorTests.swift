import DatelineChronology
import EDTF
import Testing

/// An actor's timeline: incidents attributed to it or about it, its names, its activity, and what is said of it.
@Suite struct TimelineOfAnActor {
    static let records = """
        {"type":"source","id":"report","title":"Report","publisher":"F","published":"2018-02-20"}
        {"type":"source","id":"older","title":"Older","publisher":"K","published":"2016-06-14"}
        {"type":"actor","id":"reaper","name":"Reaper","named":{"by":"F","said":"2018-02-20","source":"report"},\
        "active":{"start":"[..2012]","end":"..","by":"F","source":"report"},\
        "aliases":[{"name":"ScarCruft","by":"K","said":"2016-06-14","source":"older"},{"name":"Undated"}],\
        "claims":[{"id":"goal","text":"It spies.","by":"F","said":"2018-02-20","source":"report"}],\
        "targets":[{"country":"KR","by":"F","source":"report"}],\
        "relations":[{"kind":"part-of","to":"state","by":"F","source":"report"}]}
        {"type":"actor","id":"state","name":"State","sources":["older"]}
        {"type":"incident","id":"daybreak","title":"Daybreak","date":"2016-03","sources":["older"],\
        "attribution":[{"to":"reaper","by":"K","said":"2016-06-14","source":"older"}],\
        "claims":[{"id":"flash","text":"It used Flash.","by":"K","source":"older"}]}
        {"type":"incident","id":"sanctions","title":"Sanctions","date":"2018","sources":["report"],"about":["reaper"]}
        {"type":"incident","id":"other","title":"Other","date":"2017","sources":["report"],\
        "attribution":[{"to":"state","by":"F","source":"report"}]}
        """

    @Test func alongWhatHappened() throws {
        let timeline = Timeline(of: try actor("reaper"), in: try developments(Self.records))
        #expect(
            lines(timeline) == [
                "[..2012]/.. activity:actor:reaper:since at least 2012/F/", "2016-03 incident:daybreak",
                "2016-06-14 alias:actor:reaper:ScarCruft/K/2016-06-14", "2018 incident:sanctions",
                "2018-02-20 actor:reaper", "2018-02-20 claim:actor:reaper:goal",
            ])
    }

    /// On the axis of knowledge, what is said of an incident stands beside it.
    @Test func alongWhatBecameKnown() throws {
        let timeline = Timeline(of: try actor("reaper"), in: try developments(Self.records), axis: .becameKnown)
        #expect(
            lines(timeline) == [
                "2016-06-14 alias:actor:reaper:ScarCruft/K/2016-06-14",
                "2016-06-14 attribution:incident:daybreak:reaper/K/2016-06-14",
                "2016-06-14 claim:incident:daybreak:flash", "2016-06-14 incident:daybreak",
                "2018-02-20 activity:actor:reaper:since at least 2012/F/", "2018-02-20 actor:reaper",
                "2018-02-20 claim:actor:reaper:goal", "2018-02-20 incident:sanctions",
            ])
    }

    @Test func everyEntryKnowsBothAxes() throws {
        let timeline = Timeline(of: try actor("reaper"), in: try developments(Self.records))
        let daybreak = try #require(timeline.entries.first { $0.development.key == "incident:daybreak" })
        #expect(daybreak.development.happened.edtf == "2016-03")
        #expect(daybreak.development.becameKnown?.description == "2016-06-14")
    }

    @Test func anActorOfWhomNothingIsDatedHasItsIncidentsAlone() throws {
        #expect(lines(Timeline(of: try actor("state"), in: try developments(Self.records))) == ["2017 incident:other"])
    }
}
