import Foundation
import Testing

@testable import DatelinePreview

/// Changes are told, each burst once; what does not count is not.
@Suite struct FolderWatchTests {
    let site: TemporarySite
    let watched: WatchedFolders

    init() throws {
        site = try TemporarySite()
        try site.write("x", to: "book/incidents/a.md")
        try site.write("x", to: "book/public/index.html")
        watched = try WatchedFolders([site.base + "/book"], ignoring: [site.base + "/book/public"])
    }

    @Test("a file that is written, made, moved or removed is a change, also in a new folder")
    func tells() throws {
        #expect(!watched.haveChanged())
        try site.write("y", to: "book/incidents/a.md")
        #expect(watched.haveChanged())
        #expect(!watched.haveChanged())
        try site.write("y", to: "book/incidents/b.md")
        #expect(watched.haveChanged())
        try FileManager.default.moveItem(
            atPath: site.base + "/book/incidents/b.md", toPath: site.base + "/book/incidents/c.md")
        #expect(watched.haveChanged())
        try site.remove("book/incidents/c.md")
        #expect(watched.haveChanged())
        try FileManager.default.createDirectory(
            atPath: site.base + "/book/actors/new", withIntermediateDirectories: true)
        #expect(watched.haveChanged())
        try site.write("y", to: "book/actors/new/d.md")
        #expect(watched.haveChanged())
        try site.remove("book/actors")
        #expect(watched.haveChanged())
    }

    @Test("the published site, hidden files and editors' copies are no change")
    func ignores() throws {
        try site.write("y", to: "book/public/index.html")
        try site.write("y", to: "book/public/new/index.html")
        try FileManager.default.createDirectory(
            atPath: site.base + "/book/.public.dateline/new", withIntermediateDirectories: true)
        try site.remove("book/public")
        try FileManager.default.moveItem(
            atPath: site.base + "/book/.public.dateline/new", toPath: site.base + "/book/public")
        try site.write("y", to: "book/public/index.html")
        try site.write("y", to: "book/incidents/a.md~")
        close(open(site.base + "/book/incidents/.a.md.swp", O_WRONLY | O_CREAT, 0o600))
        try site.write("y", to: "site/index.html")
        #expect(!watched.haveChanged())
    }

    @Test("a symbolic link to a folder is not followed")
    func doesNotFollowLinks() throws {
        try site.link("book/link", to: "../private")
        #expect(watched.haveChanged())
        try site.write("y", to: "private/other.html")
        #expect(!watched.haveChanged())
    }

    @Test("a burst of changes is told once")
    func debounces() async throws {
        let watch = try FolderWatch(over: [site.base + "/book"])
        var changes = watch.changes.makeAsyncIterator()
        for number in 0..<200 { try site.write("\(number)", to: "book/incidents/\(number).md") }
        #expect(await changes.next() != nil)
        let second = Task { [watch] in
            for await _ in watch.changes { return true }
            return false
        }
        try await Task.sleep(for: .milliseconds(400))
        second.cancel()
        #expect(await second.value == false)
    }
}
