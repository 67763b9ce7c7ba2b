import DatelineModel
import Testing

@testable import DatelineReading

/// What stands beside a fault is read, and every fault of a file is told of at once.
struct YAMLRecoveryTests {
    private func expect(
        _ marked: String, reads outline: String?, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let input = MarkedInput(marked)
        let read = YAMLReader.readOn(input.bytes)
        #expect(
            read.faults.map(\.place) == input.places, "\(read.faults.map(\.message))", sourceLocation: sourceLocation)
        #expect(read.node?.outline == outline, sourceLocation: sourceLocation)
    }

    @Test func readsTheFieldsBesideAFault() {
        expect(
            "type: incident\ntitle: A⟪:⟫ b\ndate: 2017\n",
            reads: #"{"type": "incident", "title": null, "date": "2017"}"#)
    }

    @Test func findsTheFaultsOfSeveralFields() {
        expect(
            "title: A⟪:⟫ b\nclaims:\n  - { text: a⟪:⟫ b }\n  - { text: c }\n  - { text: d⟪:⟫ e }\nnote: ⟪@⟫x\n",
            reads: #"{"title": null, "claims": [{"text": "c"}], "note": null}"#)
    }

    @Test func findsThemInTheEntriesOfAnEntry() {
        expect(
            "malware:\n  a: A⟪:⟫ b\n  c: C\n  d: ⟪@⟫d\nsectors:\n  x: X\n",
            reads: #"{"malware": {"a": null, "c": "C", "d": null}, "sectors": {"x": "X"}}"#)
    }

    @Test func aQuoteThatIsNotClosedTakesNoOtherFieldWithIt() {
        expect("title: ⟪\"⟫A\ndate: 2017\n", reads: #"{"title": null, "date": "2017"}"#)
    }

    @Test func readsNothingWhereThereIsNothing() {
        expect("⟪@⟫x\n", reads: nil)
        expect("", reads: nil)
    }

    @Test func textsWithoutAFaultAreReadAsEver() {
        for text in ["a: 1\nb: [x, y]\n", "- a\n- b: c\n", "a: |\n  <<<<<<<x\n"] {
            #expect(YAMLReader.readOn(Array(text.utf8)).node == YAMLReader.read(Array(text.utf8)).node)
        }
    }

    @Test func whatIsLostIsNoFaultOfItsOwn() throws {
        let record = "---\ntype: incident\ntitle: A: b\ndate: 2017-13\nmarking: TLP:RDE\n---\n"
        let found = try TemporaryCasebook.read([("incidents/x.md", record)]).diagnostics
        #expect(found.map(\.id) == [.yamlSyntax, .edtfDate, .markingLabel])
    }

    @Test func aMarkingThatCouldNotBeReadIsTheStrictest() throws {
        let reading = try TemporaryCasebook.read([
            ("dateline.yaml", "title: T\ndefault-marking: \"TLP:RED\nmarking: TLP:AMBER\n"),
            ("incidents/x.md", "---\ntype: incident\ntitle: A\ndate: 2017\n---\n"),
        ])
        #expect(reading.casebook.settings.defaultMarking == .red)
    }

    @Test func deepAndLongTextsTakeNoLongTime() {
        let deep = (0..<400).map { String(repeating: " ", count: $0) + "k:" }.joined(separator: "\n") + " a: b\n"
        #expect(YAMLReader.readOn(Array(deep.utf8)).faults.isEmpty == false)
        let long = (0..<2000).map { "k\($0): a: b" }.joined(separator: "\n")
        #expect(YAMLReader.readOn(Array(long.utf8)).faults.count == 2000)
    }
}
