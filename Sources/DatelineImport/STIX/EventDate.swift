internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// When a campaign or incident happened, exactly as precise as its object says.
struct EventDate {
    let date: EDTFDate
    /// Whether the end given by another object is before the start, so that only the start is used.
    let isEndBeforeStart: Bool

    /// The date of an object, from its own fields, the incident core extension, or the events of that extension.
    ///
    /// If none of these has a date, it happened on or before the day on which the object was created: `[..2022-08-09]`.
    init?(_ object: STIXObject, events: [STIXObject]) {
        let times = ([object] + events).map(\.times)
        let first = times.compactMap { $0.date("first_seen", "start_time") }.min()
        let last = times.compactMap { $0.date("last_seen", "end_time") }.max()
        isEndBeforeStart = first.flatMap { last?.isBefore($0) } == .yes
        switch (first, last) {
        case (let first?, _) where isEndBeforeStart: date = first
        case (let first?, let last?): date = Self.interval(first, last)
        case (let first?, nil):
            let isMeantAlone = times.contains { $0.doubts.contains { $0.isEndBeforeStart } }
            date = isMeantAlone ? first : Self.parsed("\(first)/") ?? first
        case (nil, let last?): date = Self.parsed("/\(last)") ?? last
        case (nil, nil):
            guard let created = object.created ?? object.modified, let date = Self.parsed("[..\(created.day)]")
            else { return nil }
            self.date = date
        }
    }

    private static func interval(_ first: EDTFDate, _ last: EDTFDate) -> EDTFDate {
        first == last ? first : parsed("\(first)/\(last)") ?? first
    }

    private static func parsed(_ text: String) -> EDTFDate? { try? EDTFDate(parsing: text) }
}

extension STIXObject {
    /// How often and when something was sighted (STIX 2.1, section 5.2): `Sighted 3 times from 2 to 5 May 2019.`
    var sightingInWords: String {
        let count = text("count").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        let often = count.map { $0 == 1 ? " once" : " \($0) times" } ?? ""
        return "Sighted" + often + timesSeen + "."
    }

    private var timesSeen: String {
        let times = times
        return switch (times.date("first_seen"), times.date("last_seen")) {
        case (let first?, let last?) where first == last: Self.inOrOn(first)
        case (let first?, let last?): " from \(first.prose) to \(last.prose)"
        case (let first?, nil): ", first" + Self.inOrOn(first)
        case (nil, let last?): ", last" + Self.inOrOn(last)
        case (nil, nil): ""
        }
    }

    /// The start and stop time of a relationship, in words (STIX 2.1, section 5.1).
    var timesOfRelationship: String? {
        guard ObjectRole(type: type) == .relationship else { return nil }
        let times = times
        return switch (times.date("start_time"), times.date("stop_time")) {
        case (let start?, let stop?): "Held from \(start.prose) to \(stop.prose)."
        case (let start?, nil): "Held from \(start.prose)."
        case (nil, let stop?): "Held until \(stop.prose)."
        case (nil, nil): nil
        }
    }

    private static func inOrOn(_ date: EDTFDate) -> String {
        (date.day == nil ? " in " : " on ") + date.prose
    }
}
