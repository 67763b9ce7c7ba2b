import DatelineChronology
import DatelineModel
import Testing

/// What a page on an actor is made of.
@Suite struct ProfileOfAnActor {
    @Test func itsOwnAndWhatOthersSay() throws {
        let disclosure = try disclosure(TimelineOfAnActor.records)
        let profile = ActorProfile(of: try #require(disclosure.actor(try actor("state"))), in: disclosure)
        #expect(lines(profile.timeline) == ["2017 incident:other"])
        #expect(profile.attributions.rows.map(\.incident.text) == ["other"])
        #expect(profile.relationsFromOthers.map { "\($0.actor) \($0.relation.kind.rawValue)" } == ["reaper part-of"])
        #expect(
            profile.gaps == [
                .activityNotKnown(try actor("state")), .confidenceNotAssessed(try incident("other"), count: 1),
                .targetsNotKnown(try incident("other")),
            ])
    }

    @Test func itsTallyIsOfItselfAndTheIncidentsAttributedToIt() throws {
        let disclosure = try disclosure(TimelineOfAnActor.records)
        let profile = ActorProfile(of: try #require(disclosure.actor(try actor("reaper"))), in: disclosure)
        #expect(
            profile.tally.countries.map { "\($0.thing.code) \($0.records.map(\.key))" } == [#"KR ["actor:reaper"]"#])
    }
}
