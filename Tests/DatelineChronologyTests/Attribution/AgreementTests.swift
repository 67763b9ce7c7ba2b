import DatelineChronology
import DatelineModel
import Testing

/// How the attributions of one incident stand to each other: computed, never resolved.
@Suite struct AgreementOfAttributions {
    static let actors = """
        {"type":"source","id":"f-report","title":"Report","publisher":"F","published":"2017"}
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

    @Test func theWords() throws {
        let a = try actor("a")
        let all: [Agreement] = [.none, .single(a), .agreed(a), .related([a]), .disputed([a]), .unknown]
        #expect(
            all.map(\.text) == [
                "not attributed", "one attribution", "attributions agree", "attributions to related actors",
                "attribution disputed", "said to be not known",
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
