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
