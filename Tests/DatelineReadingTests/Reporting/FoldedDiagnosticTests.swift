import DatelineModel
import Testing

@testable import DatelineReading

struct FoldedDiagnosticTests {
    private func term(_ name: String, line: Int) -> Diagnostic {
        Diagnostic(
            .warning, .unlistedTerm, message: "the vocabulary has no malware '\(name)'",
            at: TextPlace(file: "a.jsonl", line: line, column: 5), help: "add it")
    }

    @Test func theSameIsSaidOnceWithItsNumberAndFirstPlaces() {
        let text = DiagnosticPrinter.text((1...1200).map { term("x", line: $0) }, colour: false, limit: 55)
        #expect(
            text == """
                a.jsonl:1:5: warning: the vocabulary has no malware 'x' (1,200 times) [unlisted-term]
                also: a.jsonl:2:5, a.jsonl:3:5 and 1,197 more
                help: add it

                """)
    }

    @Test func withoutALimitEveryPlaceIsNamed() {
        let text = DiagnosticPrinter.text((1...5).map { term("x", line: $0) }, colour: false)
        #expect(text.contains("also: a.jsonl:2:5, a.jsonl:3:5, a.jsonl:4:5, a.jsonl:5:5\n"))
    }

    @Test func anotherTextAnotherIDOrAnotherHelpIsNotTheSame() {
        var other = term("x", line: 2)
        other.help = "did you mean 'y'?"
        let folded = FoldedDiagnostic.folded([term("x", line: 1), other, term("y", line: 3), term("x", line: 4)])
        #expect(folded.map(\.count) == [2, 1, 1])
    }

    @Test func graverOnesComeFirst() {
        let error = Diagnostic(.error, .edtfDate, message: "e", at: TextPlace(file: "z", line: 9, column: 1))
        let note = Diagnostic(.note, .unusedSource, message: "n", at: TextPlace(file: "a", line: 1, column: 1))
        let folded = FoldedDiagnostic.folded([note, term("x", line: 1), error])
        #expect(folded.map(\.first.severity) == [.error, .warning, .note])
    }

    @Test func whatFollowsFromAFaultStandsUnderIt() {
        var error = Diagnostic(
            .error, .markingLabel, message: "'TLP:RDE' is not a TLP 2.0 label",
            at: TextPlace(file: "sources.yaml", line: 3, column: 1), help: "write 'TLP:RED'")
        error.subject = .source("s")
        let notes = (1...136).map { line in
            var note = Diagnostic(
                .note, .leftOutReference, message: "the source 's' is left out",
                at: TextPlace(file: "a.md", line: line, column: 2))
            note.cause = .source("s")
            return note
        }
        #expect(
            DiagnosticPrinter.text(notes + [error], colour: false, limit: 55) == """
                sources.yaml:3:1: error: 'TLP:RDE' is not a TLP 2.0 label [marking-label]
                note: 136 references to the source 's' are dropped, with what stands on that alone: a.md:1:2, a.md:2:2, \
                a.md:3:2 and 133 more
                help: write 'TLP:RED'

                """)
    }

    @Test func aConsequenceWhoseCauseIsNotThereStandsByItself() {
        var note = Diagnostic(.note, .leftOutReference, message: "n", at: nil)
        note.cause = .actor("a")
        #expect(FoldedDiagnostic.folded([note]).map(\.first.message) == ["n"])
    }

    @Test func oneSlipInTheListOfSourcesIsOneFault() throws {
        let sources = """
            good-one: { title: Good, publisher: fireeye }
            bad-one:
              title: Foo: bar
              publisher: fireeye
            """
        let records = (1...40).map { number in
            (
                "incidents/i\(number).md",
                "---\ntype: incident\ntitle: I\(number)\ndate: 2017\nsources: [good-one, bad-one]\n---\nA. [@bad-one]\n"
            )
        }
        let reading = try TemporaryCasebook.read(
            [("sources.yaml", sources), ("vocabulary.yaml", CommonFiles.vocabulary)] + records)
        #expect(reading.recordsLeftOut == 1)
        #expect(reading.casebook.incidents.count == 40)
        let text = DiagnosticPrinter.text(reading.diagnostics, colour: false, limit: 55)
        #expect(
            text == """
                sources.yaml:3:13: error: a value that holds ': ' has to be in quotes [yaml-syntax]
                3 |   title: Foo: bar
                  |             ^
                note: 80 references to the source 'bad-one' are dropped, with what stands on that alone: \
                incidents/i1.md:5:21, incidents/i1.md:7:6, incidents/i10.md:5:21 and 77 more
                help: write 'title: "Foo: bar"'

                """)
    }

    @Test func figuresHaveACommaBetweenThousands() {
        #expect(
            [0, 12, 999, 1000, 123_456, 1_234_567].map(Figures.grouped) == [
                "0", "12", "999", "1,000", "123,456", "1,234,567",
            ])
    }
}
