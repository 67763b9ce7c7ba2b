import DatelineModel
import Testing

@testable import DatelineImport

/// A galaxy is one of threat actors only where its type says so: firms are organisations.
@Suite struct GalaxyRoles {
    private func imported(type: String, category: String = "actor", meta: String = "") -> ImportResult {
        GalaxyImport().reading(
            #"""
            {"type": "\#(type)", "name": "A list", "category": "\#(category)", "version": 1, "values": [
             {"value": "Example Cameras AB", "uuid": "u1", "description": "A maker of cameras. It has a shop.", "meta": {\#(meta)}}]}
            """#)
    }

    @Test(arguments: ["surveillance-vendor", "producer", "Surveillance Vendor"])
    func aFirmIsAnOrganisation(type: String) {
        let result = imported(
            type: type, meta: #""country": "Sweden", "official-refs": ["https://cameras.example/"], "city": "Lund""#)
        #expect(result.casebook.actors.isEmpty)
        let terms = result.casebook.vocabulary.organisations.map { "\($0.key): \($0.value.name)" }
        #expect(terms == ["example-cameras-ab: Example Cameras AB"])
        let term = result.casebook.vocabulary.organisations.values.first
        #expect(term?.summary == "A maker of cameras. It has a shop." && term?.url == "https://cameras.example/")
        #expect(term?.country?.code == "SE")
        #expect(result.summary.row(type)?.used.map(\.what) == ["organisation"])
        #expect(result.summary.row("\(type) meta")?.skipped.map(\.what) == ["not used by Dateline: city"])
        #expect(result.diagnostics.isEmpty)
    }

    @Test(arguments: ["drone-maker", "spyware-company", "threat-actor-vendor", "apt-list"])
    func whatIsNotSaidToBeAThreatActorIsNone(type: String) {
        let result = imported(type: type)
        #expect(result.casebook.actors.isEmpty)
        #expect(result.casebook.vocabulary.organisations.count == 1)
        #expect(
            result.diagnostics.map(\.message) == [
                "the clusters of '\(type)', of which nothing says that they are threat actors, are organisations"
            ])
        #expect(result.diagnostics.first?.help == "where they are, let the galaxy's 'type' end in '-threat-actor'")
    }

    @Test(arguments: [
        "threat-actor", "360net-threat-actor", "eset-threat-actor", "ESET Threat Actor", "microsoft-activity-group",
        "mitre-enterprise-attack-intrusion-set", "mitre-ics-groups", "acme-threat-groups",
    ])
    func aTypeThatSaysThreatActorsIsOneOfActors(type: String) {
        #expect(imported(type: type).casebook.actors.map(\.name) == ["Example Cameras AB"])
        #expect(imported(type: type, category: "").casebook.actors.count == 1)
    }

    @Test func aKnownTypeKeepsItsRoleWhateverItsCategory() {
        #expect(Galaxy.role(type: "sector", category: "actor") == .sectors)
        #expect(Galaxy.role(type: "ransomware", category: "actor") == .malware)
        #expect(Galaxy.role(type: "target-information", category: "target") == .countries)
        #expect(Galaxy.role(type: "uavs", category: "military equipment") == nil)
    }
}
