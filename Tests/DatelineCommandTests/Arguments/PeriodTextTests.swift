import Foundation
import Testing

/// Periods as people say them.
@Suite struct PeriodsAsPeopleSayThem {
    /// 28 February 2018, a Wednesday of week 9.
    static let then = ["SOURCE_DATE_EPOCH": "1519776000"]

    private func briefing(_ arguments: [String], on day: [String: String] = [:]) throws -> DatelineProgram.Run {
        try DatelineProgram.run(
            ["briefing", "--casebook", DatelineProgram.sample("north-korea")] + arguments, environment: day)
    }

    @Test(arguments: [
        ("2018-02", "February 2018", "month"), ("2018-Q1", "The first quarter of 2018", "quarter"),
        ("2018Q1", "The first quarter of 2018", "quarter"), ("Q1 2018", "The first quarter of 2018", "quarter"),
        ("2018-33", "The first quarter of 2018", "quarter"), ("2018", "2018", "year"),
        ("2018-W08", "19–25 February 2018, ISO week 2018-W08", "week"), ("2018-02-20", "20 February 2018", "day"),
        ("2018-02-12/2018-02-20", "12–20 February 2018", "period"),
        ("2018-02-19/2018-02-25", "19–25 February 2018, ISO week 2018-W08", "week"),
        ("2018-01/2018-02", "1 January to 28 February 2018", "period"),
        ("2018-40", "1 January to 30 June 2018", "period"),
    ])
    func everyPeriodHasItsName(text: String, words: String, unit: String) throws {
        let run = try briefing(["--period", text])
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.contains("- Period: \(words)\n"), "\(run.output.prefix(400))")
        #expect(run.output.contains("| Counted | This \(unit) |"))
        #expect(!run.messages.contains("taking today"))
    }

    @Test func oneWeekIsTheSameHoweverItIsAskedFor() throws {
        let week = try briefing(["--week", "2018-W08"])
        for arguments in [
            ["--period", "2018-W08"], ["--period", "2018-02-19/2018-02-25"],
            ["--since", "2018-02-19", "--until", "2018-02-25"],
        ] {
            #expect(try briefing(arguments).output == week.output)
        }
        #expect(try briefing(["--period", "2018-Q1"]).output == briefing(["--period", "2018-33"]).output)
    }

    @Test(arguments: [
        (["--week", "last"], "2018-W08"), (["--week", "last-week"], "2018-W08"),
        (["--period", "last-week"], "2018-W08"),
        (["--period", "last-month"], "2018-01"), (["--period", "last month"], "2018-01"),
        (["--period", "last-quarter"], "2017-Q4"), (["--period", "last-year"], "2017"),
        (["--period", "yesterday"], "2018-02-27"),
    ])
    func wordsAreCountedFromTodayWhichIsNamed(arguments: [String], name: String) throws {
        let run = try briefing(arguments, on: Self.then)
        #expect(run.status == 0)
        let clock = "dateline: taking today to be 2018-02-28 by SOURCE_DATE_EPOCH, in week 2018-W09"
        #expect(run.messages.contains("\(clock); '\(arguments[1])' is \(name)\n"), "\(run.messages)")
        #expect(run.output == (try briefing(["--period", name])).output)
    }

    @Test(arguments: [
        (["--week", "this"], "2018-W09", "week"), (["--period", "this-month"], "2018-02", "month"),
        (["--period", "this-quarter"], "2018-Q1", "quarter"), (["--period", "2018"], "2018", "year"),
        (["--period", "today"], "2018-02-28", "day"),
    ])
    func aPeriodThatIsNotOverSaysSoInEveryForm(arguments: [String], name: String, unit: String) throws {
        let run = try briefing(arguments, on: Self.then)
        #expect(run.messages.contains("\(name) is not over, and what is not known yet is not in it"), "\(run.messages)")
        let words = "what was known on 28 February 2018, before the end of the \(unit)"
        #expect(run.output.contains("- Data cut-off: \(words)\n"))
        let page = try briefing(arguments + ["--format", "html"], on: Self.then).output
        #expect(page.contains("before the end of the \(unit)</dd>"))
        #expect(
            try briefing(arguments + ["--format", "email"], on: Self.then).output.contains("Data cut-off: what was"))
        let data = try briefing(arguments + ["--format", "json"], on: Self.then).output
        #expect(data.contains(#""is_over":false"#) && data.contains("\"unit\":\"\(unit)\""), "\(data.prefix(600))")
        #expect(try briefing(arguments + ["--quiet"], on: Self.then).messages.isEmpty)
    }

    @Test func whatIsOverIsNot() throws {
        let month = try briefing(["--period", "2018-01"], on: Self.then)
        #expect(month.output.contains("- Data cut-off: what was known on 31 January 2018\n"))
        #expect(!month.messages.contains("taking today"))
    }

    @Test(arguments: [
        ("2018-03", "such as --period 2018-02"), ("2018-Q2", "such as --period 2018-Q1"),
        ("2019", "such as --period 2018"), ("2018-03-01", "such as --period 2018-02-28"),
        ("2018-W10", "such as --week 2018-W09"), ("2018-03-01/2018-03-05", "such as --period 2018-02-28"),
    ])
    func whatHasNotBegunIsRefused(text: String, remedy: String) throws {
        let run = try briefing(["--period", text], on: Self.then)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.messages.contains("has not begun: its first day is ") && run.messages.contains(remedy))
    }

    @Test(arguments: [
        ("2018-13", "not a period: "), ("2018-21", "a season has no certain days; write a quarter"),
        ("2018-02~", "a period is not uncertain; write '2018-02'"), ("201X", "write a year, a month or two days"),
        ("2018-02-20/..", "it has no end; write the first and the last day"), ("2018-W53", "2018 has 52 weeks"),
        ("last", "'last' of what? write 'last-week', 'last-month', 'last-quarter' or 'last-year'"),
        ("2018-02-20/2018-02-12", "not a period: "), ("2018-Q5", "not a period: "), ("nonsense", "not a period: "),
        ("2018-02-20T10:00:00Z", "it is a time; write the day, '2018-02-20'"),
        ("[2018-02-20,2018-02-22]", "it is several dates; write the first and the last day with '/' between them"),
    ])
    func whatIsNoPeriodIsRefusedWithWhatToType(text: String, words: String) throws {
        let run = try briefing(["--period", text])
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.messages.contains(words), "\(run.messages)")
    }

    @Test func onePeriodIsGiven() throws {
        let run = try briefing(["--period", "2018-02", "--week", "2018-W08"])
        #expect(run.status == 64 && run.messages.contains("give one of --week, --period, or --since and --until"))
    }

    @Test func aMailNamesThePeriodOnce() throws {
        let mail = try briefing(["--period", "2018-02", "--format", "email"]).output
        #expect(mail.contains("Subject: TLP:CLEAR Briefing, February 2018 ("), "\(mail.prefix(400))")
    }

    /// A mail that says it is of tomorrow is taken for unwanted by those that deliver it.
    @Test func aMailIsNotOfTheFuture() throws {
        let mail = try briefing(["--week", "this", "--format", "email"], on: Self.then).output
        #expect(mail.contains("Date: Wed, 28 Feb 2018 "), "\(mail.prefix(400))")
    }

    @Test func aDayThatCannotBeReadIsRefused() throws {
        let run = try briefing(["--week", "last"], on: ["SOURCE_DATE_EPOCH": "28 February"])
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.messages.contains("SOURCE_DATE_EPOCH is '28 February', which is no number of seconds"))
    }
}
