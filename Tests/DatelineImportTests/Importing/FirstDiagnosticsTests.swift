import DatelineModel
import Testing

@testable import DatelineImport

/// An input of a million faults is told in a thousand lines of each kind and one that counts the others.
@Suite struct FirstDiagnosticsTests {
    private func diagnostic(_ line: Int, _ severity: Diagnostic.Severity = .note) -> Diagnostic {
        Diagnostic(severity, .importObject, message: "fault", at: TextPlace(file: "f", line: line, column: 1))
    }

    @Test func eachKindIsNamedUpToItsLimitAndCountedBeyond() {
        var all = FirstDiagnostics(of: (1...1200).map { diagnostic($0) })
        all.append(diagnostic(1201, .error))
        #expect(all.all.count { $0.message == "fault" && $0.severity == .note } == FirstDiagnostics.most)
        #expect(all.all.count { $0.severity == .error } == 1)
        #expect(all.all.last?.message == "and 200 more from here on, which are not named")
        #expect(all.all.last?.place?.line == 1001)
    }

    @Test func importersWithAFaultInEveryRowFoldThem() {
        let rows = 0..<1100
        let results = [
            KEVImport().reading(
                "cveID,dateAdded\n" + rows.map { _ in "none,2021-11-03\n" }.joined()),
            VERISImport().reading(
                rows.map { #"{"incident_id": "\#($0)", "timeline": {"incident": {}}}"# }.joined(separator: "\n")),
            CSLImport().reading("[" + rows.map { #"{"id": "\#($0)", "type": "book"}"# }.joined(separator: ",") + "]"),
            GalaxyImport().reading(
                #"{"type": "threat-actor", "values": ["#
                    + rows.map { #"{"value": "\#($0)"}"# }.joined(separator: ",") + "]}"),
            STIXImport().reading([
                (
                    "b.json",
                    Bundle.bundle(rows.map { Bundle.object("campaign", "\($0)", #""description": "No name.""#) })
                )
            ]),
            MISPImport().reading(
                "[" + rows.map { #"{"Event": {"info": "\#($0)"}}"# }.joined(separator: ",") + "]"),
        ]
        for result in results {
            let more = result.diagnostics.map(\.message).filter { $0.hasPrefix("and ") }
            #expect(more == ["and 100 more from here on, which are not named"], "\(result.summary.rows.map(\.type))")
            #expect(result.diagnostics.count == FirstDiagnostics.most + 1)
        }
    }
}
