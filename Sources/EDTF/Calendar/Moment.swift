/// A point in time in UTC, to the second.
///
/// Years beyond ±999,999,999,999 are held at the first and the last ``CalendarDay``: `Y17E20` has bounds, and they are
/// as far away as can be held.
public struct Moment: Hashable, Comparable, Sendable {
    /// The day in UTC.
    public let day: CalendarDay

    /// The seconds since the day began, 0 to 86,399.
    public let second: Int

    /// The last day of what ends at the moment: the day before where a day begins with it, or else the day in which it
    /// lies.
    public var lastDay: CalendarDay { second == 0 ? day.adding(days: -1) : day }

    /// The moment so many seconds into a day; a number outside the day moves to another day.
    public init(day: CalendarDay, second: Int = 0) {
        let rest = second % 86_400
        let days = second / 86_400 - (rest < 0 ? 1 : 0)
        self.day = days == 0 ? day : day.adding(days: days)
        self.second = rest < 0 ? rest + 86_400 : rest
    }

    /// The moment at which a day begins.
    static func start(of day: CalendarDay) -> Moment { Moment(day: day) }

    /// The moment at which a day is over.
    static func end(of day: CalendarDay) -> Moment { Moment(day: day.adding(days: 1)) }

    /// Before every moment of a date: what an open start begins with.
    static let beginningOfTime = Moment(day: .first)

    /// After every moment of a date: what an open end ends with.
    static let endOfTime = Moment(day: .last, second: 86_399)

    /// Earlier moments come first.
    public static func < (one: Moment, other: Moment) -> Bool {
        one.day == other.day ? one.second < other.second : one.day < other.day
    }
}

extension Moment: CustomStringConvertible {
    /// The moment as EDTF writes it: `2017-05-12T07:44:00Z`.
    public var description: String {
        let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }
        return "\(day)T\(clock.joined(separator: ":"))Z"
    }
}

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
