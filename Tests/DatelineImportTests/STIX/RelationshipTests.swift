import DatelineImport
import DatelineModel
import EDTF
import Testing

@Suite struct RelationshipTests {
    private let actor = Bundle.object("intrusion-set", "a", #""name": "Group""#)
    private let campaign = Bundle.object(
        "campaign", "c", #""name": "Operation X", "first_seen": "2019-05-02T00:00:00Z""#)
    private let malware = Bundle.object("malware", "m", #""name": "Dogcall", "malware_types": ["backdoor"]"#)
    private let technique = Bundle.object(
        "attack-pattern", "t",
        #""name": "Malicious File", "external_references": [{"source_name": "mitre-attack", "external_id": "T1204.002"}]"#
    )

    @Test func saysWhatWasUsedWithTheRelationshipsOwnSource() throws {
        let uses = Bundle.relationship(
            "1", "campaign--c", "uses", "malware--m",
            #""description": "[Operation X](https://x.example) used Dogcall.(Citation: Report 1)", "confidence": 85, "external_references": [{"source_name": "Report 1", "url": "https://example.org/1"}]"#
        )
        let incident = try only(Bundle.imported(campaign, malware, uses).casebook.incidents)
        let mention = try only(incident.malware)
        #expect(mention.id.text == "dogcall")
        #expect(mention.provenance.sources.map(\.text) == ["report-1"])
        #expect(mention.provenance.said == nil)
        #expect(mention.provenance.note == "Operation X used Dogcall.")
        #expect(mention.provenance.confidence == .word("85", scale: "STIX 0–100"))
    }

    @Test func saysWhenItWasSaidWhereNoSourceIsCited() throws {
        let casebook = Bundle.imported(
            actor, technique, Bundle.relationship("1", "intrusion-set--a", "uses", "attack-pattern--t")
        )
        .casebook
        let mention = try only(try only(casebook.actors).techniques)
        #expect(mention.id.text == "T1204.002")
        #expect(mention.provenance.said?.description == "2020-03-05")
        #expect(mention.provenance.sources.map(\.text) == ["stix-bundle-test-json"])
    }

    @Test(arguments: [
        (
            #""start_time": "2019-09-01T08:00:00Z", "stop_time": "2019-10-02T08:00:00Z""#,
            "Held from 1 September 2019 to 2 October 2019."
        ),
        (#""start_time": "2019-09-01T08:00:00Z""#, "Held from 1 September 2019."),
        (#""description": "It did.", "stop_time": "2019-10-02T08:00:00Z""#, "It did. Held until 2 October 2019."),
        (#""description": "It did.", "stop_time": "soon""#, "It did."),
    ])
    func saysSinceWhenAndUntilWhenItHeld(_ times: String, _ note: String) throws {
        let uses = Bundle.relationship("1", "intrusion-set--a", "uses", "attack-pattern--t", times)
        let actor = try only(Bundle.imported(actor, technique, uses).casebook.actors)
        #expect(try only(actor.techniques).provenance.note == note)
    }

    @Test func attributesACampaign() throws {
        let result = Bundle.imported(
            campaign, actor, Bundle.relationship("1", "campaign--c", "attributed-to", "intrusion-set--a"))
        let attribution = try only(try only(result.casebook.incidents).attributions)
        #expect(attribution.actorInvolved?.text == "group")
    }

    @Test(arguments: [
        (
            "attack-pattern",
            #""name": "Phishing", "external_references": [{"source_name": "capec", "external_id": "CAPEC-98"}]"#,
            "uses", "Uses Phishing (CAPEC-98)."
        ),
        ("identity", #""name": "Disco Team""#, "attributed-to", "Attributed to Disco Team."),
        ("identity", #""name": "A Bank""#, "impersonates", "Impersonates A Bank."),
        ("location", #""country": "KP""#, "located-at", "Located in North Korea."),
        ("location", #""region": "eastern-asia""#, "originates-from", "Originates from eastern-asia."),
        ("vulnerability", #""name": "CVE-2018-4878""#, "targets", "Exploits CVE-2018-4878."),
    ])
    func keepsAsAClaimWhatHasNoFieldOfItsOwn(_ type: String, _ fields: String, _ kind: String, _ text: String) throws {
        let result = Bundle.imported(
            actor, Bundle.object(type, "x", fields), Bundle.relationship("1", "intrusion-set--a", kind, "\(type)--x"))
        #expect(try only(try only(result.casebook.actors).claims).text == text)
        #expect(result.summary.skipped == 0)
    }

    @Test func takesVulnerabilitiesOfIncidentsByTheirNumber() throws {
        let result = Bundle.imported(
            campaign, Bundle.object("vulnerability", "v", #""name": "cve-2009-4324""#),
            Bundle.relationship("1", "campaign--c", "targets", "vulnerability--v"))
        #expect(try only(result.casebook.incidents).vulnerabilities.map(\.id.text) == ["CVE-2009-4324"])
    }

    @Test func countsWhatCannotBeLinked() throws {
        let result = Bundle.imported(
            actor, technique,
            Bundle.object("malware", "gone", #""name": "Old", "revoked": true"#),
            Bundle.relationship("1", "intrusion-set--a", "uses", "malware--nowhere"),
            Bundle.relationship("2", "intrusion-set--a", "uses", "malware--gone"),
            Bundle.relationship("3", "malware--gone", "uses", "attack-pattern--t"),
            Bundle.relationship("4", "intrusion-set--a", "uses", "attack-pattern--t", #""revoked": true"#),
            Bundle.object("relationship", "5", #""relationship_type": "uses""#))
        let row = try #require(result.summary.row("relationship"))
        #expect(
            Set(row.skipped.map { "\($0.count) \($0.what)" }) == [
                "1 dangling reference", "1 one of its ends is skipped",
                "1 not used by Dateline: malware uses attack-pattern",
                "1 revoked", "1 unreadable",
            ])
        #expect(row.read == 5)
        #expect(result.diagnostics.filter { $0.id == .stixReference }.count == 1)
    }
}
