import DatelinePublishing
import Foundation
import Glibc
import Testing

/// Killed at any moment, the output is the whole old site or the whole new one, and the next run puts all in order.
@Suite struct KillTests {
    @Test("killed while pages are made", arguments: [0, 1, 70, 99])
    func beforeTheExchange(page: Int) async throws {
        let folder = try TemporaryFolder()
        try SampleSite(version: 1).publish(into: folder("site"))
        try folder.write("mine", to: "site/pages/1/mine.txt")
        let before = try SiteTree(folder("site"))
        let path = folder("site")
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, page = page as Int] in
            try SampleSite(version: 2).publish(into: path) { if $0 == page { kill(getpid(), SIGKILL) } }
        }
        #expect(try SiteTree(folder("site")) == before)
        #expect(try folder.names() == [".site.dateline", "site"])
        try expectRepaired(folder)
    }

    @Test("killed at the first sight of the new site, while the old one is cleared away")
    func afterTheExchange() async throws {
        let folder = try TemporaryFolder()
        try SampleSite(version: 1, count: 800).publish(into: folder("site"))
        try folder.write("mine", to: "site/pages/1/mine.txt")
        try folder.write("mine", to: "site/zzz/mine.txt")
        let path = folder("site")
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let watch = Thread {
                while access(path + "/only-in-2", F_OK) != 0 {}
                kill(getpid(), SIGKILL)
            }
            watch.start()
            try SampleSite(version: 2, count: 800).publish(into: path)
            sleep(10)
        }
        var whole = try SampleSite(version: 2, count: 800).tree
        whole.entries["pages/1/mine.txt"] = "file 644 mine"
        whole.entries["zzz"] = "folder 755"
        whole.entries["zzz/mine.txt"] = "file 644 mine"
        #expect(try SiteTree(folder("site")) == whole)
        try SampleSite(version: 2, count: 800).publish(into: folder("site"))
        #expect(try SiteTree(folder("site")) == whole)
        #expect(try folder.names() == ["site"])
    }

    @Test("killed in the first publication: there is no site, and no half of one")
    func firstPublication() async throws {
        let folder = try TemporaryFolder()
        let path = folder("site")
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            try SampleSite(version: 1).publish(into: path) { if $0 == 80 { kill(getpid(), SIGKILL) } }
        }
        #expect(try folder.names() == [".site.dateline"])
        try SampleSite(version: 1).publish(into: path)
        #expect(try SiteTree(path) == SampleSite(version: 1).tree)
        #expect(try folder.names() == ["site"])
    }

    @Test("a finished site that was never exchanged is thrown away, and what is not ours stays where it is")
    func finishedButNotExchanged() throws {
        let folder = try TemporaryFolder()
        try SampleSite(version: 1).publish(into: folder("site"))
        try folder.write("mine", to: "site/pages/1/mine.txt")
        try SampleSite(version: 2).publish(into: folder(".site.dateline/new"))
        link(folder("site/pages/1/mine.txt"), folder(".site.dateline/new/pages/1/mine.txt"))
        chmod(folder(".site.dateline"), 0o700)
        try expectRepaired(folder)
    }

    @Test("killed between the two renames of a file system that cannot exchange: the old site is put back first")
    func betweenTwoRenames() throws {
        let folder = try TemporaryFolder()
        try SampleSite(version: 1).publish(into: folder(".site.dateline/old"))
        try folder.write("mine", to: ".site.dateline/old/pages/1/mine.txt")
        try SampleSite(version: 2).publish(into: folder(".site.dateline/new"))
        chmod(folder(".site.dateline"), 0o700)
        try expectRepaired(folder)
    }

    @Test("killed after them: the files that are not ours come over from the old site")
    func afterTwoRenames() throws {
        let folder = try TemporaryFolder()
        try SampleSite(version: 2).publish(into: folder("site"))
        try SampleSite(version: 1).publish(into: folder(".site.dateline/old"))
        try folder.write("mine", to: ".site.dateline/old/pages/1/mine.txt")
        chmod(folder(".site.dateline"), 0o700)
        try expectRepaired(folder)
    }

    private func expectRepaired(_ folder: TemporaryFolder) throws {
        try SampleSite(version: 2).publish(into: folder("site"))
        var whole = try SampleSite(version: 2).tree
        whole.entries["pages/1/mine.txt"] = "file 644 mine"
        #expect(try SiteTree(folder("site")) == whole)
        #expect(try folder.names() == ["site"])
    }
}
