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
