import DatelineModel
import Foundation
import Testing

@testable import DatelineReading

struct JSONDiagnosticsTests {
    @Test func isOneObjectWithTheCountsAndAList() {
        let note = Diagnostic(.note, .unusedSource, message: "no \"use\"\u{1}\u{202E}\\", at: nil)
        #expect(
            DiagnosticPrinter.json([.sample, note]) == #"""
                {
                  "errors": 1,
                  "warnings": 0,
                  "notes": 1,
                  "diagnostics": [
                    {
                      "severity": "error",
                      "id": "edtf-date",
                      "message": "'2017-13' is not an EDTF date",
                      "file": "incidents/2017/wannacry.md",
                      "line": 4,
                      "column": 12,
                      "length": 2,
                      "excerpt": "date: 2017-13",
                      "label": "a month is 01 to 12",
                      "help": "write '2017-05' for May 2017, '2017' for the year alone"
                    },
                    {
                      "severity": "note",
                      "id": "unused-source",
                      "message": "no \"use\"\u0001\u202e\\"
                    }
                  ]
                }

                """#)
    }

    @Test func isAnEmptyListWhereThereIsNothing() {
        #expect(
            DiagnosticPrinter.json([]) == """
                {
                  "errors": 0,
                  "warnings": 0,
                  "notes": 0,
                  "diagnostics": []
                }

                """)
    }

    @Test func isJSONForAnotherReader() throws {
        var hostile = Diagnostic.sample
        hostile.excerpt = String(String.UnicodeScalarView((0...0x2100).compactMap { Unicode.Scalar($0) }))
        let data = Data(DiagnosticPrinter.json([hostile]).utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let list = try #require(object["diagnostics"] as? [[String: Any]])
        #expect(list.first?["excerpt"] as? String == hostile.excerpt)
    }
}
