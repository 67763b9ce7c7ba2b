import Foundation
import Testing

/// `dateline briefing` on the casebook that ships.
@Suite struct BriefingVerb {
    func briefing(of week: String, _ more: String...) throws -> DatelineProgram.Run {
        try DatelineProgram.run(
            ["briefing", "--casebook", DatelineProgram.sample("north-korea"), "--week", week] + more)
    }

    @Test func leadsWithWhatBecameKnownInTheWeek() throws {
        let run = try briefing(of: "2018-W08")
        #expect(run.status == 0)
        let report = try #require(run.output.range(of: "APT37"))
        #expect(run.output.range(of: "Olympic").map { report.lowerBound < $0.lowerBound } ?? true)
        #expect(run.output.contains("20 February 2018"))
        #expect(run.output.contains("since at least 2012"))
        #expect(run.output.contains("TLP:CLEAR"))
    }

    @Test func inventsNoDayForWhatIsKnownToTheYear() throws {
        let output = try briefing(of: "2018-W08").output
        for invented in ["January 2012", " 1 January", "2012-01-01", "31 December 2012"] {
            #expect(!output.contains(invented), "\(invented)")
        }
    }

    @Test func aWeekThatThereIsNotIsRefusedWithTheReason() throws {
        let run = try briefing(of: "2018-W53")
        #expect(run.status == 64)
        #expect(run.messages.contains("2018 has 52 weeks"))
        #expect(run.output.isEmpty)
    }

    @Test func anEmptyWeekGivesAShortBriefing() throws {
        let run = try briefing(of: "2019-W20")
        #expect(run.status == 0)
        #expect(run.output.contains("2019-W20"))
        #expect(run.output.count < 3_000)
    }

    @Test func thePageStandsByItself() throws {
        let page = try briefing(of: "2018-W08", "--format", "html").output
        #expect(page.hasPrefix("<!doctype html>") || page.hasPrefix("<!DOCTYPE html>"))
        #expect(!page.contains("<link rel=\"stylesheet\""))
        #expect(page.contains("since at least 2012"))
    }
}
