import DatelineImport
import DatelineModel
import EDTF
import Testing

/// Events of MISP become incidents with sources, markings and attributions by who made the event.
@Suite struct MISPImportTests {
    private func event(
        _ fields: String = "", uuid: String = "e1", info: String = "Storm", timestamp: Int = 1_500_000_000
    ) -> String {
        let fields = fields.isEmpty ? "" : ", " + fields
        return
            #"{"Event": {"uuid": "\#(uuid)", "info": "\#(info)", "date": "2017-07-01", "timestamp": "\#(timestamp)", "Orgc": {"name": "CIRCL"}\#(fields)}}"#
    }

    private func tags(_ names: String...) -> String {
        #""Tag": ["# + names.map { #"{"name": "\#($0)"}"# }.joined(separator: ", ") + "]"
    }

    private func incident(_ fields: String) throws -> Incident {
        try #require(MISPImport().reading(event(fields)).casebook.incidents.first)
    }

    @Test func readsAnEventBareWrappedAndInAnAnswer() {
        let bare = #"{"uuid": "e1", "info": "Storm", "date": "2017-07-01"}"#
        for text in [
            bare, #"{"Event": \#(bare)}"#, #"{"response": [{"Event": \#(bare)}]}"#,
            #"{"response": {"Event": \#(bare)}}"#, "[\(bare)]",
        ] {
            let result = MISPImport().reading(text)
            #expect(result.casebook.incidents.map(\.title) == ["Storm"], "\(text)")
            #expect(result.casebook.incidents.first?.date.description == "2017-07-01")
            #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
        }
    }

    @Test(arguments: [
        ("tlp:white", Marking.clear), ("TLP:AMBER", .amber), ("tlp:amber+strict", .amberStrict), ("Tlp:Red", .red),
        ("tlp:clear", .clear), ("tlp:purple", .red),
    ])
    func aTLPTagIsTheMarkingInAnyLetterCase(tag: String, marking: Marking) throws {
        #expect(try incident(tags(tag)).metadata.marking == marking)
    }

    @Test func theStrictestOfSeveralTagsHolds() throws {
        #expect(try incident(tags("tlp:green", "tlp:amber")).metadata.marking == .amber)
    }

    @Test(arguments: [("0", Marking.red), ("1", .amber), ("2", .green), ("4", .red)])
    func anEventWithoutATagIsMarkedByItsDistribution(distribution: String, marking: Marking) {
        let result = MISPImport().reading(event(#""distribution": "\#(distribution)""#))
        #expect(result.casebook.incidents.first?.metadata.marking == marking)
        #expect(result.diagnostics.map(\.id) == [.importMarking])
    }

    @Test func anEventForAllFollowsTheCasebook() throws {
        #expect(try incident(#""distribution": "3""#).metadata.marking == nil)
    }

    @Test func anActorOfAGalaxyOrATagIsAnAttributionByWhoMadeTheEvent() throws {
        let galaxy =
            #""Galaxy": [{"type": "mitre-intrusion-set", "name": "Intrusion Set", "GalaxyCluster": [{"uuid": "c1", "value": "APT28 - G0007", "meta": {"synonyms": ["Sednit"]}}]}]"#
        let text = event(
            galaxy + ", "
                + tags(#"misp-galaxy:mitre-intrusion-set=\"APT28 - G0007\""#, #"misp-galaxy:threat-actor=\"Sofacy\""#))
        let casebook = MISPImport().reading(text).casebook
        #expect(casebook.actors.map(\.name) == ["APT28", "Sofacy"])
        #expect(casebook.actors.first?.metadata.foreignIDs == ["misp-galaxy": "c1", "attack": "G0007"])
        #expect(casebook.actors.first?.aliases.map(\.name) == ["Sednit"])
        let attributions = casebook.incidents.first?.attributions ?? []
        #expect(attributions.compactMap(\.actorInvolved?.text).sorted() == ["apt28", "sofacy"])
        #expect(attributions.allSatisfy { $0.provenance.by == ID<Organisation>("circl").map(Party.organisation) })
        #expect(attributions.allSatisfy { $0.provenance.said?.description == "2017-07-14" })
    }

    @Test func clustersThatShareTheUUIDOfTheirGalaxyStaySeveral() throws {
        let galaxy =
            #""Galaxy": [{"type": "tool", "GalaxyCluster": [{"uuid": "g", "value": "X-Agent"}, {"uuid": "g", "value": "X-Tunnel"}]}]"#
        #expect(try incident(galaxy).malware.map(\.id.text).sorted() == ["x-agent", "x-tunnel"])
    }

    @Test func linksAreSourcesAndIndicatorsAreCounted() throws {
        let attributes = #"""
            "Attribute": [{"type": "link", "category": "External analysis", "value": "https://www.welivesecurity.com/2017/07/04/storm/"},
            {"type": "sha256", "category": "Payload delivery", "value": "00"}, {"type": "vulnerability", "value": "CVE-2017-0144"},
            {"type": "target-location", "value": "Ukraine"}, {"type": "comment", "category": "External analysis", "value": "Gone.", "deleted": true}]
            """#
        let result = MISPImport().reading(event(attributes))
        let incident = try #require(result.casebook.incidents.first)
        #expect(incident.metadata.sources.map(\.text) == ["eset-storm"])
        #expect(incident.vulnerabilities.map(\.id.text) == ["CVE-2017-0144"])
        #expect(incident.targets.map(\.country?.code) == ["UA"])
        #expect(incident.claims.isEmpty)
        #expect(result.summary.row("attribute sha256")?.skipped.map(\.what) == ["not used by Dateline"])
        #expect(result.summary.row("attribute comment")?.skipped.map(\.what) == ["deleted"])
    }

    @Test func aClaimIsMarkedLikeItsAttribute() throws {
        let comment =
            #""Attribute": [{"type": "comment", "category": "Attribution", "value": "It was them.", "Tag": [{"name": "tlp:red"}]}]"#
        let incident = try incident(comment + ", " + tags("tlp:green"))
        #expect(incident.claims.map(\.text) == ["It was them."])
        #expect(incident.claims.map(\.provenance.marking) == [.red])
    }

    @Test func aReportIsProseWithItsReferencesAsText() throws {
        let report =
            #""EventReport": [{"name": "Summary", "content": "Seen at @[attribute](a1) by <b>us</b>, @[tag](tlp:white)."}], "Attribute": [{"uuid": "a1", "type": "domain", "value": "evil.example"}]"#
        let body = try incident(report).body.markdown
        #expect(body == "## Summary\n\nSeen at `evil.example` by \\<b>us\\</b>, `tlp:white`.")
    }

    @Test func theNewestVersionOfAnEventCounts() {
        let old = event(info: "Old"), new = event(info: "New", timestamp: 1_600_000_000)
        for files in [[("a", old), ("b", new)], [("b", new), ("a", old)]] {
            let result = MISPImport().reading(files)
            #expect(result.casebook.incidents.map(\.title) == ["New"])
            #expect(result.summary.repeatedIDs == 1)
        }
    }

    @Test func aDayThatCannotBeReadIsNotMadeUp() throws {
        let text = event().split(separator: "2017-07-01").joined(separator: "01/07/2017")
        let result = MISPImport().reading(text)
        #expect(result.casebook.incidents.first?.date.description == "[..2017-07-14]")
        #expect(result.diagnostics.map(\.id) == [.importDate])
    }

    @Test func anEventWithoutAnyDateIsNamedAndWhatIsInItIsCountedAndBecomesNothing() {
        let cluster = #"{"uuid": "c1", "value": "APT37", "type": "threat-actor"}"#
        let result = MISPImport().reading(
            #"""
            {"Event": {"uuid": "e9", "info": "No date",
              "Galaxy": [{"type": "threat-actor", "GalaxyCluster": [\#(cluster)]}],
              "Attribute": [{"type": "link", "category": "External analysis", "value": "https://example.org/a"}]}}
            """#)
        #expect(result.casebook.incidents.isEmpty && result.casebook.actors.isEmpty && result.casebook.sources.isEmpty)
        #expect(
            result.diagnostics.map(\.message) == [
                "'No date' has no 'date', and there is no 'timestamp' that can be read"
            ])
        #expect(result.summary.read == 1 && result.summary.row("event")?.skipped.map(\.what) == ["no date"])
        for part in ["galaxy", "attribute link", "cluster threat-actor"] {
            #expect(result.summary.row(part)?.skipped.map(\.what) == ["in an event without a date"], "\(part)")
        }
    }

    @Test func aDayThatCannotBeReadIsQuotedWhereThereIsNoOther() {
        let result = MISPImport().reading(#"{"Event": {"uuid": "e9", "info": "X", "date": "someday"}}"#)
        #expect(
            result.diagnostics.map { "\($0.severity): \($0.message)" } == [
                "error: 'someday' is not the date of an event, and there is no 'timestamp' that can be read"
            ])
    }

    @Test func tagsOfAttributesAndObjectsAreCountedOnce() {
        let attribute = #"{"type": "url", "value": "https://example.org/a", "Tag": [{"name": "own"}]}"#
        let object = #"{"name": "x", "Tag": [{"name": "shared"}], "Attribute": [\#(attribute), \#(attribute)]}"#
        let result = MISPImport().reading(event(#""Object": [\#(object)]"#))
        #expect(result.summary.row("attribute tag")?.skippedCount == 3)
    }

    @Test func theDateThatOurOwnExportWroteIsDateEnough() {
        let date = #"{"type": "text", "category": "Other", "comment": "When it happened (EDTF)", "value": "2017~"}"#
        let result = MISPImport().reading(
            #"{"Event": {"uuid": "e9", "info": "About then", "Attribute": [\#(date)]}}"#)
        #expect(result.casebook.incidents.map(\.date.description) == ["2017~"])
    }

    @Test func eventsThatNameEachOtherAreRelated() {
        let first = event(#""RelatedEvent": [{"Event": {"uuid": "e2"}}, {"Event": {"uuid": "far"}}]"#)
        let result = MISPImport().reading([("a", first), ("b", event(uuid: "e2", info: "Second"))])
        #expect(result.casebook.incidents.last?.related.map(\.text) == ["second"])
        #expect(result.summary.row("related event")?.skipped.map(\.what) == ["dangling reference"])
    }

    @Test(arguments: ["", "42", "{}", #"{"type": "bundle", "objects": []}"#, #"{"uuid": "u"}"#])
    func refusesWhatIsNoEvent(_ text: String) {
        let result = MISPImport().reading(text)
        #expect(result.diagnostics.contains { $0.severity == .error })
        #expect(result.casebook.incidents.isEmpty)
    }
}
