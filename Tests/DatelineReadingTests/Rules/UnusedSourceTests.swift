import DatelineModel
import Testing

@testable import DatelineReading

struct UnusedSourceTests {
    @Test func notesASourceThatNoRecordNames() throws {
        let reading = try TemporaryCasebook.read([
            ("sources/lonely.yaml", "type: source\ntitle: Lonely\npublisher: Somebody\n")
        ])
        let found = reading.diagnostics.filter { $0.id == .unusedSource }
        #expect(found.map(\.severity) == [.note])
        #expect(found.map(\.help) == ["cite it as '[@lonely]' in the record that draws on it"])
        #expect(found.map(\.place) == [TextPlace(file: "sources/lonely.yaml", line: 1, column: 1)])
    }

    @Test func saysNothingWhileARecordIsLeftOutThatMayNameIt() throws {
        let source = ("sources/s.yaml", "type: source\ntitle: S\npublisher: Somebody\n")
        for fields in ["title: A: B", "title: A\nsources: [s]\nmarking: TLP:RDE", "title: A\nsources: s"] {
            let record = ("incidents/a.md", "---\ntype: incident\ndate: 2017\n\(fields)\n---\n")
            let reading = try TemporaryCasebook.read([source, record])
            #expect(reading.recordsLeftOut == 1)
            #expect(reading.diagnostics.contains { $0.id == .unusedSource } == false, "\(fields)")
        }
    }

    @Test(arguments: [
        "sources: [s]", "claims: [{ text: A., source: s }]", "targets: [{ country: KR, source: s }]",
        "malware: [{ id: a, source: s }]", "attribution: [{ to: unknown, source: s }]",
    ])
    func isContentWhereARecordNamesIt(fields: String) throws {
        let reading = try TemporaryCasebook.read([
            ("sources/s.yaml", "type: source\ntitle: S\npublisher: Somebody\n"),
            ("incidents/a.md", "---\ntype: incident\ntitle: A\ndate: 2017\n\(fields)\n---\n"),
        ])
        #expect(reading.diagnostics.contains { $0.id == .unusedSource } == false)
    }
}
