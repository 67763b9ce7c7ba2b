import Foundation
import Testing

/// What the program says to a command line that it cannot follow: what is wrong, and what to type.
@Suite struct CommandLineMistakes {
    static let book = ["--casebook", DatelineProgram.sample("north-korea")]

    @Test(arguments: [
        (["breifing"], "there is no verb 'breifing' in 'dateline'", "did you mean 'dateline briefing'?"),
        (["build"], "there is no verb 'build' in 'dateline'", "did you mean 'dateline publish'?"),
        (["Timeline"], "there is no verb 'Timeline' in 'dateline'", "did you mean 'dateline timeline'?"),
        (["qqqqqqqq"], "there is no verb 'qqqqqqqq' in 'dateline'", "the verbs are actor, briefing, changes, check"),
        (["lst"], "there is no verb 'lst'", "did you mean 'dateline list'?"),
        (["sources"], "there is no verb 'sources'", "did you mean 'dateline list sources'?"),
        (["briefing", "--month", "2018-02"], "has no option '--month'", "did you mean '--period'?"),
        (["export", "xlsx"], "there is no format 'xlsx' in 'dateline export'", "did you mean 'dateline export csv'?"),
        (["export", "pptx"], "there is no format 'pptx'", "the formats are bibtex, csl, csv, jsonl, misp, navigator"),
        (
            ["import", "rss", "x.xml"], "there is no format 'rss' in 'dateline import'",
            "the formats are csl, csv, galaxy"
        ),
        (["publish", "--out", "public"], "'dateline publish' has no option '--out'", "did you mean '--output'?"),
        (["briefing", "--tlp", "AMBER"], "'dateline briefing' has no option '--tlp'", "did you mean '--marking'?"),
        (["timeline", "--industry", "x"], "has no option '--industry'", "did you mean '--sector'?"),
        (["timeline", "--actr", "x"], "has no option '--actr'", "did you mean '--actor'?"),
        (["timeline", "--zz", "x"], "has no option '--zz'", "'dateline timeline' takes --actor, --related, --country"),
    ])
    func saysWhatWasProbablyMeant(arguments: [String], reason: String, help: String) throws {
        let run = try DatelineProgram.run(arguments)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.messages.hasPrefix("dateline: error: "))
        #expect(run.messages.contains(reason), "\(run.messages)")
        #expect(run.messages.contains("help: \(help)"), "\(run.messages)")
    }

    @Test(arguments: [
        ("2019-11", "write '--period 2019-11' for the month, '2019-W11' for week 11"),
        ("08/2018", "write '--period 2018-08' for the month, '2018-W08' for week 8"),
        ("2020-w53", "write '2020-W53'"), ("2018W8", "write '2018-W08'"), ("2018-W8", "write '2018-W08'"),
        ("W8 2018", "write '2018-W08'"), ("week 8 of 2018", "write '2018-W08'"),
        ("2019-24", "write '2019-W24'"), ("2018", "write '--period 2018'"),
        ("2018-02-21", "write '2018-W08' for the week of 2018-02-21, '--period 2018-02-21' for the day"),
        ("2018-W53", "2018 has 52 weeks"),
        ("2018w54", "2018 has 52 weeks; write '2018-W52' for the last of them"),
        ("2018-02-19/2018-02-25", "write '--period 2018-02-19/2018-02-25'"),
        ("yesterday", "or 'last' or 'this'"),
    ])
    func saysWhichWeekWasProbablyMeant(week: String, remedy: String) throws {
        let run = try DatelineProgram.run(["briefing", "--week", week] + Self.book)
        #expect(run.status == 64)
        #expect(run.messages.contains(remedy), "\(run.messages)")
    }

    /// The clock is read here alone, and `SOURCE_DATE_EPOCH` overrules it: 2018-02-28 is a Wednesday of week 9.
    @Test func theLastWeekIsTheOneBeforeToday() throws {
        for word in ["last", "latest"] {
            let run = try DatelineProgram.run(
                ["briefing", "--week", word] + Self.book, environment: ["SOURCE_DATE_EPOCH": "1519776000"])
            let same = try DatelineProgram.run(["briefing", "--week", "2018-W08"] + Self.book)
            #expect(run.status == 0 && run.output == same.output, "\(run.messages)")
            #expect(
                run.messages.contains(
                    "taking today to be 2018-02-28 by SOURCE_DATE_EPOCH, in week 2018-W09; '\(word)' is 2018-W08\n"))
        }
        let now = try DatelineProgram.run(
            ["briefing", "--week", "this"] + Self.book, environment: ["SOURCE_DATE_EPOCH": "1519776000"])
        #expect(now.output.contains("2018-W09"))
    }

    @Test(arguments: [
        (["--sector", "nonsense"], "there is no sector 'nonsense' in this casebook", "there are "),
        (["--sector", "helthcare"], "there is no sector 'helthcare'", "did you mean 'healthcare'?"),
        (["--malware", "wanacry"], "there is no malware 'wanacry'", "did you mean 'wannacry'?"),
        (["--technique", "T1487"], "there is no technique 'T1487'", "did you mean 'T1485', 'T1486'?"),
        (["--actor", "APT73"], "no actor goes by 'APT73'", "did you mean "),
        (["--actor", "Qqqqqqqq"], "no actor goes by 'Qqqqqqqq'", "there are 'APT37', 'APT38', "),
        (["--tag", "qqqq"], "there is no tag 'qqqq'", ""), (["--source", "qqqq"], "there is no source 'qqqq'", ""),
    ])
    func saysWhatThereIsToSelectBy(option: [String], reason: String, help: String) throws {
        let run = try DatelineProgram.run(["timeline"] + option + Self.book)
        #expect(run.status == 66 && run.output.isEmpty)
        #expect(run.messages.contains(reason), "\(run.messages)")
        #expect(run.messages.contains("help: \(help)"), "\(run.messages)")
    }

    @Test func termsAreFoundByNameToo() throws {
        let id = try DatelineProgram.run(["timeline", "--malware", "wannacry"] + Self.book)
        let name = try DatelineProgram.run(["timeline", "--malware", "Wanna Cry"] + Self.book)
        #expect(id.status == 0 && id.output == name.output)
    }

    @Test(arguments: [
        (["--since", "2017-01-01"], "since 1 January 2017"), (["--until", "2017-12-31"], "until 31 December 2017"),
        (["--since", "2031-01-01"], "since 1 January 2031"),
        (["--since", "2017-01-01", "--until", "2017-12-31"], "1 January to 31 December 2017"),
    ])
    func aPeriodIsNamedByTheEndsThatWereSet(period: [String], words: String) throws {
        for format in ["markdown", "html", "json"] {
            let run = try DatelineProgram.run(["timeline", "--format", format] + period + Self.book)
            #expect(run.status == 0, "\(run.messages)")
            #expect(!run.output.contains("999999999999"))
            #expect(format == "json" || run.output.contains("Timeline: \(words)"), "\(run.output.prefix(300))")
        }
    }

    @Test func anEmptySelectionIsTold() throws {
        let run = try DatelineProgram.run(["timeline", "--since", "2031-01-01"] + Self.book)
        #expect(run.messages.contains("note: nothing in this casebook is of that selection"))
    }

    @Test func aPlaceThatCannotBeWrittenIsNamedInPlainWords() throws {
        let folder = try TemporaryFolder()
        let arguments = ["briefing", "--week", "2018-W08"] + Self.book
        let inFolder = try DatelineProgram.run(arguments + ["-o", folder.url.path()])
        #expect(inFolder.status == 73 && inFolder.messages.contains("it is a folder"))
        let missing = folder.url.appending(path: "no/such/b.md").path()
        let nowhere = try DatelineProgram.run(arguments + ["-o", missing])
        #expect(nowhere.status == 73)
        #expect(
            nowhere.messages.contains("help: make it with 'mkdir -p \(folder.url.appending(path: "no/such").path())'"))
        for run in [inFolder, nowhere] { #expect(!run.messages.contains("Cocoa")) }
    }

    @Test func aPortIsANumber() throws {
        let run = try DatelineProgram.run(["serve", "--port", "80000"] + Self.book)
        #expect(run.status == 64 && run.messages.contains("write a number from 1 to 65535"))
    }

    @Test func aSiteWithoutAnAddressIsTold() throws {
        let folder = try TemporaryFolder()
        let records = "{\"type\":\"incident\",\"id\":\"a\",\"title\":\"A\",\"date\":\"2016-05-02\"}\n"
        let run = try DatelineProgram.run(
            ["publish", "--from", "-", "-o", folder.url.appending(path: "site").path()], input: records)
        #expect(run.messages.contains("note: ") && run.messages.contains("--base-url"), "\(run.messages)")
    }
}
