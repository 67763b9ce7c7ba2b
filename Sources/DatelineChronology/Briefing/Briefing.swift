public import DatelineModel
import EDTF

/// What became known in a period, what happened in it, and what is still open: the weekly briefing.
public struct Briefing: Sendable {
    /// The days it reports on.
    public let period: ReportingPeriod
    /// What became known in the period, grouped by record, the weightiest record first.
    public let news: [NewsItem]
    /// What may have become known in the period: its date is coarser than the period.
    public let perhapsNews: [NewsItem]
    /// Records that entered the casebook in the period and had become known before.
    public let entered: [LateEntry]
    /// Statements that were withdrawn in the period.
    public let withdrawals: [Development]
    /// Statements of the period that differ in confidence from what the same party said before.
    public let changes: [ConfidenceChange]
    /// Statements whose place another took that became known in the period.
    public let superseded: [Supersession]
    /// Incidents that happened within the period; those that took longer, where they began or ended in it.
    public let happened: [TimelineEntry]
    /// Incidents that may have happened within the period: their dates are coarser, to the month at most.
    public let perhapsHappened: [TimelineEntry]
    /// The other incidents that may have happened within the period, dated to no closer than a year.
    public let perhapsHappenedByYear: [TimelineEntry]
    /// Incidents that were under way all through the period.
    public let underWay: [TimelineEntry]
    /// The actors that the news is about, those with most news first.
    public let actorsInFocus: [ActorInFocus]
    /// The figures of the period, with those of the period before and the mean of the twelve before.
    public let numbers: BriefingNumbers
    /// What was not known, or disputed, at the end of the period, of what the briefing shows.
    public let gaps: [Gap]
    /// Whether there is nothing to report.
    public var isEmpty: Bool {
        news.isEmpty && perhapsNews.isEmpty && withdrawals.isEmpty && happened.isEmpty && perhapsHappened.isEmpty
    }

    /// The briefing of a period.
    public init(of period: ReportingPeriod, in developments: Developments) {
        self.period = period
        let days = period.days
        let known = developments.known(touching: days)
        let new = known.filter { $0.becameKnown(within: days) == .yes }
        let perhaps = known.filter { $0.mayHaveBecomeKnown(within: days) }
        news = NewsItem.items(of: new, in: developments)
        perhapsNews = NewsItem.items(of: perhaps, in: developments)
        entered = LateEntry.entries(in: days, of: developments, unlessAmong: news + perhapsNews)
        withdrawals = developments.withdrawn(touching: days).filter { $0.provenance?.withdrawn?.isWithin(days) == .yes }
        changes = ConfidenceChange.changes(in: new, after: developments)
        superseded = Supersession.supersessions(by: new, in: developments)
        let occurrences = RecordOccurrences(in: days, of: developments)
        happened = occurrences.certain
        perhapsHappened = occurrences.possible
        perhapsHappenedByYear = occurrences.possibleByYear
        underWay = occurrences.underWay
        actorsInFocus = ActorInFocus.ranked(in: news, of: developments, by: days.upperBound)
        numbers = BriefingNumbers(of: period, in: developments)
        gaps = Gap.gaps(in: news, of: developments, by: days.upperBound)
    }

    /// A briefing straight from a disclosure.
    public init(of period: ReportingPeriod, in disclosure: Disclosure) {
        self.init(of: period, in: Developments(in: disclosure))
    }
}

extension Development {
    /// Whether its date of becoming known is coarser than the period and overlaps it, without being a whole year or more.
    fileprivate func mayHaveBecomeKnown(within days: ClosedRange<CalendarDay>) -> Bool {
        becameKnown(within: days) == .notKnown && becameKnown?.spansLessThanAYear ?? false
    }
}

extension EDTFDate {
    /// Whether the date is known closer than to the year.
    var spansLessThanAYear: Bool {
        guard let first = bounds.earliest.moment, let last = bounds.latest.moment else { return false }
        return last.day.daysSinceEpoch - first.day.daysSinceEpoch < 365
    }
}
