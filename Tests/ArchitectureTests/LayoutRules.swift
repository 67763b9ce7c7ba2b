import Foundation
import Testing

/// Small files with one subject, and names that say it.
@Suite struct LayoutRules {
    let files = SourceTree.sources.all + SourceTree.tests.all

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
        let offenders = SourceTree.sources.all.filter { $0.code.contains(surrender) }
        #expect(offenders.map(\.path) == [])
    }

    @Test func everyModuleHasTests() {
        let modules = Set(SourceTree.sources.modules).subtracting(["CCmark", "CYAML", "CCrypto"])
        let tests = Set(SourceTree.tests.modules)
        for module in modules { #expect(tests.contains(module + "Tests"), "\(module) has no tests") }
    }

    /// Who knows where a thing is made finds its tests: a folder of tests has the name of the folder that it tests, or
    /// says that it holds no tests of one folder.
    @Test func aFolderOfTestsHasTheNameOfAFolderOfSources() {
        let beside: Set = ["Support", "Judges", "Oracle", "SharedData", "Whole"]
        // What a day or a marking discloses is tested on records in files, which the model itself cannot read.
        let known: Set = ["DatelineChronologyTests/Disclosure"]
        let sources = Set(SourceTree.sources.all.compactMap { folder(of: $0, in: "") })
        let tests = Set(SourceTree.tests.all.compactMap { folder(of: $0, in: "Tests") })
        let strange = tests.filter { folder in
            let name = folder.split(separator: "/").last.map(String.init) ?? ""
            let tested = folder.replacing("Tests/", with: "/")
            return !beside.contains(name) && !sources.contains(tested) && !known.contains(folder)
        }
        #expect(strange.sorted() == [])
    }

    /// A recipe that leads nowhere is worse than none.
    @Test func theRecipesNameWhatIsThere() throws {
        let text = try String(contentsOf: SourceTree.package.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
        let paths = text.matches(of: /`((?:Sources|Tests|Documentation|Templates)\/[\w\/.]+)`/).map { String($0.1) }
        #expect(paths.count >= 15)
        let missing = paths.filter { path in
            !FileManager.default.fileExists(atPath: SourceTree.package.appending(path: path).path())
        }
        #expect(missing == [])
    }

    /// The module and the folder in it that a file lies in; `nil` for one that lies in no folder, and for helpers of
    /// all tests.
    private func folder(of file: SourceTree.File, in suffix: String) -> String? {
        let parts = file.path.split(separator: "/")
        return parts.count > 3 && parts[1].hasSuffix(suffix) ? "\(parts[1])/\(parts[2])" : nil
    }
}
