import DatelineImport
import DatelineModel
import EDTF
import Testing

/// Nothing that an event says is lost without a word.
@Suite struct MISPContentsTests {
    private func event(_ fields: String, info: String = "Storm") -> String {
        #"{"Event": {"uuid": "e1", "info": "\#(info)", "date": "2017-07-01", "timestamp": "1500000000", "Orgc": {"name": "CIRCL"}, \#(fields)}}"#
    }

    private func comment(_ value: String, _ fields: String = #""uuid": "a1""#) -> String {
        #"{"type": "comment", "category": "Other", "value": "\#(value)", \#(fields)}"#
    }

    @Test func twoVersionsOfOneTimestampThatDifferAreReportedAndTheOtherIsCounted() {
        let one = event(#""Attribute": [\#(comment("One."))]"#)
        let two = event(
            #""Attribute": [\#(comment("Two.")), {"type": "sha256", "value": "00"}], "Tag": [{"name": "seen"}], "threat_level_id": "1""#
        )
        let results = [[("a", one), ("b", two)], [("b", two), ("a", one)]].map { MISPImport().reading($0) }
        #expect(results[0].casebook.incidents.map(\.claims) == results[1].casebook.incidents.map(\.claims))
        for result in results {
            #expect(result.diagnostics.map(\.id) == [.importVersion])
            #expect(result.summary.row("event")?.skipped.map(\.what) == ["same version of the same id again"])
            #expect(result.summary.row("attribute comment")?.read == 2)
            #expect(result.summary.row("attribute comment")?.skipped.map(\.what) == ["in a version that is not used"])
            #expect(result.summary.row("attribute sha256")?.skippedCount == 1)
            #expect(result.summary.row("tag")?.read == 1 && result.summary.row("event field")?.read == 1)
        }
    }

    @Test func theSameEventTwiceIsNoContradiction() {
        let one = event(#""Attribute": [\#(comment("One."))]"#)
        let result = MISPImport().reading([("a", one), ("b", one)])
        #expect(result.diagnostics.isEmpty)
        #expect(result.summary.row("attribute comment")?.read == 2)
    }

    @Test func aLongTextIsWhole() throws {
        let text = String(repeating: "All of it. ", count: 400) + "The end."
        let result = MISPImport().reading(event(#""Attribute": [\#(comment(text))]"#))
        #expect(result.casebook.incidents.first?.claims.map(\.text) == [text])
    }

    @Test func theCommentOfAnAttributeIsTheNoteOfWhatItBecomes() throws {
        let attributes = [
            comment("It was them.", #""comment": "So we think.""#),
            #"{"type": "vulnerability", "value": "CVE-2017-0144", "comment": "Used for spreading."}"#,
            #"{"type": "vulnerability", "value": "CVE-2017-0144"}"#,
            #"{"type": "threat-actor", "value": "Bear", "comment": "By code."}"#,
            #"{"type": "link", "value": "https://example.org/a", "comment": "Our blog."}"#,
            #"{"type": "link", "value": "https://example.org/a", "comment": "Not for all.", "distribution": "0"}"#,
        ]
        let result = MISPImport().reading(event(#""Attribute": [\#(attributes.joined(separator: ", "))]"#))
        let incident = try #require(result.casebook.incidents.first)
        #expect(incident.claims.map(\.provenance.note) == ["So we think.", "Not for all."])
        #expect(incident.claims.map(\.provenance.marking) == [nil, .red])
        #expect(incident.vulnerabilities.map(\.provenance.note) == ["Used for spreading."])
        #expect(incident.attributions.map(\.provenance.note) == ["By code."])
        let source = try #require(result.casebook.sources.first { $0.url != nil })
        #expect(source.note == "Our blog.")
        #expect(result.summary.row("attribute vulnerability")?.skipped.map(\.what) == ["says what another one says"])
    }

    @Test func fieldsWithoutAPlaceAreCounted() {
        let fields =
            #""threat_level_id": "1", "analysis": "2", "event_creator_email": "", "Object": [{"name": "file", "comment": "A file.", "ObjectReference": [{"referenced_uuid": "a1"}]}]"#
        let result = MISPImport().reading(event(fields))
        let row = result.summary.row("event field")
        #expect(row?.read == 2)
        #expect(
            Set(row?.skipped.map(\.what) ?? []) == [
                "not used by Dateline: analysis", "not used by Dateline: threat_level_id",
            ])
        #expect(result.summary.row("object comment")?.skippedCount == 1)
        #expect(result.summary.row("object reference")?.skippedCount == 1)
    }

    @Test func whatTagsSayStandsOnTheEventAndNotOnEveryLinkOfIt() throws {
        let fields =
            #""Attribute": [{"type": "link", "value": "https://example.org/a"}], "Tag": [{"name": "misp-galaxy:threat-actor=\"Bear\""}]"#
        let incident = try #require(MISPImport().reading(event(fields)).casebook.incidents.first)
        #expect(incident.metadata.sources.map(\.text) == ["example-org-a"])
        #expect(incident.attributions.map { $0.provenance.sources.map(\.text) } == [["misp-storm"]])
    }

    @Test(arguments: [
        ("Turla: Mosquito Whitepaper", "[..2017-07-01]"), ("Zebrocy blogpost November 2018", "[..2017-07-01]"),
        ("Operation Ghost - White Paper", "[..2017-07-01]"), ("ESET Turla LightNeuron Research", "[..2017-07-01]"),
        ("Attack on a research institute", "2017-07-01"), ("Storm", "2017-07-01"),
    ])
    func theDateOfAnEventOnAPublicationIsTheLatestThatItsSubjectCanHave(info: String, date: String) {
        let result = MISPImport().reading(event(#""published": false"#, info: info))
        #expect(result.casebook.incidents.map(\.date.description) == [date])
    }
}
