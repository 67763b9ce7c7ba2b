import DatelineImport
import DatelineModel
import EDTF
import Testing

@Suite struct PublicationTests {
    private let campaign = Bundle.object(
        "campaign", "c", #""name": "Operation X", "first_seen": "2019-05-02T00:00:00Z""#)

    @Test func areDisclosuresWhereTheySaySomething() throws {
        let report = Bundle.object(
            "report", "r",
            #""name": "A Report", "description": "It tells.", "published": "2020-02-20T00:00:00Z", "object_refs": ["campaign--c", "malware--m"]"#
        )
        let result = Bundle.imported(campaign, Bundle.object("malware", "m", #""name": "M""#), report)
        let disclosure = try only(result.casebook.incidents.filter { $0.kind == .disclosure })
        #expect(disclosure.date.description == "2020-02-20")
        #expect(disclosure.known?.description == "2020-02-20")
        #expect(disclosure.related.map(\.text) == ["operation-x"])
        #expect(disclosure.malware.map(\.id.text) == ["m"])
        #expect(disclosure.body.markdown == "It tells.")
    }

    @Test func areSourcesWhereTheyOnlyListObjects() throws {
        let report = Bundle.object(
            "report", "r",
            #""name": "Campaign Report", "published": "2020-02-20T17:12:39.896Z", "object_refs": ["campaign--c"]"#)
        let result = Bundle.imported(campaign, report, options: STIXImportOptions(publisher: "Unit 42"))
        let source = try only(result.casebook.sources)
        #expect(source.title == "Campaign Report")
        #expect(source.published?.description == "2020-02-20")
        #expect(try only(result.casebook.incidents).metadata.sources == [source.id])
        #expect(result.casebook.vocabulary.organisations.values.map(\.name) == ["Unit 42"])
    }

    @Test(arguments: ["report", "grouping"])
    func areDisclosuresWithoutWordsWhereTheyListNoRecord(_ type: String) throws {
        let result = STIXImport().reading(
            Bundle.bundle([
                Bundle.object("malware", "m", #""name": "RattleBox""#),
                Bundle.object("vulnerability", "v", #""name": "CVE-2021-44228""#),
                Bundle.object(
                    "attack-pattern", "t",
                    #""name": "P", "external_references": [{"source_name": "mitre-attack", "external_id": "T1059"}]"#),
                Bundle.object("indicator", "i", #""name": "I""#),
                Bundle.object("identity", "d", #""name": "Victim""#),
                Bundle.object(
                    type, "r",
                    #""name": "RattleBox returns", "published": "2024-03-05T00:00:00Z", "object_refs": ["malware--m", "vulnerability--v", "attack-pattern--t", "indicator--i", "identity--d", "indicator--gone"]"#
                ),
            ]))
        let disclosure = try only(result.casebook.incidents)
        #expect(disclosure.kind == .disclosure && disclosure.title == "RattleBox returns")
        #expect(disclosure.date.description == "2024-03-05" && disclosure.known?.description == "2024-03-05")
        #expect(disclosure.malware.map(\.id.text) == ["rattlebox"])
        #expect(disclosure.vulnerabilities.map(\.id.text) == ["CVE-2021-44228"])
        #expect(disclosure.techniques.map(\.id.text) == ["T1059"])
        let skipped = result.summary.row("\(type) object_refs")?.skipped.map { "\($0.count) \($0.what)" }
        #expect(
            skipped == [
                "1 dangling reference", "1 not used by Dateline: identity", "1 not used by Dateline: indicator",
            ])
        #expect(result.summary.row("identity")?.usedCount == 0)
    }

    @Test func areDisclosuresWhereTheyListOnlyWhatIsNotUsed() throws {
        let result = Bundle.imported(
            Bundle.object("indicator", "1"),
            Bundle.object("report", "r", #""name": "R", "object_refs": ["indicator--1"]"#))
        #expect(try only(result.casebook.incidents).title == "R")
        #expect(try only(result.casebook.incidents).date.description == "[..2020-03-05]")
    }

    @Test func areAboutTheActorsThatTheyList() throws {
        let result = Bundle.imported(
            Bundle.object("intrusion-set", "a", #""name": "APT1""#),
            Bundle.object("threat-actor", "b", #""name": "B""#),
            Bundle.object(
                "report", "r",
                #""name": "Exposing APT1", "description": "A report.", "object_refs": ["threat-actor--b", "intrusion-set--a"]"#
            ))
        let report = try only(result.casebook.incidents)
        #expect(report.about.map(\.text) == ["apt1", "b"])
        #expect(result.summary.row("report object_refs") == nil)
    }

    @Test func needANameToBeDisclosuresWhichAGroupingNeedNotHave() {
        let result = Bundle.imported(Bundle.object("grouping", "g", #""context": "suspicious-activity""#))
        #expect(result.summary.row("grouping")?.skipped.map(\.what) == ["no name"])
        #expect(result.summary.faulty == 0 && result.diagnostics.isEmpty)
    }

    @Test func countAttributesOfMISPByTheirKind() {
        let result = Bundle.imported(
            Bundle.object("x-misp-attribute", "1", #""x_misp_type": "threat-actor", "x_misp_value": "Crew""#))
        #expect(result.summary.row("x-misp-attribute")?.skipped.map(\.what) == ["not used by Dateline: threat-actor"])
    }

    @Test func haveNotesAndOpinionsAsClaims() throws {
        let result = Bundle.imported(
            campaign,
            Bundle.object("identity", "i", #""name": "A Team""#),
            Bundle.object(
                "note", "1",
                #""content": "It was *not* new.", "authors": ["Ann"], "object_refs": ["campaign--c"], "created_by_ref": "identity--i""#
            ),
            Bundle.object(
                "opinion", "1", #""opinion": "disagree", "explanation": "Too early", "object_refs": ["campaign--c"]"#),
            Bundle.object("note", "2", #""content": "On nothing.", "object_refs": ["indicator--1"]"#))
        let claims = try only(result.casebook.incidents).claims
        #expect(claims.map(\.text) == ["It was *not* new.", "Opinion: disagree. Too early"])
        #expect(claims.first?.provenance.note == "By Ann.")
        #expect(claims.first?.provenance.by == ID<Organisation>("a-team").map(Party.organisation))
        #expect(claims.last?.provenance.by == nil)
        #expect(result.summary.row("note")?.skippedCount == 1)
    }

    @Test func haveOpinionsOnARelationshipAsClaimsThatSayWhichAndAreAsStrict() throws {
        let red = #""object_marking_refs": ["marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"]"#
        let result = Bundle.imported(
            campaign, Bundle.object("threat-actor", "a", #""name": "APT1""#),
            Bundle.relationship("1", "campaign--c", "attributed-to", "threat-actor--a", red),
            Bundle.object("opinion", "1", #""opinion": "disagree", "object_refs": ["relationship--1"]"#))
        let claim = try #require(try only(result.casebook.incidents).claims.first)
        #expect(claim.text == "On 'attributed-to APT1': Opinion: disagree")
        #expect(claim.provenance.marking == .red)
    }

    @Test func areGroupingsToo() throws {
        let result = Bundle.imported(
            campaign,
            Bundle.object("grouping", "g", #""name": "G", "description": "Seen.", "object_refs": ["campaign--c"]"#))
        let grouping = try #require(result.casebook.incidents.first { $0.kind == .disclosure })
        #expect(grouping.title == "G" && grouping.related.count == 1)
        #expect(result.summary.row("grouping")?.used.map(\.what) == ["disclosure"])
    }
}
