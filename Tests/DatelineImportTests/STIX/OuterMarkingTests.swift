import DatelineImport
import DatelineModel
import Testing

/// An object of our own export that somebody marked more strictly afterwards.
@Suite struct OuterMarkingTests {
    static let clear = "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"
    static let amber = "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"
    static let red = "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"

    private func object(_ number: Int, _ marks: String, _ record: String) -> String {
        """
        {"type": "incident", "spec_version": "2.1", "id": "incident--0000000\(number)-0000-4000-8000-000000000000",
        "created": "2020-01-01T00:00:00Z", "modified": "2020-01-01T00:00:00Z", "name": "A gate", \(marks),
        "extensions": {"\(STIXRecordExtension.id)": {"\(STIXRecordExtension.record)": \(record)}}}
        """
    }

    private func imported(_ objects: String...) -> ImportResult {
        STIXImport().reading(
            #"{"type": "bundle", "id": "bundle--1", "objects": ["# + objects.joined(separator: ",") + "]}")
    }

    private func record(_ marking: String = "TLP:CLEAR", _ more: String = "") -> String {
        #"{"type": "incident", "id": "gate", "title": "A gate", "date": "2019", "marking": "\#(marking)"\#(more)}"#
    }

    @Test(arguments: [
        #""object_marking_refs": ["\#(OuterMarkingTests.clear)", "\#(OuterMarkingTests.red)"]"#,
        #""labels": ["tlp:red"]"#, #""labels": ["TLP RED"]"#,
        #""object_marking_refs": ["marking-definition--00000000-0000-4000-8000-000000000009"]"#,
    ])
    func theRecordIsAsStrictAsItsObject(marks: String) {
        let claim = #", "claims": [{"id": "c", "text": "It stood open.", "by": "Desk", "marking": "TLP:GREEN"}]"#
        let result = imported(object(1, marks, record("TLP:CLEAR", claim)))
        #expect(result.casebook.incidents.map(\.metadata.marking) == [.red])
        #expect(result.casebook.incidents[0].claims.map(\.provenance.marking) == [nil])
        #expect(
            result.diagnostics.filter { $0.id == .importMarking && $0.message.contains("is marked TLP:RED") }.count == 1
        )
    }

    @Test func aRecordKeepsItsMarkingWhereTheObjectIsAsStrictAsWhatItSaysOrNames() {
        let claim = #", "claims": [{"id": "c", "text": "It stood open.", "by": "Desk", "marking": "TLP:AMBER"}]"#
        let own = imported(object(1, #""object_marking_refs": ["\#(Self.amber)"]"#, record("TLP:CLEAR", claim)))
        #expect(own.casebook.incidents.map(\.metadata.marking) == [.clear])
        let actor = #"{"type": "actor", "id": "crew", "name": "Crew", "marking": "TLP:AMBER"}"#
        let named = imported(
            object(1, #""object_marking_refs": ["\#(Self.amber)"]"#, record("TLP:CLEAR", #", "about": ["crew"]"#)),
            object(2, #""object_marking_refs": ["\#(Self.amber)"]"#, actor))
        #expect(named.casebook.incidents.map(\.metadata.marking) == [.clear])
        #expect(named.diagnostics.isEmpty)
    }

    @Test func theCeilingOfACasebookIsNeverRaised() {
        let casebook = #"{"type": "casebook", "title": "Book", "marking": "TLP:CLEAR", "default-marking": "TLP:CLEAR"}"#
        let result = imported(object(1, #""labels": ["tlp:red"]"#, casebook), object(2, #""labels": []"#, record()))
        #expect(result.casebook.settings.marking == .clear)
    }
}
