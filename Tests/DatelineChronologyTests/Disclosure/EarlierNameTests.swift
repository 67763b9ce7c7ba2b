import DatelineChronology
import DatelineModel
import EDTF
import Testing

/// Before an actor had its name: what a reader of that day could know of it, and not a word more.
@Suite struct EarlierNamesOfActors {
    static let sources = """
        {"type":"source","id":"k-2016","title":"K report","publisher":"K","published":"2016-06-14"}
        {"type":"source","id":"t-2016","title":"T report","publisher":"T","published":"2016-08-01"}
        {"type":"source","id":"f-2018","title":"F report","publisher":"F","published":"2018-02-20"}
        """

    @Test func itGoesByTheFirstOfItsOtherNames() throws {
        let past = try disclosure(
            """
            \(Self.sources)
            {"type":"actor","id":"apt37","name":"APT37","country":"KP","tags":["north-korea"],\
            "named":{"by":"F","source":"f-2018"},"aliases":[{"name":"Group123","by":"T","source":"t-2016"},\
            {"name":"ScarCruft","by":"K","source":"k-2016"},{"name":"Operation Erebus","by":"K","source":"k-2016"}]}
            """, asOf: "2017-01-01")
        let erebus = try #require(past.actors.first)
        #expect(past.actors.map(\.id.text) == ["operation-erebus"], "of two names of one day the first by the alphabet")
        #expect(erebus.name == "Operation Erebus")
        #expect(erebus.aliases.map(\.name) == ["ScarCruft"])
        #expect(erebus.country == nil && erebus.metadata.tags == [])
    }

    /// The record is written in the words of today: a sentence that has the later name cannot be of that day.
    @Test func noTextOfOursHasTheLaterName() throws {
        let past = try disclosure(
            """
            \(Self.sources)
            {"type":"actor","id":"apt37","name":"APT37","named":{"by":"F","source":"f-2018"},\
            "aliases":[{"name":"ScarCruft","by":"K","source":"k-2016","note":"K's name for APT37."}],\
            "claims":[{"text":"APT37 buys exploits.","by":"K","source":"k-2016"},\
            {"text":"It is based in Asia.","by":"K","source":"k-2016"}],\
            "body":"K calls APT37 so [@k-2016].\\n\\nIt uses Flash [@k-2016]."}
            {"type":"incident","id":"daybreak","title":"Daybreak","date":"2016","sources":["k-2016"],\
            "attribution":[{"to":"apt37","by":"K","source":"k-2016","note":"Later called APT37."}],\
            "claims":[{"text":"The tools of APT37 were used.","by":"K","source":"k-2016"},\
            {"text":"An exploit of AAPT370 was used.","by":"K","source":"k-2016"}],\
            "body":"Attributed to (APT37) [@k-2016].\\n\\nA zero-day [@k-2016]."}
            """, asOf: "2017-01-01")
        let scarcruft = try #require(past.actor(try actor("scarcruft")))
        let daybreak = try #require(past.incidents.first)
        #expect(scarcruft.claims.map(\.text) == ["It is based in Asia."])
        #expect(scarcruft.body.markdown == "It uses Flash [@k-2016].")
        #expect(daybreak.claims.map(\.text) == ["An exploit of AAPT370 was used."])
        #expect(daybreak.body.markdown == "A zero-day [@k-2016].")
        #expect(!"\(past.actors)\(past.incidents)".contains(" APT37"))
        #expect(daybreak.attributions.map(\.actorInvolved) == [scarcruft.id])
    }

    /// One name of one party was one thing then, whatever it was divided into later.
    @Test func whatWasOneNameThenIsOneActor() throws {
        let past = try disclosure(
            """
            \(Self.sources)
            {"type":"actor","id":"bear-one","name":"Bear One","named":{"by":"F","source":"f-2018"},\
            "aliases":[{"name":"Grizzly Steppe","by":"K","source":"k-2016"}],\
            "targets":[{"country":"US","by":"K","source":"k-2016"}]}
            {"type":"actor","id":"bear-two","name":"Bear Two","named":{"by":"F","source":"f-2018"},\
            "aliases":[{"name":"Grizzly Steppe","by":"K","source":"k-2016"}],\
            "targets":[{"country":"DE","by":"K","source":"k-2016"},{"country":"US","by":"K","source":"k-2016"}]}
            {"type":"incident","id":"hack","title":"Hack","date":"2016","sources":["k-2016"],"attribution":[\
            {"to":"bear-one","by":"K","source":"k-2016"},{"to":"bear-two","by":"K","source":"k-2016"}]}
            """, asOf: "2017-01-01")
        #expect(past.actors.map(\.id.text) == ["grizzly-steppe"])
        #expect(past.actors[0].targets.map { $0.country?.code } == ["US", "DE"])
        #expect(past.incidents[0].attributions.map { $0.actorInvolved?.text } == ["grizzly-steppe"])
    }

    /// Two parties may have called two things alike: they are two actors with two ids.
    @Test func oneNameOfTwoPartiesIsTwoActors() throws {
        let past = try disclosure(
            """
            \(Self.sources)
            {"type":"actor","id":"a-later","name":"A Later","named":{"by":"F","source":"f-2018"},\
            "aliases":[{"name":"Reaper","by":"T","source":"t-2016"}]}
            {"type":"actor","id":"b-later","name":"B Later","named":{"by":"F","source":"f-2018"},\
            "aliases":[{"name":"Reaper","by":"K","source":"k-2016"}]}
            """, asOf: "2017-01-01")
        #expect(past.actors.map { "\($0.id) \($0.named?.by == .named("K"))" } == ["reaper true", "reaper-2 false"])
    }

    /// The id `reaper` belongs to nobody yet in 2017; that it will is not told by another id for ScarCruft's actor.
    @Test func anActorThatComesLaterTakesNoIDNow() throws {
        let past = try disclosure(
            """
            \(Self.sources)
            {"type":"actor","id":"apt37","name":"APT37","named":{"by":"F","source":"f-2018"},\
            "aliases":[{"name":"Reaper","by":"K","source":"k-2016"}]}
            {"type":"actor","id":"reaper","name":"Reaper Gang","named":{"by":"F","source":"f-2018"}}
            """, asOf: "2017-01-01")
        #expect(past.actors.map(\.id.text) == ["reaper"])
        #expect(past.actors.map(\.name) == ["Reaper"])
    }

    @Test func theEarlierNameIsAsStrictAsWhereItWasRead() throws {
        let records = """
            {"type":"source","id":"k-2016","title":"K","publisher":"K","published":"2016","marking":"TLP:AMBER"}
            {"type":"source","id":"f-2018","title":"F","publisher":"F","published":"2018-02-20"}
            {"type":"actor","id":"apt37","name":"APT37","named":{"by":"F","source":"f-2018"},\
            "aliases":[{"name":"ScarCruft","by":"K","source":"k-2016"}]}
            """
        #expect(try disclosure(records, at: .red, asOf: "2017-01-01").actors.map(\.metadata.marking) == [.amber])
        #expect(try disclosure(records, at: .clear, asOf: "2017-01-01").actors.isEmpty)
    }

    @Test func aSourceThatItPublishedIsItsByTheEarlierName() throws {
        let past = try disclosure(
            """
            \(Self.sources)
            {"type":"source","id":"video","title":"Video","publisher":"crew","published":"2016-09-01"}
            {"type":"actor","id":"crew","name":"Crew","named":{"by":"F","source":"f-2018"},\
            "aliases":[{"name":"Otter","by":"K","source":"k-2016"}]}
            """, asOf: "2017-01-01")
        #expect(past.source(try source("video"))?.publisher == .actor(try actor("otter")))
    }
}
