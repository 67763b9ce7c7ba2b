import DatelineImport
import DatelineModel
import Testing

/// The clusters of the MISP project, whole.
@Suite(.enabled(if: TestMaterial.isThere, TestMaterial.absence))
struct MISPGalaxyTests {
    private func imported(_ names: String...) throws -> ImportResult {
        var galaxy = GalaxyImport()
        for name in names { galaxy.read(file: try TestMaterial.path("data/misp-galaxy/\(name).json")) }
        return galaxy.finish()
    }

    @Test func importsEveryThreatActorWithEveryName() throws {
        let result = try imported("threat-actor")
        #expect(result.summary.row("threat-actor")?.usedCount == 1041)
        #expect(result.summary.row("threat-actor synonyms")?.read == 1403)
        #expect(result.summary.row("threat-actor name-attribution")?.usedCount == 1229)
        #expect(result.summary.row("threat-actor name-attribution")?.skipped.map(\.count) == [14])
        #expect(result.summary.row("threat-actor related")?.read == 432)
        #expect(result.summary.row("threat-actor references")?.skippedCount == 0)
        let bearers = result.casebook.actors.filter { $0.aliases.contains { $0.name == "Grizzly Steppe" } }
        #expect(bearers.map(\.id.text) == ["apt28", "apt29"])
        try RoundTrip.check(result.casebook)
    }

    @Test func importsTheOtherGalaxiesBesideThem() throws {
        let alone = try imported("threat-actor")
        let result = try imported("threat-actor", "ransomware", "sector", "region", "country", "target-information")
        #expect(result.summary.read == 1041 + 2135 + 118 + 32 + 252 + 241)
        #expect(result.casebook.vocabulary.malware.count == 2135)
        #expect(result.casebook.actors.count == alone.casebook.actors.count)
        #expect(result.casebook.actors.flatMap(\.malware).count == 4)
        try RoundTrip.check(result.casebook)
    }
}
