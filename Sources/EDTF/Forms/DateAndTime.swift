/// A day with a time: `2017-05-12T07:44:00Z`, `2017-05-12T16:44:00+09:00`, or a local time, `2017-05-12T16:44:00`.
///
/// EDTF level 0, date and time. A local time is a different moment in every zone, and which one is never made up: it is
/// known to within the zones of the world, from twelve hours behind UTC to fourteen ahead of it.
public struct DateAndTime: Hashable, Sendable {
    /// The day, in the zone of the time or, of a local time, wherever it was told.
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
        /// None: a local time.
        case local
    }

    /// The seconds since the day began, in the zone of the time.
    public var secondOfDay: Int { Int(clock) }

    /// Whether the time was told without its zone.
    public var isLocal: Bool { zone == .local }

    /// The minutes that the zone is ahead of UTC, negative to the west; nil for a local time.
    public var minutesAheadOfUTC: Int? { isLocal ? nil : Int(offset) }

    /// The moment in UTC at which the second begins; nil for a local time, which may be any of many.
    public var moment: Moment? { isLocal ? nil : places.first }

    /// The first moment that the second can begin with, and the first after all in which it can end.
    var places: (first: Moment, last: Moment) {
        let west = isLocal ? Self.zones.lowerBound : Int(offset), east = isLocal ? Self.zones.upperBound : Int(offset)
        return (
            Moment(day: day, second: secondOfDay - east * 60), Moment(day: day, second: secondOfDay - west * 60 + 1)
        )
    }

    /// The zones of the world, in minutes ahead of UTC.
    static let zones = -12 * 60...14 * 60

    /// The time of day: `07:44:00`.
    var clockText: String {
        [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map { padded($0, to: 2) }.joined(separator: ":")
    }

    /// The zone as it was written.
    var zoneText: String {
        let size = abs(Int(offset))
        let hours = (offset < 0 ? "-" : "+") + padded(size / 60, to: 2)
        return switch zone {
        case .utc: "Z"
        case .local: ""
        case .hours: hours
        case .hoursAndMinutes: hours + ":" + padded(size % 60, to: 2)
        }
    }
}

extension DateAndTime: CustomStringConvertible {
    /// The day, the time and the zone as EDTF writes them.
    public var description: String { "\(day)T\(clockText)\(zoneText)" }
}
