import DatelineImport
import DatelineModel
import Testing

/// Events as ESET and CIRCL gave them out.
@Suite(.enabled(if: TestMaterial.isThere, TestMaterial.absence))
struct MISPEventTests {
    @Test func importsEveryEventAndNamesWhatIsNone() throws {
        var misp = MISPImport()
        for folder in ["data/misp-events/eset", "data/misp-events/pymisp"] {
            for file in try TestMaterial.files(in: folder) where file.hasSuffix(".json") { misp.read(file: file) }
        }
        let result = misp.finish()
        #expect(result.summary.read == 20 && result.summary.used == 19 && result.summary.repeatedIDs == 1)
        #expect((result.summary.rows + result.summary.parts).allSatisfy { $0.read == $0.usedCount + $0.skippedCount })
        let errors = result.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.id) == [.importFile])
        #expect(errors.first?.place?.file.hasSuffix("git-vuln-finder-quagga.json") ?? false)
        let sednit = try #require(
            result.casebook.incidents.first { $0.metadata.foreignIDs["misp"] == "5a3c2fcd-8328-42bb-a95e-4f4402de0b81" }
        )
        #expect(sednit.malware.count == 13)
        try RoundTrip.check(result.casebook)
    }
}
