import EDTF

/// The first and the last day that each of some dates can mean, to find those that touch a period.
///
/// Kept as two rows of numbers, so that a briefing of one week does not look at every date of ten thousand records.
struct DayExtents: Sendable {
    private let first: [Int]
    private let last: [Int]

    /// The extents of dates; one that is not there touches nothing, and an open or unknown end reaches everywhere.
    init(_ dates: [EDTFDate?]) {
        let bounds = dates.map { $0?.bounds }
        first = bounds.map { $0.map { $0.earliest.moment?.day.daysSinceEpoch ?? .min } ?? .max }
        last = bounds.map { $0.map { $0.latest.moment?.day.daysSinceEpoch ?? .max } ?? .min }
    }

    /// The places of the dates that may touch a period, in their order; all others certainly do not.
    func places(touching days: ClosedRange<CalendarDay>) -> [Int] {
        let (start, end) = (days.lowerBound.daysSinceEpoch, days.upperBound.daysSinceEpoch)
        return first.indices.filter { first[$0] <= end && last[$0] >= start }
    }
}
