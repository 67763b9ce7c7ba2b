import DatelinePublishing
import Foundation
import Glibc
import Testing

/// Symbolic links in the output folder are never followed out of it.
@Suite struct SymbolicLinkTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("precious", to: "victim/precious.txt")
        try folder.write("page 1", to: "victim/1.html")
        try folder.write("victim", to: "victim/index.html")
        try SampleSite(version: 1).publish(into: folder("site"))
    }

    private func expectUnharmed(_ site: SampleSite) throws {
        let victim = try SiteTree(folder("victim"))
        try site.publish(into: folder("site"))
        #expect(try SiteTree(folder("victim")) == victim)
        #expect(try SiteTree(folder("site")) == site.tree)
        var status = stat()
        lstat(folder("victim/1.html"), &status)
        #expect(status.st_nlink == 1)
    }

    @Test("in place of a page: the link goes, what it leads to stays", arguments: [1, 2])
    func file(version: Int) throws {
        try folder.remove("site/index.html")
        try folder.link("site/index.html", to: folder("victim/index.html"))
        try expectUnharmed(SampleSite(version: version))
    }

    @Test("in place of a page, leading nowhere: nothing is made there", arguments: [1, 2])
    func dangling(version: Int) throws {
        try folder.remove("site/index.html")
        try folder.link("site/index.html", to: folder("victim/made-by-attack"))
        try expectUnharmed(SampleSite(version: version))
    }

    @Test("in place of a folder, even if the same page is behind it", arguments: [1, 2])
    func directory(version: Int) throws {
        try folder.remove("site/pages/1")
        try folder.link("site/pages/1", to: folder("victim"))
        try expectUnharmed(SampleSite(version: version))
    }

    @Test("in place of a folder in an otherwise unchanged site", arguments: [1, 2])
    func sameContent(version: Int) throws {
        try FileManager.default.moveItem(atPath: folder("site/pages/1"), toPath: folder("victim/moved"))
        try folder.link("site/pages/1", to: folder("victim/moved"))
        try expectUnharmed(SampleSite(version: version))
    }
}
