import DatelineModel
import Testing

@testable import DatelineReading

struct DuplicateTitleTests {
    private func incident(_ id: String, _ title: String) -> (String, String) {
        ("incidents/\(id).md", "---\ntype: incident\ntitle: \(title)\ndate: 2017\n---\n")
    }

    @Test func warnsAtTheSecondOfTwoIncidentsWithOneTitle() throws {
        let reading = try TemporaryCasebook.read([incident("b", "Ransomware"), incident("a", "ransomware")])
        #expect(reading.diagnostics.map(\.message) == ["'b' has the same title as 'a'"])
        #expect(reading.diagnostics.map(\.severity) == [.warning])
        #expect(reading.diagnostics.map(\.place) == [TextPlace(file: "incidents/b.md", line: 3, column: 8, length: 10)])
    }

    @Test func isContentWithTwoTitles() throws {
        #expect(try TemporaryCasebook.read([incident("b", "One"), incident("a", "Two")]).diagnostics == [])
    }
}
