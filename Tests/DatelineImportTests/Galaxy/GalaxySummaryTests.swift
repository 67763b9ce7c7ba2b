import DatelineImport
import DatelineModel
import Testing

/// The summary of a galaxy says of each part what it became, and of what became nothing why.
@Suite struct GalaxySummaryTests {
    private func imported(_ type: String, _ clusters: String...) -> ImportResult {
        GalaxyImport().reading(
            #"{"type": "\#(type)", "version": 1, "values": [\#(clusters.joined(separator: ", "))]}"#)
    }

    @Test func aDescriptionIsTheSummaryOfATermAsAWhole() {
        let result = imported(
            "ransomware", #"{"value": "Locky", "uuid": "u", "description": "It locks. It asks for money."}"#)
        #expect(result.casebook.vocabulary.malware.values.map(\.summary) == ["It locks. It asks for money."])
        #expect(result.ways("ransomware description") == ["1 used as summary of a term"])
    }

    @Test func aTermHasOneAddress() {
        let result = imported(
            "ransomware",
            #"{"value": "Locky", "uuid": "u", "meta": {"links": ["http://x.onion/"], "refs": ["https://a.example/"], "sources": ["https://b.example/"]}}"#
        )
        #expect(
            result.ways("ransomware meta") == [
                "1 used as address of a term, from 'refs'", "2 skipped: a term has room for one address",
            ])
    }

    @Test func oneClusterDescribesAnOrganisation() {
        let result = imported(
            "producer", #"{"value": "ESET", "uuid": "u1", "description": "A house."}"#,
            #"{"value": "ESET", "uuid": "u2", "description": "Another text."}"#)
        #expect(
            result.ways("producer description") == [
                "1 used as summary of a term", "1 skipped: another cluster of the same organisation has one",
            ])
    }

    @Test func theCodeOfNoCountryIsNotUsed() {
        let result = imported(
            "country", #"{"value": "germany", "uuid": "u1", "meta": {"ISO": "DE"}}"#,
            #"{"value": "nowhere", "uuid": "u2", "meta": {"ISO": "QQ"}}"#)
        #expect(
            result.ways("country meta") == ["1 used as country code", "1 skipped: not used by Dateline: ISO"])
        #expect(result.summary.text.hasSuffix("in the casebook: no record, and no term that is not built in\n"))
    }

    @Test func aNameWhoseProducerIsNotInTheInputIsAnAliasAllTheSame() {
        let result = imported(
            "threat-actor",
            #"{"value": "A", "uuid": "u", "meta": {"synonyms": ["B"], "name-attribution": ["B:x", "C:x"]}}"#)
        #expect(result.casebook.actors.first?.aliases.map(\.name) == ["B", "C"])
        #expect(
            result.ways("threat-actor name-attribution") == [
                "1 used as alias without its producer, who is not in the input",
                "1 skipped: its producer is not in the input",
            ])
    }

    @Test func aLabelOfAnActorIsItsMarkingAndNoClaim() {
        let result = imported("threat-actor", #"{"value": "A", "uuid": "u", "meta": {"tlp": "amber"}}"#)
        #expect(result.casebook.actors.map(\.metadata.marking) == [.amber])
        #expect(result.casebook.actors.flatMap(\.claims).isEmpty)
        #expect(result.ways("threat-actor meta") == ["1 used as marking"])
    }

    @Test func aMarkedTermIsNoMoreThanItsName() throws {
        let result = GalaxyImport().reading([
            (
                "a.json",
                #"{"type": "threat-actor", "values": [{"value": "A", "uuid": "u", "related": [{"dest-uuid": "m", "type": "uses"}, {"dest-uuid": "m", "type": "seen-with"}]}]}"#
            ),
            (
                "m.json",
                #"{"type": "ransomware", "values": [{"value": "Locky", "uuid": "m", "description": "Secret.", "meta": {"tlp": "red", "refs": ["https://a.example/"]}}]}"#
            ),
        ])
        let term = try only(Array(result.casebook.vocabulary.malware.values))
        #expect(term.summary == nil && term.url == nil)
        #expect(result.ways("ransomware description") == ["1 skipped: of a term, which cannot be marked"])
        let actor = try only(result.casebook.actors)
        #expect(actor.metadata.marking == nil)
        #expect(actor.malware.map(\.provenance.marking) == [.red] && actor.claims.map(\.provenance.marking) == [.red])
        #expect(result.casebook.disclosed(at: .clear, asOf: nil).actors.first?.malware == [])
        #expect(result.diagnostics.map(\.id) == [.importMarking])
    }
}
