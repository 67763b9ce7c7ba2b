import DatelinePublishing
import Foundation
import Glibc
import Testing

/// Files in the output folder that are not ours.
@Suite struct ForeignFileTests {
    @Test("a checked-out branch of pages, or a folder with a host's notes only, is nobody's site: written beside them")
    func firstPublicationBesideThem() throws {
        for files in [
            [".git/HEAD"], ["CNAME"], [".git", ".gitignore", "README.md"], [".nojekyll", "cname", ".well-known/a"],
        ] {
            let folder = try TemporaryFolder()
            for file in files { try folder.write("ref", to: "site/\(file)") }
            try SampleSite(version: 1).publish(into: folder("site"))
            let entries = try SiteTree(folder("site")).entries
            for file in files { #expect(entries[file] == "file 644 ref") }
            for (path, entry) in try SampleSite(version: 1).tree.entries { #expect(entries[path] == entry) }
        }
    }

    @Test(
        "one file of anybody's among them, and the folder is left alone",
        arguments: [
            "index.html", ".env", "thesis.tex", "docs/a",
        ])
    func notBesideOthers(name: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("ref", to: "site/.git/HEAD")
        try folder.write("mine", to: "site/\(name)")
        #expect(throws: PublishError.self) { try SampleSite(version: 1).publish(into: folder("site")) }
        #expect(try folder.read("site/\(name)") == "mine")
    }

    @Test("they stay as they are: files, hidden folders, links, empty folders, names that are not UTF-8")
    func keepsThem() throws {
        let folder = try TemporaryFolder()
        try SampleSite(version: 1).publish(into: folder("site"))
        try folder.write("example.org", to: "site/CNAME")
        try folder.write("object", to: "site/.git/objects/aa/1")
        try folder.write("mine", to: "site/pages/1/notes.txt")
        try folder.write("mine", to: "site/only-in-1/notes.txt")
        try folder.link("site/link", to: "CNAME")
        try FileManager.default.createDirectory(atPath: folder("site/empty"), withIntermediateDirectories: false)
        chmod(folder("site/empty"), 0o700)
        let raw = folder("site/").utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 0]
        close(open(Array(raw), O_WRONLY | O_CREAT, 0o600))
        mkfifo(folder("site/pipe"), 0o600)
        var status = stat()
        lstat(folder("site/CNAME"), &status)
        let before = status.st_ino

        try SampleSite(version: 2).publish(into: folder("site"))

        let expected: [String: String] = [
            "CNAME": "file 644 example.org", ".git": "folder 755", ".git/objects": "folder 755",
            ".git/objects/aa": "folder 755", ".git/objects/aa/1": "file 644 object",
            "pages/1/notes.txt": "file 644 mine", "only-in-1": "folder 755", "only-in-1/notes.txt": "file 644 mine",
            "link": "-> CNAME", "empty": "folder 700",
        ]
        unlink(folder("site/pipe"))
        #expect(unlink(Array(raw)) == 0)
        let whole = try SampleSite(version: 2).tree.entries.merging(expected) { _, foreign in foreign }
        #expect(try SiteTree(folder("site")).entries == whole)
        lstat(folder("site/CNAME"), &status)
        #expect(status.st_ino == before)
        #expect(try folder.names() == ["site"])
    }

    @Test("one that came while the new site was being made is in the new site")
    func keepsLateComers() throws {
        let folder = try TemporaryFolder()
        try SampleSite(version: 1).publish(into: folder("site"))
        try SampleSite(version: 2).publish(into: folder("site")) { [folder] number in
            if number == 90 { try? folder.write("late", to: "site/drop/late.txt") }
        }
        #expect(try folder.read("site/drop/late.txt") == "late")
    }

    @Test("one in the place of a new page of ours is not overwritten: an error with a remedy")
    func refusesConflicts() throws {
        for (foreign, ours) in [("a/b", "a/b"), ("a", "a/b"), ("a/b/c", "a/b")] {
            let folder = try TemporaryFolder()
            try publish(["index.html": "1"], into: folder("site"))
            try folder.write("mine", to: "site/" + foreign)
            let before = try SiteTree(folder("site"))
            let taken = foreign == "a/b/c" ? "a/b" : foreign
            do throws(PublishError) {
                try publish(["index.html": "2", ours: "x"], into: folder("site"))
                Issue.record("it was published")
            } catch {
                #expect(
                    error.description == "'\(folder("site"))/\(taken)' is not ours, and a file of ours is to go there")
                #expect(error.help == "move it away: mv '\(folder("site"))/\(taken)' .")
            }
            #expect(try SiteTree(folder("site")) == before)
            #expect(try folder.names() == ["site"])
        }
    }

    @Test("a foreign folder may take pages of ours in")
    func sharesFolders() throws {
        let folder = try TemporaryFolder()
        try publish(["index.html": "1"], into: folder("site"))
        try folder.write("mine", to: "site/a/notes.txt")
        try publish(["index.html": "1", "a/b": "x"], into: folder("site"))
        try publish(["index.html": "1"], into: folder("site"))
        #expect(try SiteTree(folder("site")).paths == ["a", "a/notes.txt", "index.html", "manifest.json"])
    }
}
