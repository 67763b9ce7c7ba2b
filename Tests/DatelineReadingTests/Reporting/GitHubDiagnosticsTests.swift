import DatelineModel
import Testing

@testable import DatelineReading

struct GitHubDiagnosticsTests {
    @Test func isOneCommandALine() {
        let note = Diagnostic(.note, .unusedSource, message: "100% unused", at: nil)
        #expect(
            DiagnosticPrinter.github([.sample, note], folder: "a,b") == """
                ::error file=a%2Cb/incidents/2017/wannacry.md,line=4,col=12,endColumn=14,title=edtf-date::\
                '2017-13' is not an EDTF date%0Aa month is 01 to 12%0A\
                help: write '2017-05' for May 2017, '2017' for the year alone
                ::notice title=unused-source::100%25 unused

                """)
    }

    @Test func noTextOfAFileBeginsACommandOfItsOwn() {
        let place = TextPlace(file: "a::b\n::error::x", line: 1, column: 1)
        let hostile = Diagnostic(.warning, .rawHTML, message: "x\n::error::owned\r::set-output", at: place)
        let text = DiagnosticPrinter.github([hostile])
        #expect(text.split(separator: "\n").count == 1)
        #expect(text.hasPrefix("::warning file=a%3A%3Ab%0A%3A%3Aerror"))
    }
}
