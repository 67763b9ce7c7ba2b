import Foundation
import Testing

/// Small files with one subject, and names that say it.
@Suite struct LayoutRules {
    let files = SourceTree(folder: "Sources").all + SourceTree(folder: "Tests").all

    @Test func noFileIsLongerThanThreeHundredLines() {
        let tables: Set = ["CountryNames.swift"]
        let long = files.filter { $0.lineCount > 300 && !tables.contains($0.name) }
        #expect(long.map { "\($0.path): \($0.lineCount)" } == [])
    }

    @Test func noFolderOrFileIsNamedAfterNothing() {
        let empty: Set = ["Utils", "Utilities", "Helpers", "Manager", "Context", "Infrastructure", "Common", "Misc"]
        let offenders = files.filter { file in
            file.path.split(separator: "/").contains { part in
                empty.contains(String(part.split(separator: ".").first ?? part))
            }
        }
        #expect(offenders.map(\.path) == [])
    }

    @Test func theSourceDoesNotGiveUp() {
        let surrender = /\bfatalError\(|\btry!|\bas!|\bTODO\b|\bFIXME\b|\bpreconditionFailure\(/
        let offenders = SourceTree(folder: "Sources").all.filter { $0.code.contains(surrender) }
        #expect(offenders.map(\.path) == [])
    }

    @Test func theTestsMirrorTheSources() throws {
        let modules = Set(SourceTree(folder: "Sources").modules).subtracting(["CCmark", "CYAML", "CCrypto"])
        let tests = Set(SourceTree(folder: "Tests").modules)
        for module in modules { #expect(tests.contains(module + "Tests"), "\(module) has no tests") }
    }
}
