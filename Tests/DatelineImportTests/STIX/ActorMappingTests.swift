import DatelineImport
import DatelineModel
import EDTF
import Testing

@Suite struct ActorMappingTests {
    private let mitre = Bundle.object(
        "identity", "m", #""name": "The MITRE Corporation", "identity_class": "organization""#)

    /// A group as ATT&CK writes it: a reference to its page, one for each alias, one for each report.
    private func group(_ fields: String = "") -> String {
        Bundle.object(
            "intrusion-set", "1",
            #"""
            "name": "APT37", "created_by_ref": "identity--m", "aliases": ["APT37", "Reaper", "ScarCruft", "Group123", "ITG10"],
            "description": "APT37 has been active since at least 2012.(Citation: FireEye APT37 Feb 2018)",
            "external_references": [
              {"source_name": "mitre-attack", "url": "https://attack.mitre.org/groups/G0067", "external_id": "G0067"},
              {"source_name": "Reaper", "description": "(Citation: FireEye APT37 Feb 2018)"},
              {"source_name": "ScarCruft", "description": "(Citation: Securelist ScarCruft Jun 2016)(Citation: FireEye APT37 Feb 2018)"},
              {"source_name": "ITG10", "description": "ITG10 overlaps with [APT37](https://x.example).(Citation: FireEye APT37 Feb 2018)"},
              {"source_name": "FireEye APT37 Feb 2018", "url": "https://www.fireeye.com/apt37.pdf",
               "description": "FireEye. (2018, February 20). APT37 (Reaper): The Overlooked Actor. Retrieved March 1, 2018."},
              {"source_name": "Securelist ScarCruft Jun 2016", "url": "https://securelist.com/scarcruft/",
               "description": "Raiu, C., and Ivanov, A. (2016, June 17). Operation Daybreak. Retrieved February 15, 2018."}]
            """# + (fields.isEmpty ? "" : ", " + fields))
    }

    @Test func keepsNameIdsDayAndSourcesAndLeavesOpenWhoCoinedTheName() throws {
        let result = Bundle.imported(mitre, group())
        let actor = try only(result.casebook.actors)
        #expect(actor.id.text == "apt37")
        #expect(actor.kind == .intrusionSet)
        #expect(actor.named == nil)
        #expect(actor.active.isEmpty)
        #expect(actor.metadata.foreignIDs == ["attack": "G0067", "stix": "intrusion-set--1"])
        #expect(actor.metadata.recorded?.description == "2021-01-01")
        #expect(actor.metadata.sources.map(\.text) == ["fireeye-apt37-feb-2018", "securelist-scarcruft-jun-2016"])
        #expect(actor.body.markdown == "APT37 has been active since at least 2012. [@fireeye-apt37-feb-2018]")
    }

    @Test func givesEachAliasToWhomItsReferenceNames() throws {
        let actor = try only(Bundle.imported(mitre, group()).casebook.actors)
        let said = actor.aliases.map { alias in
            let by = if case .organisation(let id) = alias.provenance.by { id.text } else { "nobody" }
            return "\(alias.name) by \(by) in \(alias.provenance.sources.map(\.text))"
        }
        #expect(
            said == [
                // No reference: what ATT&CK says itself.
                #"Group123 by mitre in ["mitre-attack"]"#,
                // A reference with words: the report uses the name, and ATT&CK says something about it.
                #"ITG10 by fireeye in ["fireeye-apt37-feb-2018"]"#,
                #"ITG10 by mitre in ["mitre-attack"]"#,
                #"Reaper by fireeye in ["fireeye-apt37-feb-2018"]"#,
                // Two publishers use the name.
                #"ScarCruft by kaspersky in ["securelist-scarcruft-jun-2016"]"#,
                #"ScarCruft by fireeye in ["fireeye-apt37-feb-2018"]"#,
            ])
        #expect(actor.aliases[1].provenance.note == nil)
        #expect(actor.aliases[2].provenance.note == "ITG10 overlaps with APT37.")
    }

    @Test func proposesAnActivePeriodOnlyWhenAskedTo() throws {
        let options = STIXImportOptions(infersActivePeriods: true)
        let actor = try only(Bundle.imported(mitre, group(), options: options).casebook.actors)
        let period = try only(actor.active)
        #expect(period.span == EDTFSpan(start: .date(try EDTFDate(parsing: "[..2012]")), end: .open))
        #expect(period.provenance.words == "APT37 has been active since at least 2012.")
        #expect(period.provenance.sources.map(\.text) == ["fireeye-apt37-feb-2018"])
        #expect(period.provenance.note == "Proposed from the prose by the import.")
    }

    @Test func readsFirstSeenAsSinceAtTheLatest() throws {
        let actor = Bundle.object("threat-actor", "1", #""name": "X", "first_seen": "2006-06-01T18:13:15.684Z""#)
        let period = try only(try only(Bundle.imported(actor).casebook.actors).active)
        #expect(period.span == EDTFSpan(start: .date(try EDTFDate(parsing: "[..2006-06-01]")), end: .unknown))
    }

    @Test func linksActorsAndNeverMergesThem() throws {
        let result = Bundle.imported(
            Bundle.object("intrusion-set", "2", #""name": "Twin", "created": "2021-01-01T00:00:00Z""#),
            Bundle.object("threat-actor", "1", #""name": "Twin""#),
            Bundle.relationship("1", "intrusion-set--2", "attributed-to", "threat-actor--1"))
        let actors = result.casebook.actors
        #expect(actors.map(\.id.text) == ["twin", "twin-2"])
        #expect(actors.map { $0.metadata.foreignIDs["stix"] } == ["threat-actor--1", "intrusion-set--2"])
        #expect(try only(actors[1].relations).kind == .partOf)
        #expect(try only(actors[1].relations).to.text == "twin")
    }

    @Test func neverTakesTheIdThatMeansNobody() {
        #expect(
            Bundle.imported(Bundle.object("threat-actor", "1", #""name": "Unknown""#)).casebook.actors.map(\.id.text)
                == ["unknown-2"])
    }

    @Test func keepsTraitsAsClaimsOfWhoMadeTheObject() throws {
        let actor = Bundle.object(
            "threat-actor", "1",
            #""name": "X", "goals": ["Money"], "roles": ["agent", "director"], "threat_actor_types": ["crime-syndicate"]"#
        )
        let made = try only(Bundle.imported(actor).casebook.actors)
        #expect(made.claims.map(\.text) == ["Goals: Money.", "Roles: agent, director."])
        #expect(made.metadata.tags == ["crime-syndicate"])
        #expect(made.claims.map { $0.provenance.said?.description } == ["2020-03-05", "2020-03-05"])
        #expect(
            made.claims.map { $0.provenance.sources.map(\.text) } == [
                ["stix-bundle-test-json"], ["stix-bundle-test-json"],
            ])
    }

    @Test func takesAnIdFromElsewhereWhereTheNameHasNoLatinLetter() {
        let actor = Bundle.object("threat-actor", "5f", #""name": "라자루스""#)
        #expect(Bundle.imported(actor).casebook.actors.map(\.id.text) == ["threat-actor-5f"])
    }

    @Test func haveIDsOfATTACKAmongTheirAliasesAndBehindTheirNamesAsIDs() throws {
        let result = STIXImport().reading(
            Bundle.bundle([
                Bundle.object(
                    "threat-actor", "1", #""name": "Rattle Crew", "aliases": ["G9901", "Rattle Crew", "RATTLE-9"]"#),
                Bundle.object(
                    "intrusion-set", "2", #""name": "Pebble Crew - G9902", "aliases": ["Pebble Crew", "P9 (G9902)"]"#),
                Bundle.object("threat-actor", "3", #""name": "Crane", "aliases": ["G9903", "G9904", "Ibis"]"#),
                Bundle.object("campaign", "4", #""name": "Heron Run", "aliases": ["c0099", "HR"]"#),
                Bundle.object("malware", "5", #""name": "RattleBox - S9905""#),
            ]))
        let actors = result.casebook.actors.sorted { $0.name < $1.name }
        #expect(actors.map(\.name) == ["Crane", "Pebble Crew", "Rattle Crew"])
        #expect(actors.map(\.id.text) == ["crane", "pebble-crew", "rattle-crew"])
        #expect(actors.map { $0.metadata.foreignIDs["attack"] } == [nil, "G9902", "G9901"])
        #expect(actors.map { $0.aliases.map(\.name) } == [["Ibis"], ["P9"], ["RATTLE-9"]])
        let skipped = result.summary.row("threat-actor aliases")?.skipped.map { "\($0.count) \($0.what)" }
        #expect(skipped == ["2 one of several ATT&CK ids"])
        let campaign = try only(result.casebook.incidents)
        #expect(campaign.claims.map(\.text) == ["Also known as HR."])
        #expect(campaign.title == "Heron Run" && campaign.metadata.foreignIDs["attack"] == "C0099")
        let malware = try only(Array(result.casebook.vocabulary.malware.values))
        #expect(malware.name == "RattleBox" && malware.attack == "S9905")
    }
}
