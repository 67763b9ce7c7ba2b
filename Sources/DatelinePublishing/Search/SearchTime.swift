import DatelineModel
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

extension SearchTime {
    /// When an actor is said to have been active: by one or by another, who need not agree.
    init(_ periods: [ActivePeriod]) {
        self =
            periods.isEmpty
            ? .none
            : .oneOf(periods.map { DayBounds($0.span, said: $0.provenance.said?.bounds.earliest.moment?.day) })
    }
}

extension DayBounds {
    /// The stretch of a span that somebody stated on a day.
    ///
    /// An end that is open was so on that day; whether it went on after it, the statement does not tell.
    init(_ span: EDTFSpan, said day: CalendarDay?) {
        self.init(earliestStart: .min, latestStart: .max, earliestEnd: .min, latestEnd: .max)
        switch span.start {
        case .date(let date):
            if let first = date.bounds.earliest.moment { earliestStart = first.day.daysSinceEpoch }
            if let end = date.bounds.latest.moment { latestStart = end.lastDay.daysSinceEpoch }
        case .open: latestStart = .min
        case .unknown: break
        }
        earliestEnd = earliestStart
        switch span.end {
        case .date(let date):
            if let first = date.bounds.earliest.moment { earliestEnd = max(earliestStart, first.day.daysSinceEpoch) }
            if let end = date.bounds.latest.moment { latestEnd = end.lastDay.daysSinceEpoch }
        case .open: if let day { earliestEnd = max(earliestStart, day.daysSinceEpoch) }
        case .unknown: break
        }
    }
}
