import DatelineModel
import EDTF

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
