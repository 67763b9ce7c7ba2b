import DatelineChronology
import DatelineModel
import Testing

/// What the sources leave open.
@Suite struct Gaps {
    static let actors = """
        {"type":"actor","id":"a","name":"A","active":{"start":"2012","end":".."}}
        {"type":"actor","id":"b","name":"B"}
        {"type":"actor","id":"state","name":"State","kind":"state"}
        """

    @Test func nothingIsSaidOfAnIncident() throws {
        #expect(try gaps("") == [.notAttributed(try incident("i")), .targetsNotKnown(try incident("i"))])
    }

    @Test func nobodyElseThanAnIncidentNeedsACulprit() throws {
        for kind in ["activity", "statement", "disclosure", "response"] {
            #expect(try gaps("", kind: kind) == [])
        }
    }

    @Test func partiesNameDifferentActors() throws {
        let found = try gaps(
            #""attribution":[{"to":"a","by":"F","confidence":"high"},{"to":"b","by":"G","confidence":"low"}],"#
                + #""targets":[{"country":"KR"}],"#)
        #expect(found == [.attributionDisputed(try incident("i"), [try actor("a"), try actor("b")])])
    }

    @Test func noConfidenceIsGiven() throws {
        let found = try gaps(
            #""attribution":[{"to":"a","by":"F"},{"to":"a","by":"G"},{"to":"a","by":"H","confidence":"low"}],"#
                + #""targets":[{"country":"KR"}],"#)
        #expect(found == [.confidenceNotAssessed(try incident("i"), count: 2)])
    }

    /// Who says that nobody knows gives no judgement whose confidence could be missing.
    @Test func notKnowingNeedsNoConfidence() throws {
        let found = try gaps(#""attribution":[{"to":"unknown","by":"F"}],"targets":[{"country":"KR"}],"#)
        #expect(found == [])
    }

    @Test func whatWasWithdrawnFillsNoGap() throws {
        let found = try gaps(
            #""attribution":[{"to":"a","by":"F","withdrawn":"2018"}],"#
                + #""targets":[{"country":"KR","by":"F","withdrawn":"2018"}],"#)
        #expect(found == [.notAttributed(try incident("i")), .targetsNotKnown(try incident("i"))])
    }

    @Test func anActorsActivityIsNotKnown() throws {
        let disclosure = try disclosure(Self.actors)
        #expect(disclosure.actors.map(Gap.gaps(of:)) == [[], [.activityNotKnown(try actor("b"))], []])
    }

    /// A briefing tells what was open at the end of its week, whoever filled it later.
    @Test func whatIsSaidLaterFillsNoGapOfTheWeek() throws {
        let records = """
            {"type":"source","id":"report","title":"Report","publisher":"F","published":"2017-05-12"}
            {"type":"source","id":"later","title":"Later","publisher":"G","published":"2017-12-18"}
            {"type":"actor","id":"crew","name":"Crew","sources":["report"],\
            "active":{"start":"2012","end":"..","by":"G","source":"later"}}
            {"type":"incident","id":"worm","title":"Worm","date":"2017-05-12","sources":["report"],\
            "attribution":[{"to":"crew","by":"G","source":"later"}],"targets":[{"country":"GB"}]}
            """
        let disclosure = try disclosure(records)
        let (worm, crew) = (try incident("worm"), try actor("crew"))
        #expect(
            Briefing(of: try week("2017-W19"), in: disclosure).gaps == [.notAttributed(worm), .activityNotKnown(crew)])
        #expect(
            Briefing(of: try week("2017-W51"), in: disclosure).gaps == [.confidenceNotAssessed(worm, count: 1)])
    }

    private func gaps(_ fields: String, kind: String = "incident") throws -> [Gap] {
        let record = #"{"type":"\#(kind)","id":"i",\#(fields)"title":"I","date":"2017"}"#
        let developments = try developments(Self.actors + "\n" + record)
        let tested = try #require(developments.disclosure.incidents.first)
        return Gap.gaps(of: tested, in: developments)
    }
}
