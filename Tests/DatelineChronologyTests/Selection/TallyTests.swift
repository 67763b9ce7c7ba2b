import DatelineChronology
import DatelineModel
import Testing

/// How often things occur, each count with its records.
@Suite struct Tallies {
    static let records = """
        {"type":"actor","id":"crew","name":"Crew","targets":[{"sector":"finance","country":"KR"}],"malware":["dridex"]}
        {"type":"incident","id":"heist","title":"Heist","date":"2016","malware":["dridex"],"techniques":["T1486"],\
        "targets":[{"sector":"finance","country":"BD","name":"Bank"},{"sector":"finance","country":"BD"},\
        {"region":"middle-east"}]}
        {"type":"incident","id":"worm","title":"Worm","date":"2017","malware":["wannacry"],"techniques":["T1210"],\
        "targets":[{"sector":"healthcare","country":"GB"},{"country":"US","by":"F","withdrawn":"2018"}]}
        """

    @Test func theMostFrequentFirstAndEachRecordOnce() throws {
        let disclosure = try disclosure(Self.records)
        let tally = Tally(of: disclosure.incidents, and: disclosure.actors)
        #expect(
            tally.sectors.map { "\($0.thing) \($0.records.map(\.key))" } == [
                #"finance ["actor:crew", "incident:heist"]"#, #"healthcare ["incident:worm"]"#,
            ])
        #expect(tally.malware.map { "\($0.thing) \($0.records.count)" } == ["dridex 2", "wannacry 1"])
        #expect(tally.techniques.map(\.thing.text) == ["T1210", "T1486"])
        #expect(tally.regions.map(\.thing.text) == ["middle-east"])
    }

    @Test func whatWasWithdrawnDoesNotCount() throws {
        let tally = Tally(of: try disclosure(Self.records).incidents)
        #expect(tally.countries.map(\.thing.code) == ["BD", "GB"])
    }

    @Test func ofNothing() {
        let tally = Tally(of: [])
        #expect(tally.sectors.isEmpty && tally.countries.isEmpty && tally.regions.isEmpty && tally.malware.isEmpty)
    }
}
