import DatelineImport
import DatelineModel
import Testing

/// Actors of galaxies that somebody keeps for himself are attributions as those of the galaxy `threat-actor` are.
@Suite struct MISPNamedActors {
    private let uuid = "bb3ab4f3-e221-49e9-9fd4-4e429f8f4664"

    private func imported(_ fields: String) -> ImportResult {
        MISPImport().reading(
            #"{"Event": {"uuid": "e1", "info": "Storm", "date": "2017-07-01", "distribution": "3", "Orgc": {"name": "ESET"}, \#(fields)}}"#
        )
    }

    private func galaxy(_ type: String, tagged: String = "") -> String {
        #""Galaxy": [{"type": "\#(type)", "name": "ESET Threat Actor", "GalaxyCluster": [{"uuid": "\#(uuid)", "value": "Ebury"\#(tagged)}]}]"#
    }

    @Test(arguments: ["eset-threat-actor", "threat-actor", "acme-intrusion-set"])
    func aClusterOfAGalaxyOfThreatActorsIsAnAttribution(type: String) throws {
        let incident = try #require(imported(galaxy(type)).casebook.incidents.first)
        #expect(incident.attributions.compactMap(\.actorInvolved?.text) == ["ebury"])
        #expect(incident.metadata.tags.isEmpty)
    }

    @Test func aTagAloneIsEnough() throws {
        let result = imported(#""Tag": [{"name": "misp-galaxy:eset-threat-actor=\"Ebury\""}]"#)
        #expect(result.casebook.incidents.first?.attributions.compactMap(\.actorInvolved?.text) == ["ebury"])
        #expect(result.casebook.actors.map(\.name) == ["Ebury"])
    }

    @Test func aTagWithTheUUIDOfAClusterThatIsThereNamesThat() {
        let tag = #""Tag": [{"name": "misp-galaxy:eset-threat-actor=\"\#(uuid)\""}], "#
        let result = imported(tag + galaxy("eset-threat-actor"))
        #expect(result.casebook.actors.map(\.name) == ["Ebury"])
        #expect(result.casebook.incidents.first?.attributions.count == 1)
        #expect(result.diagnostics.isEmpty)
    }

    @Test func aTagWithAUUIDAloneNamesNobody() {
        let tag = #"misp-galaxy:eset-threat-actor=\"\#(uuid)\""#
        let result = imported(#""Tag": [{"name": "\#(tag)"}]"#)
        #expect(result.casebook.actors.isEmpty)
        #expect(result.casebook.incidents.first?.metadata.tags == [#"misp-galaxy:eset-threat-actor="\#(uuid)""#])
        #expect(result.diagnostics.map(\.message) == ["a tag gives an actor by uuid alone, and stays a tag"])
    }

    @Test func theNamesOfAnActorMayStandInElementsOfItsCluster() {
        let elements =
            #", "GalaxyElement": [{"key": "synonyms", "value": "Windigo"}, {"key": "synonyms", "value": "Operation Windigo"}]"#
        let actors = imported(galaxy("eset-threat-actor", tagged: elements)).casebook.actors
        #expect(actors.flatMap(\.aliases).map(\.name) == ["Windigo", "Operation Windigo"])
    }

    @Test func aFirmIsATagAndNoActor() {
        let result = imported(galaxy("surveillance-vendor"))
        #expect(result.casebook.actors.isEmpty)
        #expect(result.casebook.incidents.first?.metadata.tags == ["surveillance-vendor: Ebury"])
        #expect(result.casebook.incidents.first?.attributions.isEmpty ?? false)
    }

    @Test func aPlaceThatNamesTwoCountriesIsTwoTargets() {
        let attributes = ["France, Germany", "Europe", "Frankreich", "FR"].map {
            #"{"type": "target-location", "value": "\#($0)"}"#
        }
        let result = imported(#""Attribute": [\#(attributes.joined(separator: ", "))]"#)
        let targets = result.casebook.incidents.first?.targets ?? []
        #expect(
            targets.map { $0.country?.code ?? $0.region?.text ?? $0.name ?? "" } == [
                "FR", "DE", "europe", "Frankreich",
            ])
        #expect(result.summary.row("attribute target-location")?.skipped.map(\.what) == ["says what another one says"])
    }
}
