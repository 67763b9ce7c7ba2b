import DatelinePublishing
import Testing

@Suite struct OutputPathTests {
    static let onePlace = " are one place on some file systems and cannot be published side by side"

    @Test(
        "a path that every file system can keep is taken",
        arguments: [
            "index.html", "actors/apt37/index.html", ".nojekyll", ".well-known/security.txt", "weeks/2018-W08/index.md",
            "sources/ünïcode/index.html", "quellen/조선/index.html", "a b/c.txt", "console/index.html", "com10/x",
            String(repeating: "a", count: 255),
        ])
    func takesPortablePaths(path: String) throws {
        #expect(try OutputFile(path, []).path == path)
    }

    @Test(
        "a path that leads out of the site, or means something else elsewhere, is refused",
        arguments: [
            ("", "it is empty"),
            ("/etc/passwd", "it starts with '/'"),
            ("../x", "it has the name '..'"),
            ("a/../../x", "it has the name '..'"),
            ("a/./x", "it has the name '.'"),
            ("a//x", "it has an empty name between two '/' or at its end"),
            ("a/", "it has an empty name between two '/' or at its end"),
            ("a\\x", "it has the character U+005C, which not every file system can keep"),
            ("C:/x", "it has the character U+003A, which not every file system can keep"),
            ("a\0b", "it has the character U+0000, which not every file system can keep"),
            ("a\nb", "it has the character U+000A, which not every file system can keep"),
            ("what?", "it has the character U+003F, which not every file system can keep"),
            ("gpj\u{202E}.exe", "it has the character U+202E, which not every file system can keep"),
            ("a\u{200B}b", "it has the character U+200B, which not every file system can keep"),
            ("actors/nul/index.html", "the name 'nul' is reserved on Windows"),
            ("AUX.html", "the name 'AUX.html' is reserved on Windows"),
            ("com1.tar.gz", "the name 'com1.tar.gz' is reserved on Windows"),
            ("lpt¹", "the name 'lpt¹' is reserved on Windows"),
            ("con .txt", "the name 'con .txt' is reserved on Windows"),
            ("a./x", "the name 'a.' ends in a full stop or a space"),
            ("a /x", "the name 'a ' ends in a full stop or a space"),
            (" a", "the name ' a' starts with a space"),
            (".dateline/reload", "'.dateline' is reserved for the preview"),
            (".Dateline", "'.dateline' is reserved for the preview"),
            (String(repeating: "a", count: 256), "it has a name of more than 255 bytes"),
            (String(repeating: "a/", count: 512) + "a", "it is longer than 1024 bytes"),
        ])
    func refusesOthers(path: String, why: String) {
        let message = words { () throws(PublishError) in _ = try OutputFile(path, []) }
        #expect(message == "'\(path)' cannot be published: \(why)")
    }

    @Test(
        "two files at places that some file system cannot tell apart are refused",
        arguments: [
            ("actors/a.html", "actors/a.html", "two files are to be published as 'actors/a.html'"),
            ("actors/A.html", "actors/a.html", "'actors/A.html' and 'actors/a.html'" + onePlace),
            ("Actors/a.html", "actors/b.html", "'Actors' and 'actors'" + onePlace),
            ("caf\u{E9}.html", "cafe\u{301}.html", "'caf\u{E9}.html' and 'cafe\u{301}.html'" + onePlace),
            ("a", "a/b", "two files are to be published as 'a'"),
            ("a/b", "a", "two files are to be published as 'a'"),
        ])
    func refusesCollisions(first: String, second: String, message: String) throws {
        let folder = try TemporaryFolder()
        let words = words { () throws(PublishError) in try publish([first: "1", second: "2"], into: folder("site")) }
        #expect(words == message)
        #expect(try folder.names() == [])
    }

    @Test("the first collision is reported, whatever the number of threads", arguments: [1, 2, 4, 8])
    func reportsTheFirstCollision(jobs: Int) throws {
        let folder = try TemporaryFolder()
        let message = words { () throws(PublishError) in
            _ = try SiteWriter(folder: folder("site"), options: WriterOptions(home: nil)).write(count: 1000, jobs: jobs)
            {
                [try OutputFile("p/\($0 % 900)", text: "\($0)")]
            }
        }
        #expect(message == "two files are to be published as 'p/0'")
    }

    @Test(
        "the publisher's own files cannot be published", arguments: ["manifest.json", "Manifest.json", "dateline.yaml"])
    func reservesItsOwn(path: String) throws {
        let folder = try TemporaryFolder()
        #expect(
            words { () throws(PublishError) in try publish([path: "x"], into: folder("site")) }
                == "'\(path)' cannot be published: the publisher itself writes a file of this name")
    }
}
