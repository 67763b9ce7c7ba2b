import Foundation
import Testing

/// What nobody can know yet is refused, with what to type; the clock is asked by the command line alone.
@Suite struct TheFuture {
    static let sample = DatelineProgram.sample("north-korea")

    @Test func aWeekThatHasNotBegunIsRefused() throws {
        let run = try DatelineProgram.run("briefing", "--casebook", Self.sample, "--week", "9031-W30")
        #expect(run.status == 64)
        #expect(run.messages.contains("9031-W30 has not begun: its first day is 9031-07-25, and today is "))
        #expect(run.messages.contains("write a period that has, such as --week "))
    }

    /// `SOURCE_DATE_EPOCH` overrules the clock: here 21 February 2018.
    @Test func aWeekThatIsNotOverSaysSo() throws {
        let then = ["SOURCE_DATE_EPOCH": "1519214400"]
        let run = try DatelineProgram.run(
            "briefing", "--casebook", Self.sample, "--week", "2018-W08", environment: then)
        #expect(run.output.contains("- Data cut-off: what was known on 21 February 2018, before the end of the week\n"))
        let over = try DatelineProgram.run(
            "briefing", "--casebook", Self.sample, "--week", "2018-W07", environment: then)
        #expect(over.output.contains("- Data cut-off: what was known on 18 February 2018\n"))
        let next = try DatelineProgram.run(
            "briefing", "--casebook", Self.sample, "--week", "2018-W09", environment: then)
        #expect(next.status == 64)
        #expect(next.messages.contains("such as --week 2018-W08"))
    }

    @Test func aDayWhoseKnowledgeNobodyHasIsRefused() throws {
        for arguments in [["timeline", "--as-of"], ["changes", "--since", "2018-01-01", "--until"]] {
            let run = try DatelineProgram.run(arguments + ["9030-01-01", "--casebook", Self.sample])
            #expect(run.status == 64)
            #expect(run.messages.contains("9030-01-01 is in the future: today is "))
            #expect(run.messages.contains("leave it out for all that is known"))
        }
    }
}
