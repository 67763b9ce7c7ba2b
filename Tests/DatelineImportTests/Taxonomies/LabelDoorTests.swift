import DatelineImport
import DatelineModel
import Testing

/// At every door of an import a label of TLP among tags, keywords and notes counts as a marking, and is told.
@Suite struct LabelDoorTests {
    private func campaign(_ fields: String, more: String...) throws -> (Incident, ImportResult) {
        let object = Bundle.object("campaign", "1", "\"name\": \"C\", " + fields)
        let result = Bundle.read([("test.json", Bundle.bundle([object] + more))])
        return (try only(result.casebook.incidents), result)
    }

    @Test(arguments: [
        ("tlp:amber+strict", Marking.amberStrict), ("TLP: red ", .red), ("TLP:WHITE", .clear), ("tlp-green", .green),
        ("tlp:mauve", .red),
    ])
    func labelsOfSTIXObjects(_ label: String, _ marking: Marking) throws {
        let (incident, result) = try campaign("\"labels\": [\"apt\", \"\(label)\"]")
        #expect(incident.metadata.marking == marking)
        #expect(incident.metadata.tags == ["apt"])
        #expect(result.diagnostics.map(\.id) == [.importMarking])
    }

    @Test func theStricterOfLabelAndMarkingHolds() throws {
        let amber = "\"object_marking_refs\": [\"marking-definition--f88d31f6-486f-44da-b317-01333bde0b82\"]"
        #expect(try campaign("\"labels\": [\"tlp:red\"], " + amber).0.metadata.marking == .red)
        #expect(try campaign("\"labels\": [\"tlp:clear\"], " + amber).0.metadata.marking == .amber)
        #expect(try campaign("\"x_tlp\": \"RED\", " + amber).0.metadata.marking == .red)
    }

    @Test func equalLabelsAreToldOnceWithTheirCount() {
        let objects = (1...3).map { Bundle.object("campaign", "\($0)", #""name": "C\#($0)", "labels": ["tlp:red"]"#) }
        let result = Bundle.read([("test.json", Bundle.bundle(objects))])
        #expect(result.diagnostics.map(\.message) == ["'tlp:red' counts as the marking TLP:RED (3 times)"])
    }

    @Test func aLabelOnARelationshipMarksTheStatement() throws {
        let relationship =
            #"{"type": "relationship", "id": "relationship--1", "created": "2020-01-01T00:00:00Z", "modified": "2020-01-01T00:00:00Z", "relationship_type": "uses", "source_ref": "campaign--1", "target_ref": "malware--1", "labels": ["TLP:RED"]}"#
        let malware = Bundle.object("malware", "1", #""name": "M""#)
        let (incident, _) = try campaign(#""labels": []"#, more: relationship, malware)
        #expect(incident.malware.map(\.provenance.marking) == [.red])
    }

    @Test(arguments: [
        (
            #""definition_type": "statement", "definition": {"statement": "custom"}, "x_opencti_definition_type": "TLP", "x_opencti_definition": "TLP:AMBER+STRICT""#,
            Marking.amberStrict
        ),
        (#""name": "TLP:RED", "definition_type": "statement", "definition": {"statement": "custom"}"#, .red),
        (#""name": "tlp:ex:chr", "definition_type": "statement", "definition": {"statement": "custom"}"#, .red),
        (#""name": "TLP:GREEN", "definition_type": "statement", "definition": {"statement": "TLP:AMBER"}"#, .amber),
        (#""definition_type": "TLP", "definition": {"TLP": "TLP:AMBER"}"#, .amber),
        (#""name": "TLP:RED", "definition_type": "tlp", "definition": {"tlp": "green"}"#, .red),
        (
            #""x_opencti_definition_type": "ES_DISSEM", "definition_type": "statement", "definition": {"statement": "custom"}"#,
            .red
        ),
    ])
    func statementsThatAreMarkings(_ definition: String, _ marking: Marking) throws {
        let object = #"{"type": "marking-definition", "id": "marking-definition--1", \#(definition)}"#
        let (incident, result) = try campaign(
            #""object_marking_refs": ["marking-definition--1"]"#, more: object)
        #expect(incident.metadata.marking == marking)
        #expect(result.casebook.settings.summary == nil)
    }

    @Test func theIDsOfMarkingsThatAreNotInTheInput() throws {
        func marking(_ id: String) throws -> Marking? {
            try campaign(#""object_marking_refs": ["marking-definition--\#(id)"]"#).0.metadata.marking
        }
        #expect(try marking("826578e1-40ad-459f-bc73-ede076f81f37") == .amberStrict)
        #expect(try marking("11111111-40ad-459f-bc73-ede076f81f37") == .red)
    }

    @Test func anIDOfTheStandardIsNoFreerThanItsDefinition() throws {
        let white = "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9"
        let definition =
            #"{"type": "marking-definition", "id": "\#(white)", "definition_type": "tlp", "definition": {"tlp": "red"}}"#
        #expect(try campaign(#""object_marking_refs": ["\#(white)"]"#, more: definition).0.metadata.marking == .red)
    }

    @Test func tagsOfRows() throws {
        let mapping =
            "record: incident\nlist-separator: \"|\"\ndate-format: yyyy-MM-dd\ncolumns: { title: t, date: d, tags: g, marking: m }\n"
        let (read, faults) = CSVMapping.read(Array(mapping.utf8), named: "mapping.yaml")
        let table = "t,d,g,m\nA,2024-01-02,apt|tlp:red,\nB,2024-01-02,TLP GREEN,TLP:AMBER\nC,2024-01-02,tlp:mauve,\n"
        let result = CSVImport(try #require(read, "\(faults)")).reading([("table.csv", table)])
        #expect(result.casebook.incidents.map(\.metadata.marking) == [.red, .amber, .red])
        #expect(result.casebook.incidents.map(\.metadata.tags) == [["apt"], [], []])
        #expect(result.diagnostics.map(\.severity) == [.note, .note, .warning])
    }

    @Test(
        arguments: [
            (#""note": "TLP:AMBER. Reliability B (usually reliable). Read twice.""#, Marking.amber, "Read twice."),
            (#""note": "Read twice (TLP:AMBER+STRICT)""#, .amberStrict, "Read twice (TLP:AMBER+STRICT)"),
            (#""keyword": "apt, tlp:green""#, .green, nil), (#""note": "TLP:MAUVE""#, .red, "TLP:MAUVE"),
            (#""note": "On TLP as a protocol""#, nil, "On TLP as a protocol"),
        ] as [(String, Marking?, String?)])
    func notesAndKeywordsOfCitations(_ fields: String, _ marking: Marking?, _ note: String?) throws {
        let item = #"[{"id": "a", "type": "report", "title": "T", "publisher": "P", \#(fields)}]"#
        let source = try only(CSLImport().reading(item).casebook.sources)
        #expect(source.metadata.marking == marking)
        #expect(source.note == note)
        #expect(source.reliability == (marking == .amber ? .b : nil))
    }

    @Test func whatStandsBesideAListMarksAllInIt() throws {
        let galaxy = GalaxyImport().reading(
            #"{"type": "threat-actor", "tlp": "red", "values": [{"value": "X", "uuid": "u"}]}"#)
        #expect(try only(galaxy.casebook.actors).metadata.marking == .red)
        let csl = CSLImport().reading(#"{"tlp": "red", "items": [{"id": "a", "type": "report", "title": "T"}]}"#)
        #expect(try only(csl.casebook.sources).metadata.marking == .red)
        let veris = VERISImport().reading(
            #"{"tags": ["tlp:red"], "incidents": [{"incident_id": "1", "timeline": {"incident": {"year": 2014}}}]}"#)
        #expect(try only(veris.casebook.incidents).metadata.marking == .red)
    }

    @Test func fieldsAndTagsOfOtherFormats() throws {
        let galaxy = GalaxyImport().reading(
            #"{"type": "threat-actor", "values": [{"value": "X", "uuid": "u", "meta": {"tlp": "red"}}]}"#)
        #expect(try only(galaxy.casebook.actors).metadata.marking == .red)
        let veris = VERISImport().reading(
            #"{"incident_id": "1", "summary": "It was.", "timeline": {"incident": {"year": 2014}}, "plus": {"tlp": "AMBER"}}"#
        )
        #expect(try only(veris.casebook.incidents).metadata.marking == .amber)
        let kev = KEVImport().reading(
            #"{"vulnerabilities": [{"cveID": "CVE-2018-4878", "dateAdded": "2021-11-03", "tags": ["TLP:GREEN"]}]}"#)
        #expect(try only(kev.casebook.incidents).metadata.marking == .green)
        let event = GalaxyImport().reading(
            #"{"type": "threat-actor", "values": [{"value": "X", "uuid": "u", "GalaxyElement": [{"key": "tlp", "value": "red"}]}]}"#
        )
        #expect(try only(event.casebook.actors).metadata.marking == .red)
        let line = #"{"type": "actor", "id": "x", "name": "X", "tags": ["tlp:red"]}"#
        #expect(try only(JSONLinesImport().reading(line).casebook.actors).metadata.marking == .red)
    }
}
