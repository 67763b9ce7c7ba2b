import DatelineModel
import Foundation
import Testing

@testable import DatelineReading

struct SARIFDiagnosticsTests {
    @Test func namesToolRulesAndResults() {
        let sarif = DiagnosticPrinter.sarif([.sample], known: DiagnosticID.ofReading, folder: "my casebook")
        #expect(
            sarif.hasPrefix(
                "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \"version\": \"2.1.0\""))
        #expect(sarif.contains("\"ruleId\": \"edtf-date\""))
        #expect(sarif.contains("\"level\": \"error\""))
        #expect(sarif.contains("\"uri\": \"my%20casebook/incidents/2017/wannacry.md\""))
        #expect(sarif.contains("\"startLine\": 4,"))
        #expect(sarif.contains("\"startColumn\": 12,"))
        #expect(sarif.contains("\"endColumn\": 14,"))
        #expect(sarif.contains(DiagnosticID.edtfDate.summary))
    }

    @Test func explainsWhatWasFoundInTheOrderOfAllThatThereIs() {
        let found = [
            Diagnostic(.note, .unusedSource, message: "m", at: nil),
            Diagnostic(.error, .edtfDate, message: "m", at: nil),
        ]
        let sarif = DiagnosticPrinter.sarif(found, known: [.yamlSyntax, .edtfDate, .unusedSource])
        let explained = sarif.split(separator: "\n").filter { $0.contains("\"id\": ") }
        #expect(
            explained.map { $0.trimmingCharacters(in: .whitespaces) } == [
                "\"id\": \"edtf-date\",", "\"id\": \"unused-source\",",
            ])
    }

    @Test func countsCharactersWhereOursAreBytes() {
        var diagnostic = Diagnostic(
            .warning, .rawHTML, message: "m", at: TextPlace(file: "a", line: 1, column: 8, length: 3))
        diagnostic.excerpt = "äöü <b>"
        let sarif = DiagnosticPrinter.sarif([diagnostic], known: DiagnosticID.ofReading)
        #expect(sarif.contains("\"startColumn\": 5,"))
        #expect(sarif.contains("\"endColumn\": 8,"))
    }

    @Test func isJSONForAnotherReader() throws {
        let diagnostics = DiagnosticID.ofReading.map { Diagnostic(.note, $0, message: "m", at: nil) }
        let data = Data(DiagnosticPrinter.sarif(diagnostics, known: DiagnosticID.ofReading).utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let run = try #require((object["runs"] as? [[String: Any]])?.first)
        #expect((run["results"] as? [[String: Any]])?.count == DiagnosticID.ofReading.count)
    }
}
