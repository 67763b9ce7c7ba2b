import Foundation
import Testing

/// A time without its zone, in everything that the program writes: no zone is ever made up for it.
@Suite struct LocalTimesInOutput {
    static let records = """
        {"type":"casebook","title":"Book","publisher":"Desk","marking":"TLP:CLEAR","default-marking":"TLP:CLEAR"}
        {"type":"source","id":"s","title":"Said so","publisher":"Desk","published":"2016-05-02T16:54:59"}
        {"type":"incident","id":"a","title":"A","date":"2016-05-02T16:54:59","sources":["s"]}
        {"type":"incident","id":"b","title":"B","date":"2016-05-31T20:00:00","sources":["s"]}

        """

    @Test(arguments: [
        ["export", "stix"], ["export", "misp"], ["export", "csv"], ["export", "csl"], ["export", "bibtex"],
        ["export", "timelinejs"], ["export", "jsonl"], ["timeline", "--format", "json"],
        ["timeline", "--format", "csv"],
        ["timeline", "--format", "html"], ["timeline"], ["timeline", "--format", "svg"],
    ])
    func neverHasAZone(arguments: [String]) throws {
        let run = try DatelineProgram.run(arguments + ["--from", "-"], input: Self.records)
        #expect(run.status == 0, "\(run.messages)")
        for invented in ["16:54:59Z", "16:54:59+", "16:54:59 UTC", "16:54:59.000Z", "20:00:00Z", "20:00:00 UTC"] {
            #expect(!run.output.contains(invented), "\(invented)")
        }
        #expect(run.output.contains("2016"))
    }

    @Test func isSaidToBeLocal() throws {
        let run = try DatelineProgram.run(["timeline", "--format", "html", "--from", "-"], input: Self.records)
        #expect(run.output.contains("2 May 2016, 16:54:59 local time"))
        #expect(run.output.contains("<time datetime=\"2016-05-02T16:54:59\">"))
        let lines = try DatelineProgram.run(["export", "jsonl", "--from", "-"], input: Self.records).output
        #expect(lines.contains("\"date\":\"2016-05-02T16:54:59\""))
    }

    /// The last evening of May may be in June in UTC; the calendar of its place says May.
    @Test func standsInTheMonthOfItsPlace() throws {
        let text = try DatelineProgram.run(["timeline", "--from", "-"], input: Self.records).output
        #expect(text.contains("May 2016") && !text.contains("month not known"))
    }

    @Test func isNoEndOfAnEmbargo() throws {
        let held =
            "{\"type\":\"incident\",\"id\":\"a\",\"title\":\"A\",\"date\":\"2016\",\"embargo\":\"2016-05-02T16:54:59\"}\n"
        let run = try DatelineProgram.run(["timeline", "--from", "-"], input: held)
        #expect(run.status == 1 && run.messages.contains("an instant needs its zone"), "\(run.messages)")
        #expect(run.messages.contains("write '2016-05-02T16:54:59Z' for UTC"))
    }
}
