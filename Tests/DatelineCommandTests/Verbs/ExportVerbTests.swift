import Foundation
import Testing

/// `dateline export` on the casebook that ships.
@Suite struct ExportVerb {
    func export(_ format: String, _ more: String...) throws -> DatelineProgram.Run {
        try DatelineProgram.run(["export", format, "--casebook", DatelineProgram.sample("north-korea")] + more)
    }

    @Test(arguments: ["stix", "misp", "csv", "navigator", "timelinejs", "csl", "bibtex", "jsonl"])
    func everyFormatHasContentAndIsTheSameEveryTime(_ format: String) throws {
        let run = try export(format)
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.count > 1000)
        let again = try export(format)
        #expect(again.output == run.output)
    }

    @Test(arguments: ["stix", "misp", "csv", "navigator", "timelinejs", "jsonl"])
    func asOfAPastDayNothingIsThereThatCameLater(_ format: String) throws {
        let run = try export(format, "--as-of", "2017-12-01")
        #expect(run.status == 0, "\(run.messages)")
        for word in ["APT37", "Bossert", "TEMP.Reaper", "Park Jin Hyok"] {
            #expect(!run.output.contains(word), "'\(word)' in \(format)")
        }
    }

    @Test func aSelectionIsThatOfTheTimeline() throws {
        let rows = try export("csv", "--country", "KR", "--until", "2014-12-31").output.split(separator: "\r\n")
        let all = try export("csv").output.split(separator: "\r\n")
        #expect(rows.count > 1)
        #expect(rows.count < all.count)
        #expect(rows.dropFirst().allSatisfy { $0.contains("KR") })
    }

    @Test func anActorsLayerIsFoundByAnAlias() throws {
        #expect(try export("navigator", "--actor", "Reaper").output.contains("\"name\": \"APT37\""))
    }

    @Test func jsonLinesAreReadAgainWithoutTheCasebook() throws {
        let folder = try TemporaryFolder()
        let lines = folder.path("records.jsonl")
        #expect(try export("jsonl", "-o", lines).status == 0)
        let whole = try DatelineProgram.run("export", "jsonl", "--from", lines)
        #expect(whole.status == 0, "\(whole.messages)")
        let written = try String(contentsOfFile: lines, encoding: .utf8)
        #expect(whole.output == written)
    }

    @Test func stixIsImportedAsTheSameCasebook() throws {
        let folder = try TemporaryFolder()
        let bundle = folder.path("bundle.json")
        #expect(try export("stix", "-o", bundle).status == 0)
        let into = folder.path("again")
        let imported = try DatelineProgram.run("import", "stix", bundle, "--into", into)
        #expect(imported.status == 0, "\(imported.messages)")
        let again = try DatelineProgram.run("export", "jsonl", "--casebook", into)
        let before = try export("jsonl")
        #expect(again.output == before.output)
    }

    @Test func aNewCasebookAndItsRecordsTellEditorsOfTheSchema() throws {
        let folder = try TemporaryFolder()
        let casebook = folder.path("mine")
        #expect(try DatelineProgram.run("init", casebook).status == 0)
        #expect(try DatelineProgram.run("new", "source", "A report", "--casebook", casebook).status == 0)
        #expect(try DatelineProgram.run("new", "actor", "APT37", "--casebook", casebook).status == 0)
        for (path, schema) in [
            ("dateline.yaml", "schema/casebook.json"), ("vocabulary.yaml", "schema/vocabulary.json"),
            ("sources/a-report.yaml", "../schema/record.json"), ("actors/apt37.md", "../schema/record.json"),
        ] {
            let text = try String(contentsOfFile: casebook + "/" + path, encoding: .utf8)
            #expect(text.contains("# yaml-language-server: $schema=\(schema)\n"), "\(path)")
            let there = (casebook + "/" + path as NSString).deletingLastPathComponent + "/" + schema
            #expect(FileManager.default.fileExists(atPath: there), "\(there)")
        }
        let printed = try DatelineProgram.run("schema", "record").output
        let written = try String(contentsOfFile: casebook + "/schema/record.json", encoding: .utf8)
        #expect(printed == written)
        let check = try DatelineProgram.run("check", "--casebook", casebook)
        #expect(check.status == 0, "\(check.output) \(check.messages)")
    }
}
