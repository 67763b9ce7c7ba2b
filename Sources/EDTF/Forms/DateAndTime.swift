/// A day with a time and its zone: `2017-05-12T07:44:00Z`, `2017-05-12T16:44:00+09:00`.
///
/// EDTF level 0, date and time, without its first form: a local time is a different moment in every zone, so a time
/// without a zone is refused.
public struct DateAndTime: Hashable, Sendable {
    /// The day, in the zone of the time.
    public let day: CalendarDay
    let clock: Int32
    let offset: Int16
    let zone: Zone

    /// How the zone was written.
    enum Zone: UInt8, Hashable, Sendable {
        /// `Z`
        case utc
        /// `+09`
        case hours
        /// `+09:00`
        case hoursAndMinutes
    }

    /// The seconds since the day began, in the zone of the time.
    public var secondOfDay: Int { Int(clock) }

    /// The minutes that the zone is ahead of UTC; negative to the west.
    public var minutesAheadOfUTC: Int { Int(offset) }

    /// The moment in UTC at which the second begins.
    public var moment: Moment {
        Moment(day: day, second: secondOfDay - minutesAheadOfUTC * 60)
    }

    /// The time of day: `07:44:00`.
    var clockText: String {
        [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map { padded($0, to: 2) }.joined(separator: ":")
    }

    /// The zone as it was written.
    var zoneText: String {
        let size = abs(minutesAheadOfUTC)
        let hours = (offset < 0 ? "-" : "+") + padded(size / 60, to: 2)
        return switch zone {
        case .utc: "Z"
        case .hours: hours
        case .hoursAndMinutes: hours + ":" + padded(size % 60, to: 2)
        }
    }
}

extension DateAndTime: CustomStringConvertible {
    /// The day, the time and the zone as EDTF writes them.
    public var description: String { "\(day)T\(clockText)\(zoneText)" }
}
