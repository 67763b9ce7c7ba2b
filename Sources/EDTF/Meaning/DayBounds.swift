/// Between which days something begins and ends, counted from 1970-01-01, as far as a date tells.
///
/// It can touch a period that reaches from ``earliestStart`` to ``latestEnd``, and certainly does where it is not over
/// before the period and has begun by its last day, whatever the date means. What happened on some day of a month begins
/// on its last day at the latest and ends on its first at the earliest.
public struct DayBounds: Hashable, Sendable {
    /// The first day on which it can begin; the first of all days where that is open or not known.
    public var earliestStart: Int
    /// The last day on which it can begin.
    public var latestStart: Int
    /// The first day on which it can end.
    public var earliestEnd: Int
    /// The last day on which it can end; the last of all days where that is open or not known.
    public var latestEnd: Int

    /// A reach from its four days.
    public init(earliestStart: Int, latestStart: Int, earliestEnd: Int, latestEnd: Int) {
        self.earliestStart = earliestStart
        self.latestStart = latestStart
        self.earliestEnd = earliestEnd
        self.latestEnd = latestEnd
    }
}

extension EDTFDate {
    /// What the date stands for, each by its days: one occurrence, one of several, or all of several.
    ///
    /// Days between those that a date such as `2018-XX-15` can mean count as if it could mean them too.
    public var dayReaches: (choice: EDTFSet.Choice, each: [DayBounds]) {
        let occurrences = occurrences
        return (occurrences.choice, occurrences.each.map(\.dayReach))
    }
}

extension Occurrence {
    fileprivate var dayReach: DayBounds {
        DayBounds(
            earliestStart: beginning.earliest.day.daysSinceEpoch, latestStart: lastBegin.day.daysSinceEpoch,
            earliestEnd: firstStop.lastDay.daysSinceEpoch, latestEnd: ending.latest.lastDay.daysSinceEpoch)
    }
}
