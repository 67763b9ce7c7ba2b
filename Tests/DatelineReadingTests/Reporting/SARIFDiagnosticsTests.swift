import DatelineModel
import Foundation
import Testing

@testable import DatelineReading

struct SARIFDiagnosticsTests {
    @Test func namesToolRulesAndResults() {
        let sarif = DiagnosticPrinter.sarif([.sample], folder: "my casebook")
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

    @Test func countsCharactersWhereOursAreBytes() {
        var diagnostic = Diagnostic(.warning, .rawHTML, "m", at: TextPlace(file: "a", line: 1, column: 8, length: 3))
        diagnostic.excerpt = "äöü <b>"
        let sarif = DiagnosticPrinter.sarif([diagnostic])
        #expect(sarif.contains("\"startColumn\": 5,"))
        #expect(sarif.contains("\"endColumn\": 8,"))
    }

    @Test func isJSONForAnotherReader() throws {
        let diagnostics = DiagnosticID.allCases.map { Diagnostic(.note, $0, "m", at: nil) }
        let data = Data(DiagnosticPrinter.sarif(diagnostics).utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let run = try #require((object["runs"] as? [[String: Any]])?.first)
        #expect((run["results"] as? [[String: Any]])?.count == DiagnosticID.allCases.count)
    }
}
