import DatelineModel
import Testing

@testable import DatelineReading

struct MisplacedRecordTests {
    private func found(_ files: [(String, String)]) throws -> [Diagnostic] {
        try TemporaryCasebook.read(files).diagnostics
    }

    @Test(arguments: [
        ("colonial.md", "---\ntype: incident\ntitle: X\n---\n", "incidents"),
        ("colonial.md", "---\ntype: incident\ntitle: A: b\n---\n", "incidents"),
        ("lazarus.yaml", "type: actor\nname: X\n", "actors"), ("report.yml", "type: source\ntitle: X\n", "sources"),
    ])
    func aRecordBesideTheFoldersIsTold(name: String, text: String, folder: String) throws {
        let found = try found([(name, text)])
        #expect(found.map(\.message) == ["'\(name)' lies beside the folders of records and is not read"])
        #expect(found.map(\.help) == ["move it to '\(folder)/\(name)'"])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func otherFilesBesideThemAreNot() throws {
        let others = [
            ("README.md", "# A\n"), ("NOTES.md", "---\ntitle: x\n---\n"), ("mkdocs.yml", "site_name: x\n"),
            ("LICENSE", "x"), ("notes/a.md", "---\ntype: incident\n---\n"), ("templates/x.html", "x"),
        ]
        #expect(try found(others) == [])
    }

    @Test(arguments: ["incident", "Incidents", "actor", "ACTORS", "source", "incidnets"])
    func aFolderWithNearlyTheNameOfOneOfThemIsTold(name: String) throws {
        let found = try found([("\(name)/a.md", "---\ntype: incident\n---\n")])
        #expect(found.map(\.message) == ["the folder '\(name)' is not read"])
        #expect(found.first?.help?.hasPrefix("did you mean '") == true)
    }

    @Test(arguments: ["sources.yaml", "vocabulary.yaml", "incidents/colonial.md", "actors/x.yaml"])
    func aFolderWithTheNameOfAFileIsTold(path: String) throws {
        let found = try found([("\(path)/.keep", "")])
        #expect(found.map(\.message) == ["'\(path)' is a folder, and a file is what is read under that name"])
        #expect(found.map(\.severity) == [path.contains("/") ? .warning : .error])
    }
}
