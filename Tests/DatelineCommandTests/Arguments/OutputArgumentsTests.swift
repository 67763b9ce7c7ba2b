import Foundation
import Testing

/// The ending of a file says what is to be in it.
@Suite struct EndingsOfFiles {
    static let arguments = ["briefing", "--week", "2018-W08", "--casebook", DatelineProgram.sample("north-korea")]

    @Test(arguments: [
        ("b.html", "<!doctype html>"), ("b.htm", "<!doctype html>"), ("b.json", "{"), ("b.md", "# "), ("b", "# "),
        ("b.txt", "# "), ("B.HTML", "<!doctype html>"), ("b.eml", "from: "),
    ])
    func theEndingChoosesTheFormat(name: String, start: String) throws {
        let folder = try TemporaryFolder()
        let run = try DatelineProgram.run(Self.arguments + ["-o", folder.path(name)])
        #expect(run.status == 0 && run.output.isEmpty, "\(run.messages)")
        let text = try String(contentsOf: folder.url.appending(path: name), encoding: .utf8).lowercased()
        #expect(
            text.drop { $0 == "\n" }.hasPrefix(start) || start == "# " && text.contains("\n# "), "\(text.prefix(80))")
    }

    @Test func anEndingOfNoFormatIsRefusedWithThoseThatThereAre() throws {
        let word = try DatelineProgram.run(Self.arguments + ["-o", "b.pptx"])
        #expect(word.status == 64 && word.output.isEmpty)
        #expect(
            word.messages.contains(
                "'b.pptx' would be a file of pptx, which is no format here; name one with --format: "))
    }

    @Test(arguments: [
        ("brief.html", "json", "a file of html, and --format says json; leave --format out, or write '-o brief.json'"),
        ("a/b.md", "html", "a file of markdown, and --format says html; leave --format out, or write '-o a/b.html'"),
        ("b.json", "markdown", "a file of json, and --format says markdown; leave --format out, or write '-o b.md'"),
        ("b.pptx", "html", "a file of pptx, and --format says html; leave --format out, or write '-o b.html'"),
        ("b.pdf", "email", "a file of pdf, and --format says email; leave --format out, or write '-o b.eml'"),
    ])
    func aContradictionIsToldWithBoth(name: String, format: String, words: String) throws {
        let run = try DatelineProgram.run(Self.arguments + ["-o", name, "--format", format])
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.messages.contains("'-o \(name)' would be \(words)"), "\(run.messages)")
    }

    @Test(arguments: [("b.htm", "html"), ("b.txt", "markdown"), ("b", "json"), ("b.2018", "html")])
    func whatDoesNotContradictIsWritten(name: String, format: String) throws {
        let folder = try TemporaryFolder()
        let run = try DatelineProgram.run(Self.arguments + ["-o", folder.path(name), "--format", format])
        #expect(run.status == 0, "\(run.messages)")
    }
}
