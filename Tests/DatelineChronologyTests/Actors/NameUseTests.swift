import DatelineChronology
import DatelineModel
import Testing

/// The names of an actor, by who uses them, and who else is called so.
@Suite struct NamesOfAnActor {
    static let records = """
        {"type":"source","id":"report","title":"Report","publisher":"F","published":"2018-02-20"}
        {"type":"actor","id":"reaper","name":"Reaper","named":{"by":"F","said":"2018-02-20","source":"report"},\
        "aliases":[{"name":"Group 123","by":"T","overlap":"overlaps","source":"report"},{"name":"Nova"}]}
        {"type":"actor","id":"nova","name":"Nova"}
        {"type":"actor","id":"crew","name":"Crew","aliases":[{"name":"group123","by":"S"},{"name":"Reaper","by":"S"}]}
        """

    @Test func theCasebooksNameThenTheOthersAsRecorded() throws {
        let disclosure = try disclosure(Self.records)
        let profile = ActorProfile(of: try #require(disclosure.actor(try actor("reaper"))), in: disclosure)
        #expect(profile.names.map(\.name) == ["Reaper", "Group 123", "Nova"])
        #expect(profile.names.map(\.isCasebookName) == [true, false, false])
        #expect(profile.names.map(\.overlap) == [nil, .overlaps, nil])
        #expect(profile.names.map { $0.provenance?.by } == [.named("F"), .named("T"), nil])
    }

    @Test func eachNameWithTheOtherActorsThatItIsUsedFor() throws {
        let disclosure = try disclosure(Self.records)
        let used = disclosure.actors.map { actor in
            ActorProfile(of: actor, in: disclosure).names.map { "\($0.name): \($0.alsoUsedFor.map(\.text))" }
        }
        #expect(
            used == [
                ["Crew: []", #"group123: ["reaper"]"#, #"Reaper: ["reaper"]"#], [#"Nova: ["reaper"]"#],
                [#"Reaper: ["crew"]"#, #"Group 123: ["crew"]"#, #"Nova: ["nova"]"#],
            ])
    }
}
