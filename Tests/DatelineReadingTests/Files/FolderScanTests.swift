import DatelineModel
import Testing

@testable import DatelineReading

struct FolderScanTests {
    private let record = "---\ntype: incident\ntitle: A\ndate: 2017\n---\n"

    private func paths(_ files: [String]) throws -> [String] {
        let casebook = try TemporaryCasebook(files.map { ($0, "") })
        return FolderScan(of: casebook.folder).files.map(\.path)
    }

    @Test func findsRecordsInTheOrderOfTheirPaths() throws {
        let files = ["incidents/2018/b.md", "incidents/2017/z.yaml", "incidents/a.md", "actors/x.md", "sources/s.yaml"]
        #expect(
            try paths(files) == [
                "actors/x.md", "dateline.yaml", "incidents/2017/z.yaml", "incidents/2018/b.md", "incidents/a.md",
                "sources/s.yaml",
            ])
    }

    @Test func passesOverWhatEditorsLeaveBehind() throws {
        let files = [
            "incidents/.a.md.swp", "incidents/a.md~", "incidents/README.md", "incidents/.git/b.md", "notes.md",
        ]
        #expect(try paths(files) == ["dateline.yaml"])
    }

    @Test func warnsOfAFileAmongTheRecordsThatIsNotRead() throws {
        let reading = try TemporaryCasebook.read([
            ("incidents/a.yml", ""), ("incidents/b.txt", ""), ("sources.yml", ""),
        ])
        #expect(reading.diagnostics.map(\.id) == [.unreadFile, .unreadFile, .unreadFile])
        #expect(reading.diagnostics.map(\.severity) == [.warning, .warning, .warning])
        #expect(reading.diagnostics.first?.help == "rename it to 'incidents/a.yaml'")
    }

    @Test func stopsAtItsLimit() throws {
        let casebook = try TemporaryCasebook((1...9).map { ("incidents/r\($0).md", record) })
        let scan = FolderScan(of: casebook.folder, limit: 5)
        #expect(scan.files.count == 5)
        #expect(scan.diagnostics.map(\.id) == [.tooManyFiles])
    }

    @Test func refusesALinkOutOfTheCasebook() throws {
        let casebook = try TemporaryCasebook([])
        try casebook.link("incidents/passwd.md", to: "/etc/passwd")
        try casebook.link("sources.yaml", to: "/etc/passwd")
        try casebook.link("incidents/dangling.md", to: "nowhere.md")
        let reading = casebook.read()
        #expect(reading.diagnostics.map(\.id) == [.symbolicLink, .symbolicLink, .symbolicLink])
        #expect(
            reading.diagnostics.map { $0.place?.file } == [
                "incidents/dangling.md", "incidents/passwd.md", "sources.yaml",
            ])
        #expect(reading.diagnostics.allSatisfy { $0.excerpt == nil })
    }

    @Test func aReferenceToARefusedFileIsNoErrorOfItsOwn() throws {
        let text = "---\ntype: incident\ntitle: A\ndate: 2017\nsources: [secret]\n---\n"
        let casebook = try TemporaryCasebook([("incidents/a.md", text)])
        try casebook.link("sources/secret.yaml", to: "/etc/passwd")
        let reading = casebook.read()
        #expect(reading.diagnostics.map(\.id) == [.leftOutReference, .symbolicLink])
        #expect(reading.casebook.incidents.count == 1)
        #expect(reading.recordsLeftOut == 1)
    }

    @Test func refusesALinkToAFolder() throws {
        let casebook = try TemporaryCasebook([("incidents/2017/a.md", record)])
        try casebook.link("incidents/loop", to: "..")
        try casebook.link("actors", to: "/etc")
        let reading = casebook.read()
        #expect(reading.diagnostics.map { $0.place?.file } == ["actors", "incidents/loop"])
        #expect(reading.casebook.incidents.count == 1)
    }

    @Test func followsALinkToAFileOfTheCasebook() throws {
        let casebook = try TemporaryCasebook([("drafts/a.md", record)])
        try casebook.link("incidents/a.md", to: "../drafts/a.md")
        let reading = casebook.read()
        #expect(reading.diagnostics == [])
        #expect(reading.casebook.incidents.map(\.id.text) == ["a"])
    }

    @Test func refusesAFileThatIsTooLarge() throws {
        let casebook = try TemporaryCasebook([])
        try casebook.write([UInt8](repeating: 0x61, count: FileLimits.file + 1), to: "incidents/log.md")
        let reading = casebook.read()
        #expect(reading.diagnostics.map(\.message) == ["'incidents/log.md' is larger than 4 MiB"])
        #expect(reading.recordsLeftOut == 1)
    }

    @Test func refusesTextThatIsNotUTF8() throws {
        let casebook = try TemporaryCasebook([])
        try casebook.write(
            Array("---\ntype: incident\ntitle: Caf".utf8) + [0xE9] + Array("\n---\n".utf8), to: "incidents/a.md")
        try casebook.write([0xFF, 0xFE, 0x2D, 0x00], to: "incidents/b.md")
        try casebook.write(Array("---\ntype: incident\n---\nA NUL: \0\n".utf8), to: "incidents/c.md")
        let found = casebook.read().diagnostics.filter { $0.id == .textEncoding }
        #expect(
            found.map(\.place) == [
                TextPlace(file: "incidents/a.md", line: 3, column: 11, length: 1),
                TextPlace(file: "incidents/b.md", line: 1, column: 1),
                TextPlace(file: "incidents/c.md", line: 4, column: 8, length: 1),
            ])
    }

    @Test func passesOverAMarkOfByteOrder() throws {
        let casebook = try TemporaryCasebook([])
        try casebook.write([0xEF, 0xBB, 0xBF] + Array(record.utf8), to: "incidents/a.md")
        let reading = casebook.read()
        #expect(reading.diagnostics == [])
        #expect(reading.casebook.incidents.count == 1)
    }
}
