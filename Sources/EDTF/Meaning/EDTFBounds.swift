/// The first moment a date can mean and the first moment after the last one.
///
/// Half-open, so that bounds of neighbours touch: `2017-05` ends where `2017-06` begins. `?`, `~` and `%` mark a date
/// and do not move its bounds.
public struct EDTFBounds: Hashable, Sendable {
    /// The first moment that the date can mean.
    public var earliest: Bound

    /// The first moment after all that the date can mean.
    public var latest: Bound

    /// Bounds from one end to another.
    public init(earliest: Bound, latest: Bound) {
        self.earliest = earliest
        self.latest = latest
    }

    /// The first and the last day that the date touches, in UTC; nil where an end is open or unknown.
    public var days: ClosedRange<CalendarDay>? {
        guard let first = earliest.moment, let end = latest.moment else { return nil }
        return first.day...max(first.day, end.lastDay)
    }
}

/// One end of what a date can mean.
///
/// An open end is infinite and an unknown end is unknown: neither is ever turned into the other, or into a day.
public enum Bound: Hashable, Sendable {
    /// A moment, known.
    case moment(Moment)

    /// No end: the `..` of `2012/..`, of `[..2012]` and of `{2012..}`.
    case unbounded

    /// An end that is there and is not known: the empty side of `2012/`.
    case unknown

    /// The moment, where there is one.
    public var moment: Moment? {
        switch self {
        case .moment(let moment): moment
        case .unbounded, .unknown: nil
        }
    }
}
