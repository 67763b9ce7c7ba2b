import Dateline
import Foundation
import Testing

/// `Documentation/Diagnostics.md` says what the program says.
///
/// Set `DATELINE_UPDATE_DOCUMENTATION=1` to write the document anew.
struct DiagnosticsDocumentTests {
    @Test func namesEveryDiagnosticWithItsExplanation() throws {
        let path = ReadmeExample.package.appending(path: "Documentation/Diagnostics.md")
        if ProcessInfo.processInfo.environment["DATELINE_UPDATE_DOCUMENTATION"] == "1" {
            try document.write(to: path, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: path, encoding: .utf8) == document)
    }

    @Test func everyDiagnosticHasSomethingToSay() {
        for id in DiagnosticID.all {
            for text in [id.summary, id.explanation, id.example, id.remedy] { #expect(!text.isEmpty, "\(id)") }
            #expect(id.summary.hasSuffix("."), "\(id)")
            #expect(id.text.allSatisfy { ("a"..."z").contains($0) || $0 == "-" }, "\(id)")
        }
    }

    private var document: String {
        let head = """
            # Diagnostics

            Everything that `dateline` can find fault with, by the id that stands in brackets behind a message. \
            `dateline explain ID` shows the same text. An error leaves the record out, a warning or a note does not.


            """
        return head + DiagnosticID.all.map(section).joined(separator: "\n")
    }

    private func section(_ id: DiagnosticID) -> String {
        """
        ## `\(id.text)`

        \(id.summary) \(id.explanation)

        ```
        \(id.example)
        ```

        \(id.remedy)

        """
    }
}
