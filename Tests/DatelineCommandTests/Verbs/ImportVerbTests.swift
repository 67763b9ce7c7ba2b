import Foundation
import Testing

/// `dateline import` writes records, says what became of everything, and never writes over what is there unasked.
@Suite struct ImportVerb {
    private let galaxy = #"""
        {"type": "threat-actor", "name": "Threat Actor", "values": [
        {"value": "APT28", "uuid": "u1", "meta": {"synonyms": ["Grizzly Steppe"]}},
        {"value": "APT29", "uuid": "u2", "meta": {"synonyms": ["Grizzly Steppe"], "refs": ["https://example.org/dukes"]}}]}
        """#

    @Test func makesACasebookOfWhatComesThroughStandardInput() throws {
        let folder = try TemporaryFolder()
        let book = folder.path("book")
        let run = try DatelineProgram.run("import", "galaxy", "-", "--into", book, input: galaxy)
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.isEmpty)
        #expect(run.messages.contains("2 as actor") && run.messages.contains("2 as alias"), "\(run.messages)")
        #expect(!run.messages.contains("\u{1B}") && !run.messages.contains("reading 1 of 1"))
        #expect(try DatelineProgram.run("check", "--casebook", book).status == 0)
        let actor = try DatelineProgram.run("actor", "Grizzly Steppe", "--casebook", book)
        #expect(actor.status == 65)
        #expect(actor.messages.contains("apt28") && actor.messages.contains("apt29"))
        let site = folder.path("site")
        #expect(try DatelineProgram.run("publish", "--casebook", book, "-o", site).status == 0)
        #expect(FileManager.default.fileExists(atPath: site + "/actors/apt28/index.html"))
    }

    @Test func writesOverNothingUnasked() throws {
        let folder = try TemporaryFolder()
        let book = folder.path("book")
        _ = try DatelineProgram.run("import", "galaxy", "-", "--into", book, "-q", input: galaxy)
        let changed = galaxy.replacing("\"value\": \"APT29\"", with: "\"value\": \"Cozy Bear\"")
        let kept = try DatelineProgram.run("import", "galaxy", "-", "--into", book, input: changed)
        #expect(kept.status == 1)
        #expect(kept.messages.contains("actors/apt29.md:1:1: warning: name is 'APT29', and the import has 'Cozy Bear'"))
        #expect(try String(contentsOfFile: book + "/actors/apt29.md", encoding: .utf8).contains("name: APT29\n"))
        let replaced = try DatelineProgram.run(
            "import", "galaxy", "-", "--into", book, "-q", "--replace", input: changed)
        #expect(replaced.status == 0 && replaced.messages.isEmpty)
        #expect(try String(contentsOfFile: book + "/actors/apt29.md", encoding: .utf8).contains("name: Cozy Bear\n"))
    }

    @Test func makesNoCasebookOfAFileOfAnotherKind() throws {
        let folder = try TemporaryFolder()
        let run = try DatelineProgram.run("import", "misp", "-", "--into", folder.path("book"), input: galaxy)
        #expect(run.status == 65)
        #expect(run.messages.contains("standard input:1:1: error: ") && run.messages.contains("[import-file]"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("book")))
    }

    @Test func bundlesGetThePublisherThatIsGiven() throws {
        let folder = try TemporaryFolder()
        let book = folder.path("book")
        func text(_ name: String) throws -> String { try String(contentsOfFile: folder.path(name), encoding: .utf8) }
        let bundle = #"""
            {"type": "bundle", "id": "bundle--1", "objects": [
            {"type": "campaign", "id": "campaign--1", "name": "X", "created": "2020-03-05T10:00:00Z", "modified": "2020-03-05T10:00:00Z"}]}
            """#
        let run = try DatelineProgram.run(
            "import", "stix", "-", "--into", book, "--publisher", "Unit 42", input: bundle)
        #expect(run.status == 0, "\(run.messages)")
        #expect(try text("book/sources/stix-bundle-standard-input.yaml").contains("publisher: unit-42"))
        #expect(try text("book/vocabulary.yaml").contains("Unit 42"))
        let unknown = try DatelineProgram.run("import", "stix", "-", "--into", folder.path("other"), input: bundle)
        #expect(unknown.status == 0)
        #expect(try text("other/vocabulary.yaml").contains("Publisher not known"))
    }

    @Test func nothingOfARedRowIsPublishedInTheClear() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "t,d,a,s,m\nOne,2018,Secretive Spider,https://secret.example/x,TLP:RED\nTwo,2018,APT1,,TLP:CLEAR\n",
            to: "table.csv")
        try folder.write(
            "record: incident\ndate-format: yyyy\ncolumns: { title: t, date: d, attribution: a, sources: s, marking: m }\n",
            to: "mapping.yaml")
        let book = folder.path("book")
        let run = try DatelineProgram.run(
            "import", "csv", folder.path("table.csv"), "--mapping", folder.path("mapping.yaml"), "--into", book)
        #expect(run.status == 0, "\(run.messages)")
        #expect(try DatelineProgram.run("publish", "--casebook", book, "-o", folder.path("site")).status == 0)
        let site = URL(filePath: folder.path("site"))
        let files = try FileManager.default.subpathsOfDirectory(atPath: site.path)
        #expect(files.contains("actors/apt1/index.html"))
        #expect(files.filter { $0.lowercased().contains("spider") || $0.lowercased().contains("secret") } == [])
        for file in files {
            let data = try? Data(contentsOf: site.appending(path: file))
            let text = String(decoding: data ?? Data(), as: UTF8.self).lowercased()
            #expect(!text.contains("spider") && !text.contains("secret.example"), "\(file)")
        }
    }

    @Test func aTableComesInByAMapping() throws {
        let folder = try TemporaryFolder()
        try folder.write("title,date added\nAttack,03.04.2018\n", to: "table.csv")
        let wizard = try DatelineProgram.run("import", "csv", folder.path("table.csv"), "--wizard")
        #expect(wizard.status == 0 && wizard.output.contains("date: date added"))
        try folder.write(wizard.output, to: "first.yaml")
        try folder.write(wizard.output.replacing("date-format: ", with: "date-format: dd.MM.yyyy "), to: "mapping.yaml")
        func imported(_ mapping: String) throws -> DatelineProgram.Run {
            try DatelineProgram.run(
                "import", "csv", folder.path("table.csv"), "--mapping", folder.path(mapping), "--into",
                folder.path("book"))
        }
        let unfilled = try imported("first.yaml")
        #expect(unfilled.status == 65 && unfilled.messages.contains("never guessed"))
        #expect(try imported("mapping.yaml").status == 0)
        #expect(FileManager.default.fileExists(atPath: folder.path("book/incidents/2018/attack.md")))
        #expect(try DatelineProgram.run("import", "csv", folder.path("table.csv"), "--into", "x").status == 64)
        #expect(
            try DatelineProgram.run("import", "csv", folder.path("table.csv"), "--mapping", folder.path("mapping.yaml"))
                .status == 64)
    }
}
