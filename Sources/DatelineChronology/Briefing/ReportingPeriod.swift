import DatelineModel
public import EDTF

/// The days that a briefing reports on.
public struct ReportingPeriod: Hashable, Sendable {
    /// The first and the last day.
    public let days: ClosedRange<CalendarDay>
    /// What it is on the calendar.
    public let kind: Kind

    /// What a period is on the calendar; `period` is any other run of days.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case day, week, month, quarter, year, period
    }

    /// An ISO week.
    public init(week: ISOWeek) {
        kind = .week
        days = week.days
    }

    /// The days from one to another; a Monday to its Sunday is that week.
    public init(days: ClosedRange<CalendarDay>) {
        kind = ISOWeek(containing: days.lowerBound).days == days ? .week : .period
        self.days = days
    }

    /// The week, the month, the quarter, the year that a day lies in; of no kind, the day alone.
    public init(_ kind: Kind, containing day: CalendarDay) {
        self.kind = kind
        switch kind {
        case .day, .period: days = day...day
        case .week: days = ISOWeek(containing: day).days
        case .month: days = Self.months(day.month...day.month, around: day)
        case .quarter:
            let first = (day.month - 1) / 3 * 3 + 1
            days = Self.months(first...first + 2, around: day)
        case .year: days = Self.months(1...12, around: day)
        }
    }

    private static func months(_ months: ClosedRange<Int>, around day: CalendarDay) -> ClosedRange<CalendarDay> {
        let year = day.year, month = months.upperBound
        let first = CalendarDay(year: year, month: months.lowerBound, day: 1)
        let last = CalendarDay(year: year, month: month, day: CalendarDay.daysIn(month: month, year: year))
        return min(first ?? day, day)...max(last ?? day, day)
    }

    /// The ISO week, where it is one.
    public var week: ISOWeek? { kind == .week ? ISOWeek(containing: days.lowerBound) : nil }

    /// How many days it has.
    public var length: Int { days.upperBound.daysSinceEpoch - days.lowerBound.daysSinceEpoch + 1 }

    /// The period just before: the month before a month; before days that are none of these, as many days.
    public var previous: ReportingPeriod {
        let before = days.lowerBound.adding(days: -1)
        guard kind == .period else { return ReportingPeriod(kind, containing: before) }
        return ReportingPeriod(days: days.lowerBound.adding(days: -length)...before)
    }

    /// The name for titles and files: `2018-W08`, `2018-02`, `2018-Q1`, `2018-02-01/2018-02-20`.
    public var name: String {
        switch kind {
        case .week: week?.description ?? interval
        case .quarter: "\(EDTFDate.year(days.lowerBound.year))-Q\(quarter)"
        case .day, .month, .year, .period: edtf
        }
    }

    /// The number of its quarter, 1 to 4.
    private var quarter: Int { (days.lowerBound.month + 2) / 3 }

    /// The period as EDTF writes it; a week as its days, for EDTF has none.
    private var edtf: String {
        let (year, month, _) = days.lowerBound.components
        return switch kind {
        case .day: days.lowerBound.description
        case .month: EDTFDate.month(month, of: year)?.description ?? interval
        case .quarter: "\(EDTFDate.year(year))-\(32 + quarter)"
        case .year: EDTFDate.year(year).description
        case .week, .period: interval
        }
    }

    private var interval: String { "\(first)/\(last)" }

    /// The ends as an interval has them: the first and the last of all days stand for an end that nobody set.
    private var first: String { days.lowerBound == .first ? ".." : days.lowerBound.description }
    private var last: String { days.upperBound == .last ? ".." : days.upperBound.description }

    /// The name of the unit that numbers are compared by: `week`, `month`, or `period`.
    public var unit: String { kind.rawValue }

    /// The days in words: `19–25 February 2018`, `February 2018`, `since 1 January 2017`.
    public var prose: String {
        let text = days.lowerBound == days.upperBound ? first : edtf
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
