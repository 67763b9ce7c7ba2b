import DatelinePublishing
import Foundation
import Glibc
import Testing

@Suite struct SiteWriterTests {
    @Test("a new site is what was produced, and its manifest, with permissions for all to read")
    func writesANewSite() throws {
        let folder = try TemporaryFolder()
        let report = try publish(["index.html": "home", "actors/apt37/index.html": "page"], into: folder("site"))
        let hash = ContentDigest(of: Array("home".utf8)).hexadecimal
        let page = ContentDigest(of: Array("page".utf8)).hexadecimal
        let manifest = """
            {
            "format": "dateline-manifest-1",
            "files": [
            {"path":"actors/apt37/index.html","sha256":"\(page)","size":4},
            {"path":"index.html","sha256":"\(hash)","size":4}
            ]
            }

            """
        #expect(
            try SiteTree(folder("site")).entries == [
                "index.html": "file 644 home", "actors": "folder 755", "actors/apt37": "folder 755",
                "actors/apt37/index.html": "file 644 page", "manifest.json": "file 644 " + manifest,
            ])
        #expect(report.written == 2 && report.unchanged == 0 && report.removed == [])
        #expect(report.totalBytes == 8 + manifest.utf8.count)
        #expect(try folder.names() == ["site"])
    }

    @Test("the second version is as if published into an empty folder; pages that it lacks are gone")
    func replaces() throws {
        let folder = try TemporaryFolder()
        try SampleSite(version: 1).publish(into: folder("site"))
        let report = try SampleSite(version: 2).publish(into: folder("site"))
        #expect(try SiteTree(folder("site")) == SampleSite(version: 2).tree)
        #expect(report.written == 16 && report.unchanged == 180)
        #expect(report.removed == (0..<5).map { "only-in-1/\($0 * 20 + 3).html" }.sorted())
        #expect(try folder.names() == ["site"])
    }

    @Test("a file that has not changed stays the same file; one that has is another, never written over")
    func keepsUnchangedFiles() throws {
        let folder = try TemporaryFolder()
        try publish(["a": "same", "b": "old"], into: folder("site"))
        let before = (inode(folder("site/a")), inode(folder("site/b")))
        link(folder("site/b"), folder("kept"))
        try publish(["a": "same", "b": "new"], into: folder("site"))
        #expect(inode(folder("site/a")) == before.0)
        #expect(inode(folder("site/b")) != before.1)
        #expect(try folder.read("kept") == "old")
    }

    @Test("a site in which nothing has changed is not touched")
    func leavesAnUnchangedSite() throws {
        let folder = try TemporaryFolder()
        try SampleSite(version: 1).publish(into: folder("site"))
        let before = inode(folder("site"))
        let report = try SampleSite(version: 1).publish(into: folder("site"))
        #expect(inode(folder("site")) == before)
        #expect(report.written == 0 && report.unchanged == 196)
        #expect(try folder.names() == ["site"])
    }

    @Test("what somebody did to our files is undone: edits, permissions, files taken away")
    func repairs() throws {
        let folder = try TemporaryFolder()
        let whole = try SampleSite(version: 1).tree
        try SampleSite(version: 1).publish(into: folder("site"))
        try folder.write("edited", to: "site/pages/1/1.html")
        try folder.write("page _", to: "site/pages/2/2.html")
        try folder.remove("site/pages/4")
        chmod(folder("site/pages/5/5.html"), 0o600)
        chmod(folder("site/pages/6"), 0o700)
        chmod(folder("site/manifest.json"), 0o666)
        try SampleSite(version: 1).publish(into: folder("site"))
        #expect(try SiteTree(folder("site")) == whole)
        chmod(folder("site/pages/6"), 0o777)
        try SampleSite(version: 1).publish(into: folder("site"))
        #expect(try SiteTree(folder("site")) == whole)
    }

    @Test("the bytes do not depend on the number of threads", arguments: [1, 2, 4, 16])
    func isDeterministic(jobs: Int) throws {
        let folder = try TemporaryFolder()
        try SampleSite(version: 1, count: 300).publish(into: folder("site"), jobs: jobs)
        #expect(try SiteTree(folder("site")) == SampleSite(version: 1, count: 300).tree)
    }

    @Test("the folder keeps the permissions that somebody gave it, and the path leads through links")
    func keepsTheFolder() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder("real"), withIntermediateDirectories: false)
        chmod(folder("real"), 0o750)
        try folder.link("site", to: "real")
        try publish(["a": "1"], into: folder("site"))
        try publish(["a": "2"], into: folder("site/"))
        #expect(try SiteTree(folder.path).entries["real"] == "folder 750")
        #expect(try SiteTree(folder.path).entries["site"] == "-> real")
        #expect(try folder.read("real/a") == "2")
    }

    @Test("folders above the output are made")
    func makesParents() throws {
        let folder = try TemporaryFolder()
        try publish(["a": "1"], into: folder("x/y/site"))
        #expect(try folder.read("x/y/site/a") == "1")
    }

    @Test("the process' mask and folder do not matter")
    func ignoresTheMask() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        await #expect(processExitsWith: .success) { [path = path as String] in
            umask(0o077)
            chdir(path)
            try SampleSite(version: 1).publish(into: "site")
        }
        #expect(try SiteTree(folder("site")) == SampleSite(version: 1).tree)
    }

    @Test("the pages that need all others see the list of all others, in order")
    func concludes() throws {
        let folder = try TemporaryFolder()
        let writer = SiteWriter(folder: folder("site"), options: WriterOptions(home: nil))
        _ = try writer.write(count: 3, jobs: 2) {
            [try OutputFile("p\(2 - $0)", text: "\($0)")]
        } last: { manifest in
            let list = manifest.entries.map { "\($0.path) \($0.size)" }.joined(separator: ",")
            return [{ [try OutputFile("list", text: list)] }]
        }
        #expect(try folder.read("site/list") == "p0 1,p1 1,p2 1")
    }

    @Test("an empty site is a site")
    func writesNothing() throws {
        let folder = try TemporaryFolder()
        try publish(["a": "1"], into: folder("site"))
        let report = try publish([:], into: folder("site"))
        #expect(report.removed == ["a"])
        #expect(try SiteTree(folder("site")).paths == ["manifest.json"])
    }

    private func inode(_ path: String) -> UInt? {
        var status = stat()
        return lstat(path, &status) == 0 ? UInt(status.st_ino) : nil
    }
}
