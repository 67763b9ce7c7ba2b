public import EDTF

/// The days that a briefing reports on.
public struct ReportingPeriod: Hashable, Sendable {
    /// The first and the last day.
    public let days: ClosedRange<CalendarDay>
    /// The ISO week, where it is one.
    public let week: ISOWeek?

    /// An ISO week.
    public init(week: ISOWeek) {
        self.week = week
        days = week.days
    }

    /// The days from one to another; a Monday to its Sunday is that week.
    public init(days: ClosedRange<CalendarDay>) {
        let week = ISOWeek(containing: days.lowerBound)
        self.week = week.days == days ? week : nil
        self.days = days
    }

    /// How many days it has.
    public var length: Int { days.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch + 1 }

    /// The period of the same length just before.
    public var previous: ReportingPeriod {
        let first = days.lowerBound.adding(days: -length)
        return ReportingPeriod(days: first...days.lowerBound.adding(days: -1))
    }

    /// The name for titles and files: `2018-W08`, `2018-02-01/2018-02-28`.
    public var name: String { week?.description ?? "\(first)/\(last)" }

    /// The ends as an interval has them: the first and the last of all days stand for an end that nobody set.
    private var first: String { days.lowerBound == .first ? ".." : days.lowerBound.description }
    private var last: String { days.upperBound == .last ? ".." : days.upperBound.description }

    /// The name of the unit that numbers are compared by: `week`, or `period`.
    public var unit: String { week == nil ? "period" : "week" }

    /// The days in words: `19–25 February 2018`, `since 1 January 2017`.
    public var prose: String {
        let text = days.lowerBound == days.upperBound ? first : "\(first)/\(last)"
        return (try? EDTFDate(parsing: text))?.prose ?? text
    }
}
