import DatelineImport
import DatelineModel
import DatelineReading
import Testing

/// Our own records in JSON Lines come in as they are.
@Suite struct JSONLinesImportTests {
    private let source = #"{"type": "source", "id": "s", "title": "S", "publisher": "Example"}"#
    private let actor = #"{"type": "actor", "id": "apt1", "name": "APT1", "sources": ["s"]}"#

    @Test func recordsReferToEachOtherAcrossFiles() throws {
        let result = JSONLinesImport().reading([("a.jsonl", actor), ("b.jsonl", source + "\n")])
        #expect(result.casebook.actors.map(\.id.text) == ["apt1"])
        #expect(result.casebook.actors.first?.metadata.sources.map(\.text) == ["s"])
        #expect(result.summary.read == 2 && result.summary.used == 2)
        #expect(result.diagnostics.filter { $0.severity == .error }.isEmpty)
        try RoundTrip.check(result.casebook)
    }

    @Test func aLineWithAFaultIsNamedInItsOwnFileAndTheOthersGoOn() {
        let result = JSONLinesImport().reading([
            ("a.jsonl", source + "\n" + actor),
            ("b.jsonl", "\n" + #"{"type": "incident", "id": "i", "title": "I", "date": "2018-13"}"#),
        ])
        let error = result.diagnostics.first { $0.severity == .error }
        #expect(error?.id == .edtfDate)
        #expect(error?.place?.file == "b.jsonl" && error?.place?.line == 2)
        #expect(result.casebook.actors.count == 1)
        #expect(result.summary.row("line")?.skippedCount == 1)
    }
}
