import DatelineModel
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

/// The incidents of a period: those that happened within it, and those whose dates do not tell.
///
/// What went on for longer than the period belongs to it when it began or ended in it: the outbreak of 12 to 15 May is
/// one of the week that ends on the 14th and of the next, a campaign of two years not one of every week between.
struct RecordOccurrences {
    var certain: [TimelineEntry] = []
    var possible: [TimelineEntry] = []
    var possibleByYear: [TimelineEntry] = []
    var underWay: [TimelineEntry] = []

    init(in days: ClosedRange<CalendarDay>, of developments: Developments) {
        var selection = Selection()
        selection.period = days
        let timeline = Timeline(of: selection, in: developments)
        for entry in timeline.entries {
            switch entry.beginsOrEnds(within: days) {
            case .yes: certain.append(entry)
            case .notKnown where entry.spansLessThanAYear: possible.append(entry)
            case .notKnown: possibleByYear.append(entry)
            case .no: underWay.append(entry)
            }
        }
        // Each list is read by itself: what an entry follows is the one before it there.
        certain = Timeline(certain, axis: .happened).entries
        possible = Timeline(possible, axis: .happened).entries
        possibleByYear = Timeline(possibleByYear, axis: .happened).entries
        underWay = Timeline(underWay, axis: .happened).entries
    }
}

extension TimelineEntry {
    /// Whether an interval begins or ends within days, and for any other date whether it belongs to them.
    fileprivate func beginsOrEnds(within days: ClosedRange<CalendarDay>) -> Certainty {
        guard case .date(let date) = when, case .interval(let interval) = date.form, date.isWithin(days) != .yes
        else { return belongs }
        let ends = [interval.start, interval.end].map { end in
            end.date.map { EDTFDate($0).isWithin(days) } ?? (end == .unknown ? .notKnown : .no)
        }
        if ends.contains(.yes) { return .yes }
        return ends.contains(.notKnown) ? .notKnown : .no
    }

    fileprivate var spansLessThanAYear: Bool {
        switch when {
        case .date(let date): date.spansLessThanAYear
        case .span, .notKnown: false
        }
    }
}
