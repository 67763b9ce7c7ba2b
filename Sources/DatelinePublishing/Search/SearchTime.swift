public import EDTF

/// When what a page tells of happened, for the filter by period.
public enum SearchTime: Hashable, Sendable {
    /// It has no date, and no period finds it.
    case none
    /// One of several stretches of time, not known which; as a rule, there is but one.
    case oneOf([DayBounds])
    /// All of several stretches of time.
    case allOf([DayBounds])

    /// Every day of a stretch of days.
    init(_ days: ClosedRange<CalendarDay>) {
        let (first, last) = (days.lowerBound.daysSinceEpoch, days.upperBound.daysSinceEpoch)
        self = .oneOf([
            DayBounds(earliestStart: first, latestStart: first, earliestEnd: last, latestEnd: last)
        ])
    }

    /// The time of a date; none where there is no date.
    init(_ date: EDTFDate?) {
        guard let reaches = date?.dayReaches else {
            self = .none
            return
        }
        switch reaches.choice {
        case .oneOf: self = .oneOf(reaches.each)
        case .allOf: self = .allOf(reaches.each)
        }
    }
}
