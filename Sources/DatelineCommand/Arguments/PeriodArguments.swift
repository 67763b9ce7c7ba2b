import ArgumentParser
import Dateline

/// A week, a month, a quarter, a year, a day, or the days from one to another.
struct PeriodArguments: ParsableArguments {
    @Option(name: .long, help: "An ISO week: 2018-W08; or last, or this.", transform: PeriodText.week)
    var week: NamedPeriod?

    @Option(
        name: .long,
        help: "2018-02, 2018-Q1, 2018, 2018-W08, a day, two days as 2018-02-12/2018-02-20, last-month, this-quarter.",
        transform: PeriodText.period)
    var period: NamedPeriod?

    @Option(name: .customLong("since"), help: "The first day of the period.", transform: Parsing.day)
    var first: CalendarDay?

    @Option(name: .customLong("until"), help: "The last day of the period.", transform: Parsing.day)
    var last: CalendarDay?

    func validate() throws {
        let ways = [week != nil, period != nil, first != nil || last != nil].count { $0 }
        guard ways < 2 else { throw ValidationError("give one of --week, --period, or --since and --until") }
        guard (first == nil) == (last == nil) else {
            throw ValidationError("--since and --until go together")
        }
        if let first, let last, last < first { throw ValidationError("the period ends before it begins") }
        if let named { try Future.refuse(named.period) }
    }

    /// The period that is meant; `nil` where none was given.
    var named: NamedPeriod? {
        if let given = week ?? period { return given }
        guard let first, let last else { return nil }
        return NamedPeriod(period: ReportingPeriod(days: first...last))
    }
}

/// A period as somebody asked for it.
struct NamedPeriod {
    let period: ReportingPeriod
    /// The word that means it on one day alone: `last`, `this-month`.
    var word: String?

    /// What to say of the clock, where the period or its cut-off hangs on it.
    func remark(on today: CalendarDay) -> String? {
        var parts: [String] = []
        if let word { parts.append("'\(word)' is \(period.name)") }
        if today <= period.days.upperBound {
            parts.append("\(period.name) is not over, and what is not known yet is not in it")
        }
        guard !parts.isEmpty else { return nil }
        let clock = Console.isTodaySet ? " by SOURCE_DATE_EPOCH" : ""
        let day = "taking today to be \(today)\(clock), in week \(ISOWeek(containing: today))"
        return "dateline: \(([day] + parts).joined(separator: "; "))"
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
        let current = ReportingPeriod(period.kind, containing: today)
        let option = period.kind == .week ? "--week" : "--period"
        let remedy = period.kind == .period ? "\(current.days.lowerBound)" : current.name
        throw ValidationError(
            "\(period.name) has not begun: its first day is \(period.days.lowerBound), and today is \(today);"
                + " write a period that has, such as \(option) \(remedy)")
    }
}
