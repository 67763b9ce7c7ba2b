import Foundation
import Testing

/// A result is never written over a record, nor among records, where `check` would take it for one.
@Suite struct OutputPlaceTests {
    private func casebook(in folder: TemporaryFolder) throws -> String {
        try folder.write("title: Book\n", to: "book/dateline.yaml")
        try folder.write("---\ntype: incident\ntitle: Gate open\ndate: 2019\n---\n", to: "book/incidents/2019/gate.md")
        try folder.write("{}\n", to: "book/sources.yaml")
        return folder.path("book")
    }

    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test(arguments: [
        "dateline.yaml", "sources.yaml", "vocabulary.yaml", "more.jsonl", "incidents/2019/gate.md", "incidents/new.md",
        "actors/../incidents/2019/gate.md", "incidents/2019/../../sources.yaml",
    ])
    func recordsAreLeftAlone(name: String) throws {
        let folder = try TemporaryFolder()
        let book = try casebook(in: folder)
        try folder.write("---\ntype: actor\nname: Crew\n---\n", to: "book/actors/crew.md")
        let file = book + "/" + name
        let run = try DatelineProgram.run("timeline", "--casebook", book, "--format", "markdown", "-o", file)
        #expect(run.status == 73)
        #expect(run.messages.contains("cannot write '\(file)': records of a casebook stand there"))
        #expect(try text(book + "/incidents/2019/gate.md").hasPrefix("---\ntype: incident"))
        #expect(try text(book + "/sources.yaml") == "{}\n")
    }

    @Test(arguments: ["timeline.md", "out.csv.md", "static.md"])
    func besideThemThereIsRoom(name: String) throws {
        let folder = try TemporaryFolder()
        let book = try casebook(in: folder)
        let run = try DatelineProgram.run("timeline", "--casebook", book, "-o", book + "/" + name)
        #expect(run.status == 0)
        #expect(try text(book + "/" + name).contains("Gate open"))
    }

    @Test func aFolderOfRecordsIsNotProposed() throws {
        let folder = try TemporaryFolder()
        let book = try casebook(in: folder)
        let run = try DatelineProgram.run("timeline", "--casebook", book, "-o", book + "/incidents")
        #expect(run.status == 73 && run.messages.contains("help: name a file, such as '-o result.md'"))
    }
}
