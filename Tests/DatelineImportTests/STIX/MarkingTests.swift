import DatelineImport
import DatelineModel
import Testing

/// Markings of TLP 1 and 2, of whole objects and of parts; what is not known is held back.
@Suite struct MarkingTests {
    private let amber = "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82"
    private let red = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed"

    private func marking(_ refs: String..., more: String...) throws -> (Marking?, ImportResult) {
        let list = refs.map { "\"\($0)\"" }.joined(separator: ", ")
        let objects = [Bundle.object("threat-actor", "a", "\"name\": \"X\", \"object_marking_refs\": [\(list)]")] + more
        let result = Bundle.read([("test.json", Bundle.bundle(objects))])
        return (try only(result.casebook.actors).metadata.marking, result)
    }

    @Test(arguments: [
        ("613f2e26-407d-48c7-9eca-b8e91df99dc9", Marking.clear), ("34098fce-860f-48ae-8e50-ebd3cc5e41da", .green),
        ("f88d31f6-486f-44da-b317-01333bde0b82", .amber), ("5e57c739-391a-4eb3-b6be-7d15ca92d5ed", .red),
        ("94868c89-83c2-464b-929b-a1a8aa3c8487", .clear), ("bab4a63c-aed9-4cf5-a766-dfca5abac2bb", .green),
        ("55d920b0-5e8b-4f79-9ee9-91f868d9b421", .amber), ("939a9414-2ddd-4d32-a0cd-375ea402b003", .amberStrict),
        ("e828b379-4e03-4974-9ac4-e53a884c97c1", .red),
    ])
    func areKnownByTheIdsOfTheStandard(_ id: String, _ expected: Marking) throws {
        #expect(try marking("marking-definition--" + id).0 == expected)
    }

    @Test func areReadFromTheirDefinitions() throws {
        let one =
            #"{"type": "marking-definition", "id": "marking-definition--1", "definition_type": "tlp", "definition": {"tlp": "green"}}"#
        let two =
            #"{"type": "marking-definition", "id": "marking-definition--2", "extensions": {"extension-definition--60a3c5c5": {"tlp_2_0": "amber+strict"}}}"#
        #expect(try marking("marking-definition--1", more: one).0 == .green)
        #expect(try marking("marking-definition--2", "marking-definition--1", more: one, two).0 == .amberStrict)
    }

    @Test func areRedWhereNothingSaysWhatTheyMean() throws {
        let (dangling, result) = try marking("marking-definition--nowhere")
        #expect(dangling == .red)
        #expect(try only(result.diagnostics).message == "the marking 'marking-definition--nowhere' is not in the input")
        let other =
            #"{"type": "marking-definition", "id": "marking-definition--o", "definition_type": "iep", "definition": {"iep": "red"}}"#
        #expect(try marking("marking-definition--o", more: other).0 == .red)
    }

    @Test func keepWhatRestrictsUseAndNotSharingAsATag() throws {
        let pap =
            #"{"type": "marking-definition", "id": "marking-definition--p", "definition_type": "PAP", "definition": {"PAP": "PAP:RED"}}"#
        let (marking, result) = try marking("marking-definition--p", more: pap)
        #expect(marking == nil)
        #expect(try only(result.casebook.actors).metadata.tags == ["pap:red"])
        #expect(
            try only(result.diagnostics).message == "the marking 'marking-definition--p' restricts use and not sharing")
    }

    @Test func knowThatMITREsStatementRestrictsNothingAlsoWhereItIsNotInTheInput() throws {
        let (marking, result) = try marking("marking-definition--fa42a846-8d90-4e51-bc29-71d5b4802168")
        #expect(marking == nil)
        #expect(result.diagnostics.isEmpty)
    }

    @Test func keepStatementsForTheCasebooksDescription() throws {
        let text =
            #"{"type": "marking-definition", "id": "marking-definition--s", "definition_type": "statement", "definition": {"statement": "Copyright 2025, X."}}"#
        let (marking, result) = try marking("marking-definition--s", more: text)
        #expect(marking == nil)
        #expect(result.casebook.settings.summary == "Copyright 2025, X.")
    }

    @Test func markAPartWhereAPartCanBeMarkedAndElseTheWhole() throws {
        func actor(_ selector: String) throws -> Actor {
            let granular = #""granular_markings": [{"marking_ref": "\#(amber)", "selectors": ["\#(selector)"]}]"#
            return try only(
                Bundle.imported(Bundle.object("threat-actor", "a", #""name": "X", "aliases": ["Y", "Z"], "# + granular))
                    .casebook.actors)
        }
        let alias = try actor("aliases.[1]")
        #expect(alias.metadata.marking == nil)
        #expect(alias.aliases.map(\.provenance.marking) == [nil, .amber])
        #expect(try actor("description").metadata.marking == .amber)
    }

    @Test func makeAStatementAsStrictAsWhatItLinksAndNeverLooserThanItsRecord() throws {
        let result = Bundle.imported(
            Bundle.object("threat-actor", "a", #""name": "X", "object_marking_refs": ["\#(amber)"]"#),
            Bundle.object(
                "malware", "m", #""name": "M", "description": "Secret.", "object_marking_refs": ["\#(red)"]"#),
            Bundle.object("malware", "n", #""name": "N""#),
            Bundle.relationship("1", "threat-actor--a", "uses", "malware--m"),
            Bundle.relationship("2", "threat-actor--a", "uses", "malware--n"))
        #expect(try only(result.casebook.actors).malware.map(\.provenance.marking) == [.red, nil])
        let term = try #require(result.casebook.vocabulary.malware.first { $0.key.text == "m" }?.value)
        #expect(term.summary == nil)
    }

    @Test func markASourceAsTheFreestObjectThatCitesIt() throws {
        let cites = #""external_references": [{"source_name": "R", "url": "https://example.org/r"}]"#
        let strict = Bundle.object("threat-actor", "a", #""name": "X", "object_marking_refs": ["\#(amber)"], "# + cites)
        let free = Bundle.object("threat-actor", "b", #""name": "Y", "# + cites)
        #expect(
            try only(Bundle.imported(strict).casebook.sources.filter { $0.id.text == "r" }).metadata.marking == .amber)
        #expect(
            try only(Bundle.imported(strict, free).casebook.sources.filter { $0.id.text == "r" }).metadata.marking
                == nil
        )
    }

    @Test func hideAMakerWhoIsMarkedMoreStrictlyThanTheObject() throws {
        let maker = Bundle.object("identity", "i", #""name": "Secret Service", "object_marking_refs": ["\#(red)"]"#)
        let actor = Bundle.object(
            "threat-actor", "a", #""name": "X", "goals": ["Money"], "created_by_ref": "identity--i""#)
        let casebook = Bundle.imported(maker, actor).casebook
        #expect(try only(try only(casebook.actors).claims).provenance.by == nil)
        #expect(!casebook.vocabulary.organisations.values.contains { $0.name == "Secret Service" })
    }
}
