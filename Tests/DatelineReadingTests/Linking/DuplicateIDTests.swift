import DatelineModel
import Testing

@testable import DatelineReading

struct DuplicateIDTests {
    private let record = "---\ntype: incident\ntitle: A\ndate: 2017\n---\n"

    @Test func namesBothPlacesAndKeepsTheFirst() throws {
        let reading = try TemporaryCasebook.read([
            ("incidents/2018/wannacry.md", record), ("incidents/2017/wannacry.md", record),
        ])
        #expect(reading.diagnostics.map(\.id) == [.duplicateID])
        #expect(reading.diagnostics.first?.place == TextPlace(file: "incidents/2018/wannacry.md", line: 1, column: 1))
        #expect(reading.diagnostics.first?.label == "the first is incidents/2017/wannacry.md, line 1")
        #expect(reading.casebook.incidents.map { $0.metadata.place?.file } == ["incidents/2017/wannacry.md"])
    }

    @Test func twoSpellingsOfOneRecordAreTwoRecords() throws {
        let reading = try TemporaryCasebook.read([
            ("incidents/a.md", record), ("incidents/a.yaml", "type: incident\ntitle: A\ndate: 2017\n"),
        ])
        #expect(reading.diagnostics.map(\.id) == [.duplicateID])
    }

    @Test func recordsOfDifferentKindsMayShareAnID() throws {
        let reading = try TemporaryCasebook.read([
            ("incidents/reaper.md", record), ("actors/reaper.md", "---\ntype: actor\nname: Reaper\n---\n"),
        ])
        #expect(reading.diagnostics == [])
    }
}
