import Foundation
import Testing

/// What is told beside a page, and how much at once.
@Suite struct Messages {
    /// 300 actors with terms that no vocabulary has, one of them in a page of interest.
    private func casebook(in folder: TemporaryFolder) throws -> String {
        try folder.write("title: Flood\n", to: "book/dateline.yaml")
        let actors = (1...300).map { number in
            #"{"type": "actor", "id": "a\#(number)", "name": "A\#(number)", "malware": ["common", "m\#(number)"]}"#
        }
        try folder.write(actors.joined(separator: "\n") + "\n", to: "book/actors.jsonl")
        return folder.path("book")
    }

    @Test func aPageTellsOnlyOfWhatItShows() throws {
        let folder = try TemporaryFolder()
        let run = try DatelineProgram.run("actor", "a7", "--casebook", try casebook(in: folder))
        #expect(run.status == 0)
        #expect(run.messages.contains("the vocabulary has no malware 'm7'"))
        #expect(!run.messages.contains("'m8'"))
        #expect(run.messages.hasSuffix("dateline: 'dateline check' tells of 598 more in what is not shown here\n"))
    }

    @Test func aBriefingAndATimelineToo() throws {
        let folder = try TemporaryFolder()
        let book = try casebook(in: folder)
        let more = "dateline: 'dateline check' tells of 600 more in what is not shown here\n"
        let timeline = try DatelineProgram.run("timeline", "--casebook", book)
        #expect(timeline.messages == more + "note: nothing in this casebook is of that selection\n")
        let briefing = try DatelineProgram.run("briefing", "--week", "2017-W01", "--casebook", book)
        #expect(briefing.messages == more)
    }

    @Test func checkKeepsToItsLimitWithTrueCounts() throws {
        let folder = try TemporaryFolder()
        let book = try casebook(in: folder)
        let run = try DatelineProgram.run("check", "--casebook", book)
        #expect(run.messages.split(separator: "\n", omittingEmptySubsequences: false).count <= 60)
        #expect(run.messages.contains("the vocabulary has no malware 'common' (300 times)"))
        #expect(run.messages.contains("2 files: 0 incidents, 300 actors, 0 sources; 0 errors, 600 warnings"))
        let shown = run.messages.matches(of: /has no malware/).count
        #expect(run.messages.contains("warning: and \(301 - shown) more messages [unlisted-term]"))
    }

    @Test(arguments: [["--all"], ["--limit", "0"]])
    func andShowsAllWhenAsked(option: [String]) throws {
        let folder = try TemporaryFolder()
        let run = try DatelineProgram.run(["check", "--casebook", try casebook(in: folder)] + option)
        #expect(run.messages.matches(of: /has no malware/).count == 301)
    }

    @Test(arguments: ["json", "sarif", "github"])
    func otherFormatsKeepEverything(format: String) throws {
        let folder = try TemporaryFolder()
        let run = try DatelineProgram.run("check", "--casebook", try casebook(in: folder), "--format", format)
        #expect(run.output.matches(of: /the vocabulary has no malware/).count == 600)
    }
}
