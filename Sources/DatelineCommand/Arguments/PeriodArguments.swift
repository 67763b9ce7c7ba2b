import ArgumentParser
import Dateline

/// A week, or the days from one to another.
struct PeriodArguments: ParsableArguments {
    @Option(name: .long, help: "An ISO week: 2018-W08; or last, or this.", transform: Parsing.week)
    var week: ISOWeek?

    @Option(name: .customLong("since"), help: "The first day of the period.", transform: Parsing.day)
    var first: CalendarDay?

    @Option(name: .customLong("until"), help: "The last day of the period.", transform: Parsing.day)
    var last: CalendarDay?

    func validate() throws {
        guard week == nil || (first == nil && last == nil) else {
            throw ValidationError("give either --week, or --since and --until")
        }
        guard (first == nil) == (last == nil) else {
            throw ValidationError("--since and --until go together")
        }
        if let first, let last, last < first { throw ValidationError("the period ends before it begins") }
        if let period { try Future.refuse(period) }
    }

    /// The period that is meant; `nil` where none was given.
    var period: ReportingPeriod? {
        if let week { return ReportingPeriod(week: week) }
        guard let first, let last else { return nil }
        return ReportingPeriod(days: first...last)
    }
}

/// A week as people type it, and what to type where it is none.
enum WeekText {
    /// The week that a word counted from a day means: `last`, `this`.
    static func week(called word: String, on today: CalendarDay) -> ISOWeek? {
        switch word.lowercased() {
        case "last", "latest", "previous": ISOWeek(containing: today).previous
        case "this", "current": ISOWeek(containing: today)
        default: nil
        }
    }

    /// What to type instead of a text that is no week.
    static func remedy(for text: String) -> String {
        let bytes = Array(text.utf8)
        let numbers = bytes.split { !(0x30...0x39).contains($0) }.map { String(decoding: $0, as: UTF8.self) }
        let year = numbers.first { $0.utf8.count == 4 }.flatMap { Int($0) }
        let others = numbers.filter { $0.utf8.count <= 2 }.compactMap { Int($0) }
        if let day = CalendarDay(text) { return "write '\(ISOWeek(containing: day))' for the week of \(day)" }
        if numbers.count == 6, let first = CalendarDay(String(text.prefix(10))),
            let last = CalendarDay(String(text.suffix(10)))
        {
            return days(first, last)
        }
        guard let year, others.count <= 1, numbers.count == others.count + 1 else { return general(numbers) }
        guard let number = others.first else {
            return days(of: year, month: nil).map { "write \($0)" } ?? general(numbers)
        }
        let week = ISOWeek(weekYear: year, week: number).map { "'\($0)'" }
        let isNamedWeek = text.lowercased().contains("w")
        let month = isNamedWeek ? nil : days(of: year, month: number)
        return choice(month: month, week: week, number) ?? lastWeek(of: year)
    }

    private static func choice(month: String?, week: String?, _ number: Int) -> String? {
        switch (month, week) {
        case (let month?, let week?): "write \(month) for the month, \(week) for week \(number)"
        case (nil, let week?): "write \(week)"
        case (let month?, nil): "write \(month)"
        case (nil, nil): nil
        }
    }

    private static func days(_ first: CalendarDay, _ last: CalendarDay) -> String {
        "write '--since \(first) --until \(last)'"
    }

    /// The options for a year or a month of it.
    private static func days(of year: Int, month: Int?) -> String? {
        guard let first = CalendarDay(year: year, month: month ?? 1, day: 1) else { return nil }
        let last =
            month == 12 || month == nil
            ? CalendarDay(year: year, month: 12, day: 31)
            : CalendarDay(year: year, month: (month ?? 0) + 1, day: 1)?.adding(days: -1)
        return last.map { "'--since \(first) --until \($0)'" }
    }

    private static func lastWeek(of year: Int) -> String {
        let weeks = ISOWeek.weeks(inYear: year)
        return ISOWeek(weekYear: year, week: weeks).map {
            "\(year) has \(weeks) weeks; write '\($0)' for the last of them"
        }
            ?? general([])
    }

    private static func general(_ numbers: [String]) -> String {
        let week = numbers.count == 1 ? Int(numbers[0]).flatMap { ISOWeek(weekYear: 2018, week: $0) } : nil
        return "write the year first, '\(week.map(String.init(describing:)) ?? "2018-W08")', or 'last' or 'this'"
    }
}

/// What nobody can know yet: the clock is asked here, and reaches no page but a cut-off.
enum Future {
    /// Refuses a day whose knowledge nobody has.
    static func refuse(_ day: CalendarDay?, of option: String, remedy: String) throws {
        guard let day, day > Console.today else { return }
        throw ValidationError("\(option) \(day) is in the future: today is \(Console.today); \(remedy)")
    }

    /// Refuses a period that has not begun.
    static func refuse(_ period: ReportingPeriod) throws {
        let today = Console.today
        guard period.days.lowerBound > today else { return }
        throw ValidationError(
            "\(period.name) has not begun: its first day is \(period.days.lowerBound), and today is \(today);"
                + " write a period that has, such as --week \(ISOWeek(containing: today))")
    }
}
