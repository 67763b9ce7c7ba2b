import Foundation
import Testing

/// The README's example of templates of one's own: a brief of one page, made by replacing two blocks.
@Suite struct ExecutiveBrief {
    private static let folder = DatelineProgram.package.appending(path: "Samples/executive-brief")

    private func brief(_ week: String) throws -> DatelineProgram.Run {
        try DatelineProgram.run(
            "briefing", "--casebook", DatelineProgram.sample("north-korea"), "--week", week, "--templates",
            Self.folder.path(), "--format", "html")
    }

    @Test func replacesTwoBlocksAndNothingElse() throws {
        let text = try String(contentsOf: Self.folder.appending(path: "pages/briefing.html"), encoding: .utf8)
        #expect(text.split(separator: "{% block ").count - 1 == 2)
        #expect(text.contains("{% extends \"builtin/pages/briefing.html\" %}"))
    }

    @Test func checksWithoutAFinding() throws {
        let run = try DatelineProgram.run(
            "check", "--casebook", DatelineProgram.sample("north-korea"), "--templates", Self.folder.path())
        #expect(run.status == 0)
        #expect(run.messages.contains("1 templates; 0 errors"))
        #expect(!run.messages.contains("[template-"))
    }

    @Test func tellsTheWeekWithItsMarkingAndSources() throws {
        let run = try brief("2018-W08")
        #expect(run.status == 0)
        #expect(run.output.contains("<h1>North Korea in cyberspace</h1>"))
        #expect(run.output.contains("APT37"))
        #expect(run.output.contains("High confidence"))
        #expect(run.output.contains("Confidence not assessed by source"))
        #expect(run.output.contains("TLP:CLEAR"))
        #expect(run.output.contains("id=\"source-1\""))
        #expect(try brief("2019-W20").status == 0)
    }

    @Test func isShownInTheReadmeWithTheCommandThatMakesIt() throws {
        let readme = try String(contentsOf: DatelineProgram.package.appending(path: "README.md"), encoding: .utf8)
        #expect(readme.contains("Documentation/pictures/executive-brief.png"))
        #expect(readme.contains("--templates Samples/executive-brief"))
        let picture = DatelineProgram.package.appending(path: "Documentation/pictures/executive-brief.png")
        #expect(try Data(contentsOf: picture).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
}
