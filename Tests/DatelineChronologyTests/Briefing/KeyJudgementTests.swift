import DatelineChronology
import DatelineModel
import EDTF
import Testing

/// Which judgements of a week lead, and that each thing is told once.
@Suite struct KeyJudgementTests {
    private static let sources = """
        {"type":"source","id":"report","title":"Report","publisher":"F","published":"2018-02-20"}
        {"type":"source","id":"other","title":"Other","publisher":"G","published":"2018-02-21"}
        {"type":"actor","id":"crew","name":"Crew","sources":["report"]}
        {"type":"actor","id":"state","name":"State","sources":["report"]}

        """

    private func briefing(_ records: String) throws -> Briefing {
        Briefing(of: try week("2018-W08"), in: try disclosure(Self.sources + records))
    }

    private func names(_ briefing: Briefing) -> [String] {
        briefing.keyJudgements.map { judgement in
            switch judgement {
            case .attributions(let developments, let incident): "\(incident) by \(developments.count)"
            case .statement(let development): development.key
            }
        }
    }

    @Test func severalPartiesWeighMoreThanOneWithAScale() throws {
        let briefing = try briefing(
            """
            {"type":"incident","id":"worm","title":"Worm","date":"2017-05","sources":["report"],\
            "attribution":[{"to":"state","by":"A","said":"2018-02-20","source":"report"},\
            {"to":"state","by":"B","said":"2018-02-20","source":"report"},\
            {"to":"crew","by":"C","said":"2018-02-21","source":"other"}]}
            {"type":"incident","id":"leak","title":"Leak","date":"2017-06","sources":["report"],\
            "attribution":[{"to":"crew","by":"F","said":"2018-02-20","confidence":"high","source":"report"}],\
            "claims":[{"id":"size","text":"It was large.","by":"F","source":"report"}]}
            """)
        #expect(names(briefing) == ["worm by 3", "leak by 1"])
        #expect(briefing.keyJudgements.map(\.isAssessed) == [false, true])
    }

    @Test func whatAKeyJudgementTellsIsNoMoreNews() throws {
        let briefing = try briefing(
            """
            {"type":"incident","id":"worm","title":"Worm","date":"2017-05","sources":["other"],\
            "attribution":[{"to":"state","by":"A","said":"2018-02-21","source":"other"}],\
            "claims":[{"id":"size","text":"It was large.","by":"A","source":"other"}]}
            """)
        let told = briefing.keyJudgements.flatMap(\.developments)
        let rest = briefing.news(besides: briefing.keyJudgements).flatMap(\.developments)
        #expect(Set(told).isDisjoint(with: rest))
        #expect(Set(told).union(rest) == Set(briefing.news.flatMap(\.developments)))
        // Where nothing else is new of a record, it is gone from the news.
        let alone = try self.briefing(
            """
            {"type":"incident","id":"old","title":"Old","date":"2016","known":"2016-03-01","sources":["report"],\
            "attribution":[{"to":"crew","by":"F","said":"2018-02-20","source":"report"}]}
            """)
        #expect(alone.keyJudgements.count == 1)
        let records = alone.news(besides: alone.keyJudgements).map(\.record)
        #expect(!records.contains(.incident(try #require(ID<Incident>("old")))))
    }

    @Test func aRelationAndAClaimOnTheSameWordsAreOne() throws {
        func count(_ words: String, by party: String = "F") throws -> Int {
            let briefing = try briefing(
                """
                {"type":"actor","id":"group","name":"Group","sources":["report"],\
                "relations":[{"kind":"works-for","to":"state","by":"F","said":"2018-02-20","confidence":"high",\
                "words":"on behalf of the state","source":"report"}]}
                {"type":"incident","id":"paper","type":"disclosure","title":"Paper","date":"2018-02-20",\
                "sources":["report"],"claims":[{"id":"master","text":"The group works for the state.",\
                "by":"\(party)","said":"2018-02-20","confidence":"high","words":"\(words)","source":"report"}]}
                """.replacing("\"type\":\"incident\",\"id\":\"paper\",", with: "\"id\":\"paper\","))
            return briefing.keyJudgements.count
        }
        #expect(try count("carried out on behalf of the state, we assess") == 1)
        #expect(try count("we assess so") == 2)
        #expect(try count("on behalf of the state", by: "G") == 2)
    }

    @Test func aClaimThatStandsOnTwoRecordsIsToldOnce() throws {
        let claim =
            #"{"id":"no","text":"We have nothing to do with it.","by":"S","said":"2018-02-20","source":"report"}"#
        let briefing = try briefing(
            """
            {"type":"incident","id":"worm","title":"Worm","date":"2018-02-19","sources":["report"],"claims":[\(claim)]}
            {"type":"statement","id":"denial","title":"Denial","date":"2018-02-20","sources":["report"],\
            "claims":[\(claim)]}
            """)
        let rest = briefing.news(besides: briefing.keyJudgements).flatMap(\.developments)
        #expect(rest.filter { if case .claim = $0.subject { true } else { false } }.count == 1)
        // Both records are news all the same.
        #expect(rest.filter(\.isTheRecordItself).count >= 2)
    }
}
