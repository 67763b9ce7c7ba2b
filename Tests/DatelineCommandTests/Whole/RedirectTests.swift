import Foundation
import Testing

/// Addresses that were published once go on leading somewhere.
@Suite struct Redirecting {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("title: T\nbase-url: https://example.org/t/\n", to: "book/dateline.yaml")
        try actor("reaper")
    }

    private func actor(_ id: String, _ more: String = "") throws {
        try folder.write("---\ntype: actor\nname: \"Reaper <37>\"\n\(more)---\n", to: "book/actors/\(id).md")
    }

    private func publish() throws -> DatelineProgram.Run {
        try DatelineProgram.run("publish", "--casebook", folder.path("book"), "-o", folder.path("site"))
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: folder.url.appending(path: "site/" + name), encoding: .utf8)
    }

    private func rename(_ more: String) throws {
        try FileManager.default.removeItem(at: folder.url.appending(path: "book/actors/reaper.md"))
        try actor("apt37", more)
    }

    @Test func aFormerAddressLeadsToTheRecord() throws {
        #expect(try publish().status == 0)
        try rename("formerly: [reaper]\n")
        let run = try publish()
        #expect(run.status == 0, "\(run.messages)")
        #expect(!run.messages.contains("is gone"))
        let page = try text("actors/reaper/index.html")
        #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../apt37/index.html\">"))
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/t/actors/apt37/\">"))
        #expect(page.contains("<a href=\"../apt37/index.html\">Reaper &lt;37&gt;</a>"))
        #expect(page.contains("TLP:CLEAR"))
        #expect(try !text("sitemap.xml").contains("actors/reaper/"))
    }

    @Test func aPageThatIsGoneIsToldOfAtTheTerminal() throws {
        #expect(try publish().status == 0)
        try rename("")
        let run = try publish()
        #expect(run.status == 0)
        #expect(run.messages.contains("the page 'actors/reaper/' was published before and is gone"))
        #expect(run.messages.contains("'formerly'"))
        #expect(try !publish().messages.contains("is gone"))
    }

    @Test func anIDThatIsInUseAgainKeepsItsOwnPage() throws {
        try actor("apt37", "formerly: [reaper]\n")
        let run = try publish()
        #expect(run.messages.contains("[former-id-in-use]"))
        #expect(try !text("actors/reaper/index.html").contains("refresh"))
    }
}
