import DatelineModel
import EDTF
import Testing

@testable import DatelineReading

struct JSONLinesRecordTests {
    private let lines = """
        {"type": "incident", "id": "a", "title": "A", "date": "2017-05", "sources": ["s"], "body": "Prose. [@s]"}

        {"type": "actor", "id": "b", "name": "B"}
        {"type": "source", "id": "s", "title": "S", "publisher": "Somebody", "published": 2018}
        """

    @Test func holdRecordsOfEveryKind() throws {
        let reading = try TemporaryCasebook.read([("records.jsonl", lines)])
        #expect(reading.diagnostics.map(\.id) == [.unlistedParty])
        #expect(reading.casebook.incidents.map(\.title) == ["A"])
        #expect(reading.casebook.incidents.first?.body.paragraphs.first?.citations.map(\.text) == ["s"])
        #expect(reading.casebook.actors.map(\.name) == ["B"])
        #expect(reading.casebook.sources.map { $0.published?.description } == ["2018"])
    }

    @Test func comeFromElsewhereWithTheVocabularyOfACasebook() throws {
        let casebook = try TemporaryCasebook([("vocabulary.yaml", "organisations: { somebody: Somebody }\n")])
        let text = lines.replacing("Somebody", with: "somebody")
        let input = RecordInput.bytes(Array(text.utf8), name: "<stdin>")
        let reading = CasebookReader(records: input, folder: casebook.folder).read()
        #expect(reading.diagnostics == [])
        #expect(reading.casebook.incidents.count == 1)
        #expect(reading.casebook.settings.title == "A test")
    }

    @Test func needNoCasebook() {
        let reading = CasebookReader(records: .bytes(Array(lines.utf8), name: "<stdin>")).read()
        #expect(reading.diagnostics.map(\.id) == [.unlistedParty])
        #expect(reading.diagnostics.first?.place == TextPlace(file: "<stdin>", line: 4, column: 59, length: 8))
        #expect(reading.diagnostics.first?.excerpt?.hasPrefix("{\"type\": \"source\"") == true)
    }

    @Test func eachLineIsGoodOrBadByItself() throws {
        let text =
            lines + """

                {"type": "actor", "id": "c", "name": "C",}
                {"type": "actor", "id": "d", "name": "D", "name": "E"}
                {"type": "actr", "id": "e", "name": "E"}
                {"type": "actor", "name": "F"}
                {"id": "g"}
                {"type": "actor", "id": "h", "name": "H"}
                """
        let reading = CasebookReader(records: .bytes(Array(text.utf8), name: "in.jsonl")).read()
        let errors = reading.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.id) == [.jsonSyntax, .duplicateKey, .recordType, .missingField, .missingField])
        #expect(errors.map { $0.place?.line } == [5, 6, 7, 8, 9])
        #expect(reading.casebook.actors.map(\.id.text) == ["b", "h"])
        #expect(reading.recordsLeftOut == 5)
    }

    @Test func aFileThatIsNotThereIsAnError() {
        let reading = CasebookReader(records: .file("/nonexistent.jsonl")).read()
        #expect(reading.diagnostics.map(\.id) == [.unreadableFile])
    }
}
