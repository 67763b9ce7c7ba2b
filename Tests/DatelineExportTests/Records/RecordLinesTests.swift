import DatelineChronology
import DatelineExport
import DatelineModel
import DatelineReading
import Testing

/// What is written as JSON Lines reads back as the same disclosure, without any other file.
@Suite struct RecordLinesTests {
    @Test func theCasebookComesFirstAndARecordIsALine() {
        let whole = disclosure(
            Lines.source, Lines.actor, Lines.incident("i1", #""attribution":[{"to":"a1","source":"s1"}]"#))
        #expect(
            text(RecordLines(of: whole).bytes) == """
                {"type":"casebook","title":"Untitled casebook","marking":"TLP:CLEAR","default-marking":"TLP:CLEAR","language":"en"}
                {"type":"actor","id":"a1","name":"APT37","marking":"TLP:CLEAR"}
                {"type":"incident","id":"i1","title":"Title of i1","date":"2017-05-12","marking":"TLP:CLEAR","attribution":[{"to":"a1","source":"s1"}]}
                {"type":"source","id":"s1","title":"Report","publisher":"FireEye","published":"2018-02-20","marking":"TLP:CLEAR"}

                """)
    }

    @Test(arguments: ["north-korea", "tiny"])
    func aSampleIsTheSameAgain(_ name: String) {
        let whole = sample(name)
        let again = disclosure(of: text(RecordLines(of: whole).bytes))
        expectSame(again, whole)
        #expect(again.incidents.count + again.actors.count > 0)
    }

    @Test(arguments: 1...40)
    func aRandomCasebookIsTheSameAgain(_ seed: UInt64) {
        var random = RandomRecords(seed: seed)
        let whole = disclosure(of: random.lines().joined(separator: "\n"))
        let again = disclosure(of: text(RecordLines(of: whole).bytes))
        expectSame(again, whole)
        let isSameBytes = RecordLines(of: again).bytes == RecordLines(of: whole).bytes
        #expect(isSameBytes)
    }

    @Test func aSelectionRefersToNothingThatIsGone() {
        let whole = disclosure(
            Lines.source, Lines.actor, Lines.other,
            Lines.incident("i1", #""attribution":[{"to":"a1","source":"s1"}],"related":["i2"]"#), Lines.incident("i2"))
        var selection = Selection()
        selection.actor = ID("a1")
        let part = whole.selected(by: selection)
        #expect(part.incidents.map(\.id.text) == ["i1"])
        #expect(part.actors.map(\.id.text) == ["a1"])
        #expect(part.incidents.first?.related == [])
        expectSame(disclosure(of: text(RecordLines(of: part).bytes)), part)
    }

    @Test func theCasebooksOwnLineIsTheFirstAndNoOther() {
        let lines = Lines.actor + "\n" + #"{"type":"casebook","title":"Late"}"#
        let reading = CasebookReader(records: .bytes(Array(lines.utf8), name: "x")).read()
        #expect(reading.diagnostics.contains { $0.id == .recordType && $0.severity == .error })
        #expect(reading.casebook.actors.count == 1)
        #expect(reading.casebook.settings.title != "Late")
    }
}

/// That two disclosures have the same settings, terms and records; of what differs, the first thing is shown.
func expectSame(_ one: Disclosure, _ other: Disclosure, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(one.settings == other.settings, sourceLocation: sourceLocation)
    #expect(one.vocabulary == other.vocabulary, sourceLocation: sourceLocation)
    expectSame(one.actors, other.actors, sourceLocation)
    expectSame(one.incidents, other.incidents, sourceLocation)
    expectSame(one.sources, other.sources, sourceLocation)
}

private func expectSame<Record: Equatable>(_ ones: [Record], _ others: [Record], _ location: SourceLocation) {
    let isSameCount = ones.count == others.count
    #expect(isSameCount, sourceLocation: location)
    if let (one, other) = zip(ones, others).first(where: { $0 != $1 }) {
        Issue.record("\(one)\n\n\(other)", sourceLocation: location)
    }
}
