import Foundation
import Testing

/// Briefings of the casebook that ships, line by line, as the files in `Briefings` have them.
///
/// A briefing that changes on purpose is written anew by `dateline briefing --week WEEK -o FILE`, and read.
@Suite struct BriefingsOfTheSample {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Briefings")

    @Test(arguments: ["2017-W19", "2017-W51", "2018-W08", "2019-W01"])
    func readAsReviewed(week: String) throws {
        let run = try DatelineProgram.run(
            "briefing", "--casebook", DatelineProgram.sample("north-korea"), "--week", week)
        let expected = try String(contentsOf: Self.folder.appending(path: "\(week).md"), encoding: .utf8)
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
        for (number, pair) in zip(lines, wanted).enumerated() where pair.0 != pair.1 {
            Issue.record("\(week), line \(number + 1) is\n\(pair.0)\nand should be\n\(pair.1)")
        }
        #expect(lines.count == wanted.count)
    }

    /// The last day of 2018 belongs to the first week of 2019, and 2018 has no week 53.
    @Test func theWeekOfTheLastDayOf2018IsTheFirstOf2019() throws {
        let sample = DatelineProgram.sample("north-korea")
        let days = try DatelineProgram.run(
            "briefing", "--casebook", sample, "--since", "2018-12-31", "--until", "2019-01-06")
        let week = try DatelineProgram.run("briefing", "--casebook", sample, "--week", "2019-W01")
        #expect(days.output == week.output)
        #expect(week.output.contains("Period: 31 December 2018 to 6 January 2019, ISO week 2019-W01"))
        let none = try DatelineProgram.run("briefing", "--casebook", sample, "--week", "2018-W53")
        #expect(none.status == 64)
        #expect(none.messages.contains("write '2018-W52' for the last week of that year"))
    }

    @Test(arguments: ["2017-W19", "2017-W51", "2018-W08", "2019-W01"])
    func confidenceAndLikelihoodNeverShareASentence(week: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: "\(week).md"), encoding: .utf8)
        let told = text.components(separatedBy: "## Scales")[0]
        for sentence in told.split(whereSeparator: { ".\n".contains($0) }) {
            let words = sentence.lowercased()
            #expect(!(words.contains("confidence") && words.contains("likelihood")), "\(sentence)")
        }
    }

    /// Nothing that a briefing cites was published after its period: a reader of that Sunday could have had it all.
    @Test(arguments: [("2017-W19", "2017"), ("2017-W51", "2017")])
    func citesNothingOfLaterYears(week: String, year: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: "\(week).md"), encoding: .utf8)
        let sources = text.components(separatedBy: "## Sources")
        for later in ["2018", "2019"] { #expect(!sources[1].contains(later), "\(later)") }
        #expect(sources[1].contains(year))
    }
}
