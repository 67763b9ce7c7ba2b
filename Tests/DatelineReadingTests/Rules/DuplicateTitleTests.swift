import DatelineModel
import Testing

@testable import DatelineReading

struct DuplicateTitleTests {
    private func incident(_ id: String, _ title: String) -> (String, String) {
        ("incidents/\(id).md", "---\ntype: incident\ntitle: \(title)\ndate: 2017\n---\n")
    }

    @Test func warnsInTheSameWordsAtEveryIncidentWithTheTitle() throws {
        let reading = try TemporaryCasebook.read([
            incident("b", "Ransomware"), incident("a", "ransomware"), incident("c", "Other"),
        ])
        let message = "several incidents have the title 'ransomware'"
        #expect(reading.diagnostics.map(\.message) == [message, message])
        #expect(reading.diagnostics.map(\.severity) == [.warning, .warning])
        #expect(
            reading.diagnostics.map(\.place)
                == ["a", "b"].map {
                    TextPlace(file: "incidents/\($0).md", line: 3, column: 8, length: 10)
                })
    }

    @Test func isToldOnceWithItsNumber() throws {
        let reading = try TemporaryCasebook.read((1...5).map { incident("i\($0)", "A card reader was changed") })
        let text = DiagnosticPrinter.text(reading.diagnostics, colour: false, limit: 55)
        #expect(
            text == """
                incidents/i1.md:3:8: warning: several incidents have the title 'A card reader was changed' (5 times) \
                [duplicate-title]
                3 | title: A card reader was changed
                  |        ^^^^^^^^^^^^^^^^^^^^^^^^^
                also: incidents/i2.md:3:8, incidents/i3.md:3:8 and 2 more
                help: say in each title what sets it apart, such as who was hit, or make one record of them

                """)
    }

    @Test func isContentWithTwoTitles() throws {
        #expect(try TemporaryCasebook.read([incident("b", "One"), incident("a", "Two")]).diagnostics == [])
    }
}
