import DatelineImport
import DatelineModel
import Foundation
import Testing

/// The summary of each import against a count of its input, and of the casebook that came of it, by Python.
@Suite(
    .enabled(if: TestMaterial.isThere, TestMaterial.absence),
    .enabled(if: TestMaterial.python != nil, TestMaterial.pythonAbsence),
    .enabled(if: InputCount.canReadYAML, "python3 has no PyYAML; make test installs it"))
struct InputCountTests {
    @Test(arguments: InputCount.Input.all)
    func theSummaryAddsUpToWhatPythonCounts(_ input: InputCount.Input) throws {
        let result = try input.imported()
        let counts = try InputCount(of: input, made: result.casebook)
        let summary = result.summary

        for row in summary.rows + summary.parts {
            #expect(row.read == row.usedCount + row.skippedCount, "\(row)")
        }
        let rows = Dictionary(uniqueKeysWithValues: summary.rows.map { ($0.type, $0.read) })
        #expect(rows == counts.rows)
        for (name, count) in counts.parts.sorted(by: { $0.key < $1.key }) {
            #expect(summary.row(name)?.read == count, "\(name)")
        }
        for (name, most) in counts.most.sorted(by: { $0.key < $1.key }) {
            #expect(summary.row(name)?.usedCount ?? 0 <= most, "\(name) is in \(most) records")
        }
        let inCasebook = Dictionary(uniqueKeysWithValues: summary.casebook.map { ($0.what, $0.count) })
        for (what, count) in counts.casebook { #expect(inCasebook[what] ?? 0 == count, "\(what)") }
    }
}
