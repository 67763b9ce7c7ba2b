import DatelineModel
import Testing

@testable import DatelineReading

struct FormerIDsInUseTests {
    private func actor(_ id: String, formerly: String? = nil) -> (String, String) {
        ("actors/\(id).md", "---\ntype: actor\nname: \(id)\n\(formerly.map { "formerly: \($0)\n" } ?? "")---\n")
    }

    @Test func aFormerIDLeadsToItsRecord() throws {
        let reading = try TemporaryCasebook.read([actor("apt37", formerly: "[reaper, group123]")])
        #expect(reading.diagnostics == [])
        #expect(reading.casebook.actors.map(\.metadata.formerIDs) == [["reaper", "group123"]])
    }

    @Test func warnsOfOneThatIsInUseAgain() throws {
        let reading = try TemporaryCasebook.read([actor("apt37", formerly: "[reaper]"), actor("reaper")])
        #expect(reading.diagnostics.map(\.id) == [.formerIDInUse])
        #expect(reading.diagnostics.map(\.message) == ["'reaper', a former id of 'apt37', is an id that is in use"])
    }

    @Test func warnsOfOneThatTwoRecordsClaim() throws {
        let reading = try TemporaryCasebook.read([actor("b", formerly: "[old]"), actor("a", formerly: "[old]")])
        #expect(reading.diagnostics.map(\.message) == ["'old', a former id of 'b', is a former id of 'a' too"])
    }

    @Test func anActorsFormerIDMayBeThatOfAnIncident() throws {
        let incident = ("incidents/reaper.md", "---\ntype: incident\ntitle: R\ndate: 2017\n---\n")
        #expect(try TemporaryCasebook.read([actor("apt37", formerly: "[reaper]"), incident]).diagnostics == [])
    }

    @Test func refusesWhatCannotHaveBeenAnID() throws {
        let reading = try TemporaryCasebook.read([actor("apt37", formerly: "[../index]")])
        #expect(reading.diagnostics.map(\.id) == [.idSpelling])
    }
}
