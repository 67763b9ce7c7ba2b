import DatelineChronology
import DatelineModel
import Testing

/// How the attributions of one incident stand to each other: computed, never resolved.
@Suite struct AgreementOfAttributions {
    static let actors = """
        {"type":"source","id":"f-report","title":"Report","publisher":"F","published":"2017"}
        {"type":"source","id":"f-2019","title":"Report","publisher":"F","published":"2019"}
        {"type":"source","id":"g-report","title":"Report","publisher":"G","published":"2017"}
        {"type":"actor","id":"state","name":"State"}
        {"type":"actor","id":"bureau","name":"Bureau","relations":[{"kind":"part-of","to":"state","by":"G"}]}
        {"type":"actor","id":"crew","name":"Crew","relations":[{"kind":"works-for","to":"bureau","by":"F"}]}
        {"type":"actor","id":"twin","name":"Twin","relations":[{"kind":"same-as","to":"crew","by":"F"}]}
        {"type":"actor","id":"rival","name":"Rival","relations":[{"kind":"distinct-from","to":"crew","by":"F"},\
        {"kind":"overlaps","to":"crew","by":"F","withdrawn":"2018"}]}
        """

    @Test func nobodyAttributesIt() throws {
        #expect(try agreement("") == .none)
    }

    @Test func onePartyDoes() throws {
        #expect(try agreement(#"{"to":"crew","by":"F"}"#) == .single(try actor("crew")))
    }

    @Test func onePartySaysItTwice() throws {
        let found = try agreement(#"{"to":"crew","by":"F","said":"2017"},{"to":"crew","by":"F","said":"2018"}"#)
        #expect(found == .single(try actor("crew")))
    }

    @Test func severalPartiesNameOneActor() throws {
        #expect(try agreement(#"{"to":"crew","by":"F"},{"to":"crew","by":"G"}"#) == .agreed(try actor("crew")))
    }

    /// Where nobody is named, whoever published the source says it.
    @Test func thePublisherSpeaksWhereNobodyIsNamed() throws {
        let two = try agreement(#"{"to":"crew","source":"f-report"},{"to":"crew","source":"g-report"}"#)
        #expect(two == .agreed(try actor("crew")))
        let one = try agreement(#"{"to":"crew","source":"f-report"},{"to":"crew","by":"F"}"#)
        #expect(one == .single(try actor("crew")))
    }

    /// Over any chain of part-of, works-for and their like, in either direction.
    @Test func actorsThatBelongTogether() throws {
        #expect(
            try agreement(#"{"to":"crew","by":"F"},{"to":"state","by":"G"}"#)
                == .related([try actor("crew"), try actor("state")]))
        #expect(
            try agreement(#"{"to":"state","by":"F"},{"to":"twin","by":"G"},{"to":"bureau","by":"H"}"#)
                == .related([try actor("bureau"), try actor("state"), try actor("twin")]))
    }

    @Test func actorsThatNobodySaysBelongTogether() throws {
        #expect(
            try agreement(#"{"to":"crew","by":"F"},{"to":"rival","by":"G"}"#)
                == .disputed([try actor("crew"), try actor("rival")]))
    }

    @Test func oneSaysThatItIsNotKnown() throws {
        #expect(
            try agreement(#"{"to":"crew","by":"F"},{"to":"unknown","by":"G"}"#) == .disputed([try actor("crew")]))
    }

    @Test func theSourceSaysThatItIsDisputed() throws {
        #expect(try agreement(#"{"to":"crew","by":"F","confidence":"disputed"}"#) == .disputed([try actor("crew")]))
    }

    @Test func allSayThatItIsNotKnown() throws {
        #expect(try agreement(#"{"to":"unknown","by":"F"},{"to":"unknown","by":"G"}"#) == .unknown)
    }

    @Test func whatWasWithdrawnOrSupersededDoesNotCount() throws {
        let withdrawn = #"{"to":"rival","by":"F","withdrawn":"2018"}"#
        #expect(try agreement(withdrawn) == .none)
        #expect(try agreement(#"\#(withdrawn),{"to":"crew","by":"G"}"#) == .single(try actor("crew")))
        let superseded = #"{"to":"rival","by":"F","superseded-by":"better"},{"to":"crew","by":"F"}"#
        #expect(try agreement(superseded) == .single(try actor("crew")))
    }

    /// One statement that names two is no dispute: whoever makes it does not dispute with itself.
    @Test(arguments: [
        #"{"to":"crew","by":"F"},{"to":"rival","by":"F"}"#,
        #"{"to":"crew","by":"F","said":"2017-05"},{"to":"rival","by":"F","said":"2017-05"}"#,
        #"{"to":"crew","source":"f-report"},{"to":"rival","source":"f-report"}"#,
        #"{"to":"crew"},{"to":"rival"}"#,
        // Said twice, by one party, at one time, or at times that tell no order.
        #"{"to":"crew","by":"F","said":"2017"},{"to":"rival","by":"F","said":"2017-05"}"#,
        // By two parties that name the same two.
        #"{"to":"crew","by":"F"},{"to":"rival","by":"F"},{"to":"rival","by":"G"},{"to":"crew","by":"G"}"#,
    ])
    func onePartyNamesSeveral(attributions: String) throws {
        #expect(try agreement(attributions) == .joint([try actor("crew"), try actor("rival")]))
    }

    @Test(arguments: [
        #"{"to":"crew","by":"F"},{"to":"rival","by":"F"},{"to":"crew","by":"G"}"#,
        #"{"to":"crew","by":"F","said":"2017"},{"to":"rival","by":"G","said":"2018"}"#,
        #"{"to":"crew","by":"F"},{"to":"unknown","by":"F"},{"to":"rival","by":"F"}"#,
    ])
    func partiesThatDifferDispute(attributions: String) throws {
        #expect(try agreement(attributions) == .disputed([try actor("crew"), try actor("rival")]))
    }

    /// Whoever names somebody else later has changed its mind.
    @Test func onePartyChangesItsMind() throws {
        let (crew, rival) = (try actor("crew"), try actor("rival"))
        let changed = #"{"to":"crew","by":"F","said":"2017"},{"to":"rival","by":"F","said":"2018"}"#
        #expect(try agreement(changed) == .changed(from: [crew], to: [rival]))
        #expect(try agreement(#"\#(changed),{"to":"rival","by":"G"}"#) == .agreed(rival))
        #expect(try agreement(#"\#(changed),{"to":"crew","by":"G"}"#) == .disputed([crew, rival]))
        let doubted = #"{"to":"crew","by":"F","said":"2017"},{"to":"unknown","by":"F","said":"2018"}"#
        #expect(try agreement(doubted) == .changed(from: [crew], to: []))
        let found = #"{"to":"unknown","by":"F","said":"2017"},{"to":"crew","by":"F","said":"2018"}"#
        #expect(try agreement(found) == .single(crew))
    }

    /// By what became known later, where only sources have dates.
    @Test func aLaterSourceOfOnePublisherChangesItsMind() throws {
        let found = try agreement(#"{"to":"crew","source":"f-report"},{"to":"rival","source":"f-2019"}"#)
        #expect(found == .changed(from: [try actor("crew")], to: [try actor("rival")]))
    }

    /// Naming a state and then its bureau is no change of mind.
    @Test func namingWhoBelongsTogetherAtOneTimeOrAnother() throws {
        for said in ["2017", "2018"] {
            let found = try agreement(
                #"{"to":"state","by":"F","said":"2017"},{"to":"bureau","by":"F","said":"\#(said)"}"#)
            #expect(found == .related([try actor("bureau"), try actor("state")]))
        }
    }

    @Test func theWords() throws {
        let a = try actor("a")
        let all: [Agreement] = [
            .none, .single(a), .agreed(a), .joint([a]), .changed(from: [a], to: []), .related([a]), .disputed([a]),
            .unknown,
        ]
        #expect(
            all.map(\.text) == [
                "not attributed", "one attribution", "attributions agree", "joint attribution", "attribution changed",
                "attributions to related actors", "attribution disputed", "said to be not known",
            ])
    }

    private func agreement(_ attributions: String) throws -> Agreement {
        let disclosure = try disclosure(
            """
            \(Self.actors)
            {"type":"incident","id":"worm","title":"Worm","date":"2017","attribution":[\(attributions)],\
            "claims":[{"id":"better","text":"It was the crew.","by":"F"}]}
            """)
        return Agreement(of: try #require(disclosure.incidents.first).attributions, in: disclosure)
    }
}
