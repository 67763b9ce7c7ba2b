import DatelinePublishing
import Foundation
import Testing

/// Folders in which publishing would do harm.
@Suite struct RefusalTests {
    @Test("a folder with somebody's files and no manifest of ours")
    func refusesForeignContent() throws {
        let folder = try TemporaryFolder()
        try folder.write("years of work", to: "site/my-thesis.txt")
        try expectRefusal(
            of: folder("site"),
            "'\(folder("site"))' is not empty and holds no site of ours: 'my-thesis.txt' is somebody else's",
            help: "name a new or empty folder: dateline publish -o '\(folder("site"))/site'")
        #expect(try SiteTree(folder.path).paths == ["site", "site/my-thesis.txt"])
    }

    @Test("a folder whose manifest.json is that of a web app")
    func refusesForeignManifest() throws {
        let folder = try TemporaryFolder()
        try folder.write("{\"name\": \"My app\"}", to: "site/manifest.json")
        try expectRefusal(of: folder("site"), "'\(folder("site"))/manifest.json' was not written by this program")
        #expect(try folder.read("site/manifest.json") == "{\"name\": \"My app\"}")
    }

    @Test("a manifest of ours that was moved out of the folder and linked back")
    func refusesLinkedManifest() throws {
        let folder = try TemporaryFolder()
        try publish(["a": "1"], into: folder("site"))
        try FileManager.default.moveItem(atPath: folder("site/manifest.json"), toPath: folder("m"))
        try folder.link("site/manifest.json", to: folder("m"))
        try expectRefusal(of: folder("site"), "'\(folder("site"))/manifest.json' was not written by this program")
    }

    @Test("a casebook, or a folder above one; a folder within one is fine")
    func refusesCasebooks() throws {
        let folder = try TemporaryFolder()
        try folder.write("title: x", to: "book/dateline.yaml")
        try folder.write("---", to: "book/incidents/a.md")
        let options = WriterOptions(casebooks: [folder("book")], home: nil)
        for path in [folder("book"), folder("book/incidents/.."), folder.path] {
            try expectRefusal(
                of: path, "'\(path)' holds a casebook, and publishing would put pages among its records",
                options: options)
        }
        let other = folder("book")
        try expectRefusal(
            of: other, "'\(other)' holds a casebook, and publishing would put pages among its records")
        try publish(["a": "1"], into: folder("book/public"), options: options)
        #expect(
            try SiteTree(folder("book")).paths == [
                "dateline.yaml", "incidents", "incidents/a.md", "public", "public/a", "public/manifest.json",
            ])
    }

    @Test("the root, a home folder and what lies above it, no name at all", arguments: ["/", "//", "/.", "/tmp/.."])
    func refusesRoot(path: String) throws {
        try expectRefusal(of: path, "'\(path)' is the top of the file system, not a folder to publish into")
    }

    @Test func refusesHome() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder("home/ada"), withIntermediateDirectories: true)
        try folder.link("alias", to: "home/ada")
        let options = WriterOptions(home: folder("home/ada"))
        for path in [folder("home/ada"), folder("home"), folder("alias"), folder("home/ada/.")] {
            try expectRefusal(
                of: path, "'\(path)' is a home folder, not a folder to publish into", options: options)
        }
        try publish(["a": "1"], into: folder("home/ada/site"), options: options)
        #expect(try folder.read("home/ada/site/a") == "1")
    }

    @Test("no name", arguments: ["", "a\0b"])
    func refusesNoName(path: String) throws {
        try expectRefusal(of: path, "'\(path)' is not the name of a folder to publish into")
    }

    @Test(
        "up from where nothing is",
        arguments: ["nowhere-at-all/../x", "nowhere-at-all/.", "/tmp/nowhere-at-all/../../x", "../nowhere-at-all/.."])
    func refusesUpFromNowhere(path: String) throws {
        try expectRefusal(of: path, "'\(path)' leads by '..' or '.' from a folder that does not exist")
    }

    @Test func publishesBesideAFolderThatExists() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "book/dateline.yaml")
        try folder.link("alias", to: "book")
        try publish(["a": "1"], into: folder("book/../site"))
        try publish(["a": "2"], into: folder("alias/../new/site"))
        #expect(try folder.read("site/a") == "1")
        #expect(try folder.read("new/site/a") == "2")
    }

    @Test("a file, and a link that leads nowhere")
    func refusesFiles() throws {
        let folder = try TemporaryFolder()
        try folder.write("text", to: "site")
        try folder.link("dangling", to: "nowhere")
        try expectRefusal(of: folder("site"), "'\(folder("site"))' is a file, not a folder")
        try expectRefusal(of: folder("dangling"), "'\(folder("dangling"))' is a symbolic link that leads nowhere")
        #expect(try SiteTree(folder.path).entries == ["site": "file 644 text", "dangling": "-> nowhere"])
    }

    @Test("a mount point, which cannot change places with another folder")
    func refusesMountPoints() throws {
        try #require(FileManager.default.fileExists(atPath: "/proc/self"))
        try expectRefusal(
            of: "/proc", "'/proc' is a mount point and cannot be exchanged for a new folder in one step",
            help: "publish into a folder within it: dateline publish -o '/proc/site'")
    }

    @Test("a name that leaves no room for that of the working folder")
    func refusesLongNames() throws {
        let folder = try TemporaryFolder()
        let path = folder(String(repeating: "a", count: 246))
        try expectRefusal(
            of: path, "the last name of '\(path)' is too long", help: "use a name of at most 245 bytes")
        try publish(["a": "1"], into: folder(String(repeating: "a", count: 245)))
    }

    @Test("a working folder that somebody else has put there")
    func refusesForeignWorkshop() throws {
        let folder = try TemporaryFolder()
        try folder.write("victim", to: "victim/precious.txt")
        try folder.link(".site.dateline", to: "victim")
        try expectRefusal(
            of: folder("site"),
            "'\(folder(".site.dateline"))' is in the way: the new site is made in a folder of this name")
        #expect(try SiteTree(folder("victim")).entries == ["precious.txt": "file 644 victim"])
    }

    private func expectRefusal(
        of path: String, _ message: String, help: String? = nil, options: WriterOptions = WriterOptions(home: nil),
        at location: SourceLocation = #_sourceLocation
    ) throws {
        do throws(PublishError) {
            try publish(["index.html": "x"], into: path, options: options)
            Issue.record("it was published", sourceLocation: location)
        } catch {
            #expect(error.description == message, sourceLocation: location)
            if let help { #expect(error.help == help, sourceLocation: location) }
        }
    }
}
