import DatelineImport
import DatelineModel
import Testing

/// Each country that a cluster names is one statement, however often and however it is spelled.
@Suite struct GalaxyPlaces {
    private func imported(_ meta: String) -> ImportResult {
        GalaxyImport().reading(
            #"{"type": "threat-actor", "name": "T", "version": 1, "values": [{"value": "A", "uuid": "u1", "meta": {\#(meta)}}]}"#
        )
    }

    private func targets(_ result: ImportResult) -> [String] {
        result.casebook.actors.flatMap(\.targets).map { $0.country?.code ?? $0.region?.text ?? $0.name ?? "" }
    }

    @Test func aCountryOfSeveralNamesIsOneTarget() {
        let result = imported(
            #""cfr-suspected-victims": ["South Korea", "Republic of Korea", "Korea (Republic of)", "Czech", "UAE", "Côte d'Ivoire", "Ivory Coast"]"#
        )
        #expect(targets(result) == ["KR", "CZ", "AE", "CI"])
        let row = result.summary.row("threat-actor cfr-suspected-victims")
        #expect(row?.used.map { "\($0.count) \($0.what)" } == ["4 target"])
        #expect(row?.skipped.map { "\($0.count) \($0.what)" } == ["3 says what another one says"])
        #expect(result.diagnostics.isEmpty)
    }

    @Test(arguments: ["RU,BY", "RU/BY", "ru; by", "RU BY", "Russia and Belarus", "RUS|BLR"])
    func twoCountriesInOneTextAreTwoClaims(country: String) {
        let result = imported(#""country": "\#(country)""#)
        #expect(
            result.casebook.actors.first?.claims.map(\.text) == [
                "Country of origin: Russia.", "Country of origin: Belarus.",
            ])
        #expect(result.diagnostics.isEmpty)
    }

    @Test func twoSponsorsInOneTextAreTwoRelations() {
        let result = imported(#""cfr-suspected-state-sponsor": ["Russia, Belarus", "Russian Federation"]"#)
        let actor = result.casebook.actors.first { $0.id.text == "a" }
        #expect(actor?.relations.map(\.to.text) == ["russia", "belarus"])
        #expect(result.casebook.actors.filter { $0.kind == .state }.count == 2)
        #expect(result.summary.row("threat-actor cfr-suspected-state-sponsor")?.skippedCount == 1)
    }

    @Test func whatIsNoCountryStaysAsWrittenAndIsNamedOnceForAll() {
        let result = imported(
            #""country": "RU,XX", "cfr-suspected-victims": ["NATO", "Sony", "Atlantis", "Peru", "Mordor"]"#)
        #expect(targets(result) == ["NATO", "Sony", "Atlantis", "PE", "Mordor"])
        #expect(result.casebook.actors.first?.claims.map(\.text) == ["Country of origin: RU,XX."])
        #expect(
            result.diagnostics.map { "\($0.severity.rawValue): \($0.message)" } == [
                "note: 'Atlantis', 'Mordor', 'NATO' and 1 more under 'cfr-suspected-victims' of 'threat-actor': neither countries nor regions and stay names",
                "warning: 'RU,XX' under 'country' of 'threat-actor': no countries and stand in claims as they are written",
            ])
    }

    @Test func aNameOfSeveralCountriesIsNotGuessed() {
        let result = imported(#""suspected-victims": ["Korea", "Georgia, USA"]"#)
        #expect(targets(result) == ["Korea", "Georgia, USA"])
        let warning = result.diagnostics.first { $0.severity == .warning }
        #expect(warning?.message == "'Korea' does not say which country it is, and stays a name")
        #expect(warning?.help == "write 'KP' for North Korea or 'KR' for South Korea")
    }

    @Test func twoRelationsToOneCountryAreOneTarget() {
        let actors =
            #"{"type": "threat-actor", "version": 1, "values": [{"value": "A", "uuid": "u1", "related": [{"dest-uuid": "c1", "type": "targets"}, {"dest-uuid": "c2", "type": "targets"}]}]}"#
        let countries =
            #"{"type": "country", "version": 1, "values": [{"value": "germany", "uuid": "c1", "meta": {"ISO": "DE"}}, {"value": "Deutschland", "uuid": "c2", "meta": {"ISO": "DEU"}}]}"#
        let result = GalaxyImport().reading([("a", actors), ("c", countries)])
        #expect(targets(result) == ["DE"])
        #expect(result.summary.row("threat-actor related")?.skipped.map(\.what) == ["says what another one says"])
    }
}
