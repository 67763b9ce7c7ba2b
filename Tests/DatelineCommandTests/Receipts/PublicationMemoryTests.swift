import Foundation
import Testing

@testable import DatelineCommand

/// A publication in which nothing has changed is not made again; whatever has changed, the site is that of a full build.
@Suite struct PublicationMemoryTests {
    let folder: TemporaryFolder
    let casebook: String
    let site: String

    init() throws {
        folder = try TemporaryFolder()
        casebook = try folder.copy(of: DatelineProgram.sample("tiny"), as: "book")
        // What was remembered of the sample itself.
        try? FileManager.default.removeItem(atPath: casebook + "/.dateline")
        site = folder.path("site")
    }

    @discardableResult
    private func publish(_ options: String..., to site: String? = nil) throws -> DatelineProgram.Run {
        try DatelineProgram.run(["publish", "--casebook", casebook, "-o", site ?? self.site] + options)
    }

    /// The receipts that the casebook keeps.
    private var receipts: [String] {
        let folder = casebook + "/.dateline/receipts"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().map { folder + "/" + $0 }
    }

    /// Publishes; whether nothing was built for it, told by a line that is written under each receipt.
    private func isRemembered(_ options: String...) throws -> Bool {
        for receipt in receipts {
            let text = try String(contentsOfFile: receipt, encoding: .utf8)
            try (text + "\nfrom a receipt").write(toFile: receipt, atomically: true, encoding: .utf8)
        }
        let run = try DatelineProgram.run(["publish", "--casebook", casebook, "-o", site] + options)
        return run.messages.hasSuffix("from a receipt\n")
    }

    /// That the site is what a build of everything makes of the casebook.
    private func expectFullBuild(_ options: [String] = [], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let whole = try TemporaryFolder()
        let run = try DatelineProgram.run(
            ["publish", "--no-cache", "--casebook", casebook, "-o", whole.path("site")] + options)
        #expect(run.status == 0, sourceLocation: sourceLocation)
        let differing = differences(try tree(site), try tree(whole.path("site")))
        #expect(differing == [], sourceLocation: sourceLocation)
    }

    @Test("the second time nothing is touched, and the same is said")
    func remembers() throws {
        let first = try publish()
        #expect(first.status == 0)
        let second = try publish()
        #expect(second.status == 0)
        let files = try tree(site).count
        #expect(second.messages.contains("0 files written, \(files - 1) unchanged, 0 removed"))
        let whole = try publish("--no-cache")
        #expect(whole.messages == second.messages)
        #expect(try isRemembered())
        #expect(try !isRemembered("--no-cache"))
    }

    @Test("a cache that is deleted, damaged or of another version makes everything be built")
    func survivesLossOfTheCache() throws {
        try publish()
        let receipt = try #require(receipts.first)
        let text = try String(contentsOfFile: receipt, encoding: .utf8)
        for damaged in ["", "x", String(text.prefix(100)), text.replacing("receipt 1", with: "receipt 2")] {
            try damaged.write(toFile: receipt, atomically: true, encoding: .utf8)
            #expect(try !isRemembered())
            #expect(try String(contentsOfFile: receipt, encoding: .utf8) == text)
        }
        try FileManager.default.removeItem(atPath: casebook + "/.dateline")
        #expect(try !isRemembered())
        #expect(try isRemembered())
        try expectFullBuild()
    }

    @Test("whatever is done to the site's own files, the next publication puts it right")
    func seesWhatHappensToTheSite() throws {
        try publish()
        let page = site + "/index.html"
        let bytes = try Data(contentsOf: URL(filePath: page))
        let times = try FileManager.default.attributesOfItem(atPath: page)
        // As long as before, and as old as before.
        try Data(bytes.reversed()).write(to: URL(filePath: page))
        try FileManager.default.setAttributes(
            [.modificationDate: try #require(times[.modificationDate])], ofItemAtPath: page)
        try publish()
        try expectFullBuild()
        try FileManager.default.removeItem(atPath: page)
        try publish()
        try expectFullBuild()
        try FileManager.default.removeItem(atPath: site)
        try publish()
        try expectFullBuild()
    }

    @Test("any edit is seen: records, settings, templates, static files, renames, deletions, and all of it taken back")
    func seesEdits() throws {
        try publish()
        let edits: [(String, String?)] = [
            ("templates/assets/own.css", "p {}"), ("static/robots.md", "x"), ("static/robots.md", "y"),
            ("vocabulary.yaml", "malware:\n  toy: Toy\n"), ("templates/assets/own.css", nil),
        ]
        for (name, text) in edits {
            if let text {
                try folder.write(text, to: "book/" + name)
            } else {
                try FileManager.default.removeItem(atPath: casebook + "/" + name)
            }
            try publish()
            try expectFullBuild()
        }
        let incidents = casebook + "/incidents"
        let name = try #require(try FileManager.default.subpathsOfDirectory(atPath: incidents).sorted().last)
        let text = try String(contentsOfFile: incidents + "/" + name, encoding: .utf8)
        for version in [text.replacing("title: ", with: "title: New "), text] {
            try version.write(toFile: incidents + "/" + name, atomically: false, encoding: .utf8)
            try publish()
            try expectFullBuild()
        }
    }

    @Test("what was built at one marking or of one day is never left for another")
    func keepsOptionsApart() throws {
        for options in [["--marking", "TLP:RED"], [], ["--as-of", "2018-01-01"], ["--only", "weeks"], []] {
            _ = try DatelineProgram.run(["publish", "--casebook", casebook, "-o", site] + options)
            try expectFullBuild(options)
        }
        // Two folders are remembered side by side.
        try publish(to: folder.path("other"))
        #expect(try isRemembered())
    }

    @Test("errors are told again with their exit status, and nothing is remembered of a run that made nothing")
    func repeatsErrors() throws {
        try folder.write("title: [", to: "book/incidents/broken.yaml")
        #expect(try publish().status == 1)
        #expect(!FileManager.default.fileExists(atPath: casebook + "/.dateline"))
        let first = try publish("--keep-going")
        let second = try publish("--keep-going")
        #expect(first.status == 1 && second.status == 1)
        #expect(second.messages.contains("incidents/broken.yaml:1:"))
        #expect(try isRemembered("--keep-going"))
        #expect(try publish().status == 1)
    }

    @Test("the program is told by the files that its code runs from")
    func tellsTheProgram() throws {
        let maps = """
            55d0 r--p 00000000 fe:00 12 /usr/bin/dateline
            55d1-55d2 r-xp 00001000 fe:00 12                         /usr/bin/dateline
            7f00-7f01 r-xp 00000000 fe:00 13                         /usr/lib/a b.so.1
            7f02-7f03 rw-p 00000000 fe:00 14                         /usr/lib/data.so
            7ffe-7fff r-xp 00000000 00:00 0                          [vdso]
            """
        #expect(ProgramFiles.paths(in: maps) == ["/usr/bin/dateline", "/usr/lib/a b.so.1"])
        #expect(ProgramFiles.digest != nil)
    }
}
