import EDTF

/// When what a page tells of happened, for the filter by period.
public enum SearchTime: Hashable, Sendable {
    /// It has no date, and no period finds it.
    case none
    /// One of several stretches of time, not known which; as a rule, there is but one.
    case oneOf([SearchStretch])
    /// All of several stretches of time.
    case allOf([SearchStretch])

    /// Every day of a stretch of days.
    init(_ days: ClosedRange<CalendarDay>) {
        let (first, last) = (days.lowerBound.daysSinceEpoch, days.upperBound.daysSinceEpoch)
        self = .oneOf([
            SearchStretch(earliestStart: first, latestStart: first, earliestEnd: last, latestEnd: last)
        ])
    }

    /// The time of a date; none where there is no date.
    init(_ date: EDTFDate?) {
        guard let reaches = date?.dayReaches else {
            self = .none
            return
        }
        let stretches = reaches.each.map(SearchStretch.init)
        switch reaches.choice {
        case .oneOf: self = .oneOf(stretches)
        case .allOf: self = .allOf(stretches)
        }
    }
}

/// Between which days something begins and ends, counted from 1970-01-01, as far as is known.
///
/// What happened on some day of a month begins on its last day at the latest and ends on its first at the earliest.
/// Days that are open or not known are as far away as can be.
public struct SearchStretch: Hashable, Sendable {
    /// The first day on which it can begin.
    public var earliestStart: Int
    /// The last day on which it can begin.
    public var latestStart: Int
    /// The first day on which it can end.
    public var earliestEnd: Int
    /// The last day on which it can end.
    public var latestEnd: Int

    /// A stretch from its four days.
    public init(earliestStart: Int, latestStart: Int, earliestEnd: Int, latestEnd: Int) {
        self.earliestStart = earliestStart
        self.latestStart = latestStart
        self.earliestEnd = earliestEnd
        self.latestEnd = latestEnd
    }

    init(_ reach: DayReach) {
        self.init(
            earliestStart: reach.earliestStart, latestStart: reach.latestStart, earliestEnd: reach.earliestEnd,
            latestEnd: reach.latestEnd)
    }
}
