import DatelineModel
import Testing

@testable import DatelineReading

struct TextDiagnosticsTests {
    private let month = Diagnostic.sample

    @Test func showsThePlaceTheLineAMarkAndHelp() {
        #expect(
            DiagnosticPrinter.text([month], colour: false) == """
                incidents/2017/wannacry.md:4:12: error: '2017-13' is not an EDTF date [edtf-date]
                4 | date: 2017-13
                  |            ^^ a month is 01 to 12
                help: write '2017-05' for May 2017, '2017' for the year alone

                """)
    }

    @Test func dividesDiagnosticsByAnEmptyLine() {
        let sources = ["s", "t"].map {
            Diagnostic(.note, .unusedSource, message: "no record names the source '\($0)'", at: nil)
        }
        #expect(
            DiagnosticPrinter.text(sources, colour: false) == """
                note: no record names the source 's' [unused-source]

                note: no record names the source 't' [unused-source]

                """)
        #expect(DiagnosticPrinter.text([], colour: false) == "")
    }

    @Test func coloursOnlyWhereItIsAsked() {
        let text = DiagnosticPrinter.text([month], colour: true)
        #expect(text.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(!DiagnosticPrinter.text([month], colour: false).contains("\u{1B}"))
    }

    @Test func putsTheFolderBeforeThePath() {
        let text = DiagnosticPrinter.text([month], colour: false, folder: "Samples/x")
        #expect(text.hasPrefix("Samples/x/incidents/2017/wannacry.md:4:12: error:"))
    }

    @Test func marksUnderWideAndLongCharacters() {
        var diagnostic = Diagnostic(
            .error, .unknownSource, message: "m", at: TextPlace(file: "a", line: 12, column: 14, length: 2))
        diagnostic.excerpt = "라자루스:x é"
        #expect(
            DiagnosticPrinter.text([diagnostic], colour: false) == """
                a:12:14: error: m [unknown-source]
                12 | 라자루스:x é
                   |          ^^

                """)
    }

    @Test func letsNoCharacterOfAFileReachTheTerminal() {
        var diagnostic = Diagnostic(
            .error, .hiddenCharacter, message: "'\u{1B}[2J\u{202E}' is bad",
            at: TextPlace(file: "a\u{1B}b", line: 1, column: 2))
        diagnostic.excerpt = "a\t\u{1B}]0;title\u{07}\u{9B}31m\u{2066}"
        diagnostic.help = "\r\u{8}"
        let text = DiagnosticPrinter.text([diagnostic], colour: false)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(!text.unicodeScalars.contains { [0x9B, 0x202E, 0x2066].contains($0.value) })
    }

    @Test func cutsALongLineRoundTheMark() {
        let line = String(repeating: "a", count: 1000) + "MARK" + String(repeating: "b", count: 1000)
        let excerpt = Excerpt(line, column: 1001, length: 4)
        #expect(excerpt.text.hasPrefix("…aaa"))
        #expect(excerpt.text.hasSuffix("bbb…"))
        #expect(excerpt.text.count <= 164)
        let marked = excerpt.text.dropFirst(excerpt.markStart).prefix(excerpt.markWidth)
        #expect(marked == "MARK")
    }

    @Test func marksSomethingWhateverThePlace() {
        for (column, length) in [(1, 0), (0, -5), (99, 7), (3, 100), (Int.max, 1), (1, Int.max)] {
            let excerpt = Excerpt("short", column: column, length: length)
            #expect(excerpt.markWidth >= 1)
            #expect(excerpt.markStart <= 5)
        }
    }
}

extension Diagnostic {
    /// The example of the design: a month that there is not.
    static var sample: Diagnostic {
        var diagnostic = Diagnostic(
            .error, .edtfDate, message: "'2017-13' is not an EDTF date",
            at: TextPlace(file: "incidents/2017/wannacry.md", line: 4, column: 12, length: 2),
            label: "a month is 01 to 12", help: "write '2017-05' for May 2017, '2017' for the year alone")
        diagnostic.excerpt = "date: 2017-13"
        return diagnostic
    }
}
