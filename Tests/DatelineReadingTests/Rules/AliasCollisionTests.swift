import DatelineModel
import Testing

@testable import DatelineReading

struct AliasCollisionTests {
    private func actor(_ id: String, name: String, alias: String) -> (String, String) {
        ("actors/\(id).md", "---\ntype: actor\nname: \(name)\naliases:\n  - { name: \(alias) }\n---\n")
    }

    @Test func notesANameOfTwoActorsAtBoth() throws {
        let reading = try TemporaryCasebook.read([
            actor("apt28", name: "APT28", alias: "Grizzly Steppe"),
            actor("apt29", name: "APT29", alias: "GRIZZLY-STEPPE"),
        ])
        #expect(
            reading.diagnostics.map(\.message) == [
                "'Grizzly Steppe' is a name of 'apt28' and of 'apt29'",
                "'GRIZZLY-STEPPE' is a name of 'apt29' and of 'apt28'",
            ])
        #expect(reading.diagnostics.map(\.severity) == [.note, .note])
        #expect(reading.diagnostics.map { $0.place?.line } == [5, 5])
        #expect(reading.casebook.actors.count == 2)
    }

    @Test func notesAnAliasThatIsAnothersName() throws {
        let reading = try TemporaryCasebook.read([
            actor("apt28", name: "APT28", alias: "Apt 29"), actor("apt29", name: "APT29", alias: "Cozy"),
        ])
        #expect(reading.diagnostics.map { $0.place?.file } == ["actors/apt28.md"])
    }

    @Test func isContentWhereOneActorHasANameTwice() throws {
        let reading = try TemporaryCasebook.read([actor("apt28", name: "APT28", alias: "APT 28")])
        #expect(reading.diagnostics == [])
    }
}
