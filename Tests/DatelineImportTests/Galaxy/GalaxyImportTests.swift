import DatelineImport
import DatelineModel
import DatelineReading
import EDTF
import Testing

/// Clusters of MISP galaxies become actors whose names are claims.
@Suite struct GalaxyImportTests {
    private func galaxy(_ clusters: String..., type: String = "threat-actor", category: String = "actor") -> String {
        #"{"type": "\#(type)", "name": "Threat Actor", "category": "\#(category)", "version": 7, "values": [\#(clusters.joined(separator: ",\n"))]}"#
    }

    private func cluster(_ name: String, _ uuid: String, meta: String = "", related: String = "") -> String {
        #"{"value": "\#(name)", "uuid": "\#(uuid)", "meta": {\#(meta)}, "related": [\#(related)]}"#
    }

    private func relation(_ kind: String, _ uuid: String, _ likelihood: String = "likely") -> String {
        #"{"type": "\#(kind)", "dest-uuid": "\#(uuid)", "tags": ["estimative-language:likelihood-probability=\"\#(likelihood)\""]}"#
    }

    private let crowdStrike = "f9eb432f-2293-48b7-bca4-cc78beb50df0"

    @Test func aNameIsSaidByWhoUsesItAndOtherwiseByTheGalaxy() throws {
        let meta = #"""
            "synonyms": ["Fancy Bear", "Sofacy", "APT-C-20"], "origin:APT-C-20": "QiAnXin",
            "name-attribution": ["Fancy Bear:\#(crowdStrike)", "APT28:da5cdcd1-7b15-4371-b7eb-ca32916d2052"]
            """#
        let actor = try #require(
            GalaxyImport().reading(galaxy(cluster("APT28", "u1", meta: meta))).casebook.actors.first)
        let speakers = actor.aliases.map { "\($0.name) by \(by($0.provenance))" }
        #expect(speakers == ["Fancy Bear by crowdstrike", "Sofacy by misp-project", "APT-C-20 by qianxin"])
        #expect(actor.named.map(by) == "mandiant")
        #expect(actor.aliases.allSatisfy { $0.provenance.sources.map(\.text) == ["misp-galaxy-threat-actor"] })
        #expect(actor.metadata.foreignIDs == ["misp-galaxy": "u1"])
    }

    @Test func aDescriptionIsPlainTextAndStaysWhole() throws {
        let description = #"Hits *nix and [x](y). Its `tools` too.\nSee https://a.example/b_c."#
        let text = #"{"value": "APT28", "uuid": "u1", "description": "\#(description)", "meta": {}}"#
        let actor = try #require(GalaxyImport().reading(galaxy(text)).casebook.actors.first)
        #expect(
            actor.body.markdown
                == "Hits \\*nix and \\[x](y). Its \\`tools\\` too.\\\nSee <https://a.example/b_c>. [@misp-galaxy-threat-actor]"
        )
        let malware = GalaxyImport().reading(galaxy(text, type: "ransomware")).casebook.vocabulary.malware
        #expect(
            malware.values.map(\.summary) == ["Hits *nix and [x](y). Its `tools` too. See https://a.example/b_c."])
    }

    @Test func twoActorsOfOneNameStayTwo() {
        let text = galaxy(
            cluster("Cobalt", "u2", meta: #""synonyms": ["Grizzly Steppe"]"#),
            cluster("COBALT", "u1", meta: #""synonyms": ["Grizzly Steppe"]"#))
        let actors = GalaxyImport().reading(text).casebook.actors
        #expect(actors.map(\.id.text) == ["cobalt", "cobalt-2"])
        #expect(actors.map(\.name) == ["COBALT", "Cobalt"])
        #expect(actors.allSatisfy { $0.aliases.map(\.name) == ["Grizzly Steppe"] })
    }

    @Test func aNameThatTwoUseIsSaidByBothAndCountedOnce() throws {
        let meta = #"""
            "synonyms": ["ALLANITE", "Allanite"],
            "name-attribution": ["ALLANITE:\#(crowdStrike)", "Allanite:e4ed3168-7830-490f-9eed-d1b3ef2daccd"]
            """#
        let result = GalaxyImport().reading(galaxy(cluster("Palmetto", "u1", meta: meta)))
        #expect(result.casebook.actors.first?.aliases.map { by($0.provenance) } == ["crowdstrike", "dragos"])
        #expect(result.summary.row("threat-actor synonyms")?.skipped.map(\.what) == ["the same name again"])
    }

    @Test func aRelationKeepsItsLikelihoodAndTheScale() throws {
        let text = galaxy(
            cluster("A", "u1", related: relation("similar", "u2") + ", " + relation("uses", "nowhere")),
            cluster(
                "B", "u2", related: relation("part-of", "u1", "almost-certain") + ", " + relation("linked-to", "u1")))
        let result = GalaxyImport().reading(text)
        let relation = try #require(result.casebook.actors.first?.relations.first)
        #expect(relation.kind == .overlaps && relation.provenance.words == "similar")
        #expect(relation.provenance.likelihood?.text == "likely (ICD 203, 55–80 %)")
        let other = try #require(result.casebook.actors.last)
        #expect(other.relations.first?.provenance.likelihood?.text == "almost certain (ICD 203, 95–99 %)")
        #expect(other.claims.map(\.text) == ["Linked to A."])
        #expect(result.summary.row("threat-actor related")?.skipped.map(\.what) == ["dangling reference"])
        #expect(result.diagnostics.map(\.id) == [.importReference])
    }

    @Test func aCountryOfOriginIsAClaimAndASponsorARelation() throws {
        let meta =
            #""country": "RU", "attribution-confidence": "50", "cfr-suspected-state-sponsor": "Russian Federation", "refs": ["https://www.cfr.org/cyber-operations/apt-28"]"#
        let casebook = GalaxyImport().reading(galaxy(cluster("APT28", "u1", meta: meta))).casebook
        let actor = try #require(casebook.actors.first { $0.id.text == "apt28" })
        #expect(actor.country == nil)
        #expect(actor.claims.map(\.text) == ["Country of origin: Russia."])
        #expect(actor.claims.first?.provenance.confidence?.text == "50 (MISP attribution-confidence, 0 to 100)")
        #expect(actor.relations.map(\.kind) == [.sponsoredBy])
        #expect(actor.relations.first.map { by($0.provenance) } == "council-on-foreign-relations")
        #expect(actor.relations.first?.provenance.sources.map(\.text).last == "cfr-org-cyber-operations-apt-28")
        #expect(casebook.actors.first { $0.id.text == "russia" }?.kind == .state)
    }

    @Test func aSponsorThatIsNotKnownStaysAClaim() {
        let meta = #""cfr-suspected-state-sponsor": "Unknown""#
        let actor = GalaxyImport().reading(galaxy(cluster("A", "u1", meta: meta))).casebook.actors.first
        #expect(actor?.claims.map(\.text) == ["Suspected state sponsor: Unknown."])
        #expect(actor?.relations.isEmpty ?? false)
    }

    @Test func victimsAreCountriesRegionsSectorsOrNames() {
        let meta =
            #""cfr-suspected-victims": ["Turkey", "Korea (Republic of)", "The Middle East", "NATO"], "targeted-sector": ["Telecoms", "Dissidents"]"#
        let targets =
            GalaxyImport().reading(galaxy(cluster("A", "u1", meta: meta))).casebook.actors.first?.targets ?? []
        let shown = targets.map {
            [$0.country?.code, $0.region?.text, $0.sector?.text, $0.name].compactMap(\.self).joined()
        }
        #expect(shown == ["TR", "KR", "middle-east", "NATO", "telecommunications", "dissidents"])
    }

    @Test func aYearSinceWhenIsAnActivePeriodAndNoDay() {
        let actor = GalaxyImport().reading(galaxy(cluster("A", "u1", meta: #""since": "2017""#))).casebook.actors.first
        #expect(actor?.active.map { "\($0.span)" } == ["\(EDTFSpan(start: .date(.year(2017)), end: .open))"])
    }

    @Test func otherFilesOfTheInputGiveRelationsTheirEnds() throws {
        let actors = galaxy(
            cluster(
                "A", "u1",
                related: [relation("uses", "m1"), relation("targets", "c1"), relation("targets", "s1")].joined(
                    separator: ", ")))
        let malware = galaxy(cluster("Locky", "m1"), type: "ransomware", category: "tool")
        let countries = galaxy(cluster("germany", "c1", meta: #""ISO": "DE""#), type: "country", category: "country")
        let sectors = galaxy(cluster("Dentists", "s1"), type: "sector", category: "sector")
        let result = GalaxyImport().reading([("a", actors), ("m", malware), ("c", countries), ("s", sectors)])
        let actor = try #require(result.casebook.actors.first)
        #expect(actor.malware.map(\.id.text) == ["locky"])
        #expect(actor.targets.map { $0.country?.code ?? $0.sector?.text } == ["DE", "dentists"])
        #expect(result.casebook.vocabulary.malware.values.map(\.kind) == ["ransomware"])
        #expect(result.summary.read == 4 && result.summary.used == 4)
    }

    @Test func theNewestVersionOfAClusterCounts() {
        let old = galaxy(cluster("Old name", "u1")).split(separator: "\"version\": 7").joined(
            separator: "\"version\": 6")
        for files in [
            [("new", galaxy(cluster("New name", "u1"))), ("old", old)],
            [("old", old), ("new", galaxy(cluster("New name", "u1")))],
        ] {
            let result = GalaxyImport().reading(files)
            #expect(result.casebook.actors.map(\.name) == ["New name"])
            #expect(result.summary.repeatedIDs == 1 && result.summary.read == 2)
        }
    }

    @Test func twoGalaxiesOfOneVersionThatDifferAreReportedAndTheOtherIsCounted() {
        let one = galaxy(cluster("A", "u1", meta: #""synonyms": ["B"], "refs": ["https://example.org/"]"#))
        let two = galaxy(cluster("A", "u1", meta: #""synonyms": ["C", "D"], "refs": ["https://example.org/"]"#))
        let results = [[("a", one), ("b", two)], [("b", two), ("a", one)]].map { GalaxyImport().reading($0) }
        #expect(results[0].casebook.actors == results[1].casebook.actors)
        for result in results {
            #expect(result.diagnostics.map(\.id) == [.importVersion])
            #expect(result.summary.row("threat-actor")?.skipped.map(\.what) == ["same version of the same id again"])
            #expect(result.summary.row("threat-actor synonyms")?.read == 3)
            #expect(result.summary.row("threat-actor references")?.read == 2)
        }
        #expect(GalaxyImport().reading([("a", one), ("b", one)]).diagnostics.isEmpty)
    }

    @Test func anIdOfATTACKIsNoNameButAnId() {
        let mitre = "a1ad5090-2487-46d2-8237-6151a2dd5063"
        let one = GalaxyImport().reading(
            galaxy(cluster("A", "u1", meta: #""synonyms": ["G0032", "B"], "name-attribution": ["G0032:\#(mitre)"]"#)))
        #expect(one.casebook.actors.map(\.metadata.foreignIDs) == [["misp-galaxy": "u1", "attack": "G0032"]])
        #expect(one.casebook.actors.first?.aliases.map(\.name) == ["B"])
        #expect(one.summary.row("threat-actor synonyms")?.used.map(\.what).sorted() == ["ATT&CK id", "alias"])
        let several = GalaxyImport().reading(galaxy(cluster("A", "u1", meta: #""synonyms": ["G0032", "G0082"]"#)))
        #expect(several.casebook.actors.map(\.metadata.foreignIDs) == [["misp-galaxy": "u1"]])
        #expect(several.casebook.actors.first?.aliases == [])
        #expect(several.summary.row("threat-actor synonyms")?.skipped.map(\.count) == [2])
    }

    @Test func noLinkLeadsToAHiddenService() {
        let meta = #""refs": ["http://leaks.onion/", "https://example.org/report"]"#
        let malware = GalaxyImport().reading(galaxy(cluster("Locky", "m1", meta: meta), type: "ransomware"))
        #expect(malware.casebook.vocabulary.malware.values.map(\.url) == ["https://example.org/report"])
        let actors = GalaxyImport().reading(galaxy(cluster("A", "u1", meta: meta)))
        #expect(actors.casebook.sources.compactMap(\.url).filter { $0.contains("onion") }.isEmpty)
        #expect(
            actors.summary.row("threat-actor references")?.skipped.map(\.what) == ["no address of the open web"])
    }

    @Test func aBrokenClusterIsNamedAndTheOthersGoOn() {
        let text = galaxy(cluster("A", "u1"), #"{"value": "B", "uuid": "u2",}"#, #"{"uuid": "u3"}"#, cluster("D", "u4"))
        let result = GalaxyImport().reading(text)
        #expect(result.casebook.actors.map(\.name) == ["A", "D"])
        #expect(result.diagnostics.map(\.id) == [.jsonSyntax, .importObject])
        #expect(result.diagnostics.map { $0.place?.line } == [2, 3])
        #expect(result.summary.row("threat-actor")?.skippedCount == 2)
    }

    @Test(arguments: ["", "[]", "{}", "<html>", #"{"values": []}"#, #"{"type": "bundle", "objects": []}"#])
    func refusesWhatIsNoGalaxy(_ text: String) {
        let result = GalaxyImport().reading(text)
        #expect(result.diagnostics.contains { $0.severity == .error && $0.id == .importFile })
        #expect(result.casebook.actors.isEmpty)
    }

    private func by(_ provenance: Provenance) -> String {
        if case .organisation(let id) = provenance.by { return id.text }
        return "nobody"
    }
}
