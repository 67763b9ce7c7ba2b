import Dateline
import Foundation
import Testing

/// The list of all diagnostics against what the sources declare.
struct EveryDiagnosticTests {
    @Test func holdsWhatIsDeclaredAnywhereInTheSources() throws {
        let declared = try declaredIDs()
        #expect(declared.count > 80)
        #expect(Set(declared) == Set(DiagnosticID.all.map(\.text)))
    }

    @Test func isDeclaredOnce() throws {
        let declared = try declaredIDs()
        #expect(Set(declared).count == declared.count)
    }

    @Test func isListedOnce() {
        #expect(Set(DiagnosticID.all).count == DiagnosticID.all.count)
    }

    /// The names in `static let … = DiagnosticID("…"`, in all modules.
    private func declaredIDs() throws -> [String] {
        let folder = ReadmeExample.package.appending(path: "Sources")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".swift") }
        return try files.flatMap { file in
            try String(contentsOf: folder.appending(path: file), encoding: .utf8)
                .matches(of: /static let \w+(?:: DiagnosticID)? = (?:DiagnosticID|\.init)\(\s*"([^"]*)"/)
                .map { String($0.1) }
        }
    }
}
