import DatelineModel
import EDTF

/// A date as STIX has it: a moment, and how finely it is to be taken (incident extension suite, section 5.10).
struct STIXTime {
    let moment: String
    let fidelity: String

    /// The start and the end of what happened, as far as STIX can say them.
    ///
    /// It cannot say *about*, *perhaps*, a season, a decade or one of several: such a date stands in the extension alone.
    static func ends(of date: EDTFDate) -> (start: STIXTime?, end: STIXTime?) {
        guard !date.isApproximate, !date.isUncertain else { return (nil, nil) }
        switch date.form {
        case .dateAndTime(let time): return (STIXTime(time), nil)
        case .single(let single): return (STIXTime(single), nil)
        case .interval(let interval):
            let start = interval.start.date.flatMap { STIXTime($0) }, end = interval.end.date.flatMap { STIXTime($0) }
            // An end must be later than the start (section 2.2): `2017/2017-01` cannot be said.
            if let start, let end, end.moment <= start.moment { return (start, nil) }
            return (start, end)
        case .set: return (nil, nil)
        }
    }

    /// The moment as a timestamp, where it may be taken as a day or less: what campaigns have room for.
    var exactMoment: String? { fidelity == "day" || fidelity == "second" ? moment : nil }

    /// A day as the timestamp of its first moment; `nil` for a year that timestamps cannot have (RFC 3339).
    static func text(of day: CalendarDay) -> String? {
        (1...9999).contains(day.year) ? "\(day)T00:00:00.000Z" : nil
    }

    private init?(_ time: DateAndTime) {
        // A timestamp has a zone (section 2.2), and a local time has none: the day is as much as can be said.
        guard let instant = time.moment else {
            guard let text = Self.text(of: time.day) else { return nil }
            (moment, fidelity) = (text, "day")
            return
        }
        guard (1...9999).contains(instant.day.year) else { return nil }
        moment = instant.description
        fidelity = "second"
    }

    private init?(_ date: SingleDate) {
        guard let parts = DateParts.of(date),
            let day = CalendarDay(
                year: parts[0], month: parts.count > 1 ? parts[1] : 1, day: parts.count > 2 ? parts[2] : 1),
            let text = Self.text(of: day)
        else { return nil }
        moment = text
        fidelity = ["year", "month", "day"][parts.count - 1]
    }
}

/// When a record was made and last changed, as far as its own dates tell; no clock is asked.
///
/// It was made on the day it was recorded, or else on the first day on which it was certainly known. It was last changed
/// on the latest day that a statement in it became known, was withdrawn, or that it was recorded.
struct RecordDays {
    private var created: CalendarDay?
    private var latest: CalendarDay?

    /// The day on which the record was last changed.
    var lastChange: CalendarDay? { latest }

    init(_ incident: Incident) {
        self.init(recorded: incident.metadata.recorded, known: incident.becameKnown, incident.provenances)
    }

    init(_ actor: Actor) {
        self.init(recorded: actor.metadata.recorded, known: actor.becameKnown, actor.provenances)
    }

    init(_ source: Source) {
        self.init(recorded: source.retrieved, known: source.published, [])
    }

    private init(recorded: CalendarDay?, known: EDTFDate?, _ provenances: [Provenance]) {
        created = recorded ?? known.flatMap(Self.lastDay(of:))
        let days = provenances.flatMap { [$0.becameKnown, $0.withdrawn] }.compactMap(\.self)
        latest = (days.compactMap(Self.lastDay(of:)) + [created].compactMap(\.self)).max()
    }

    var stix: STIXDays {
        guard let created, let latest, let first = STIXTime.text(of: created), let last = STIXTime.text(of: latest)
        else { return .none }
        return STIXDays(created: first, modified: last)
    }

    /// The last day that a date can mean, when all of it was certainly known; `nil` for a day that timestamps do not have.
    private static func lastDay(of date: EDTFDate) -> CalendarDay? {
        date.bounds.latest.moment.map(\.lastDay).flatMap { (1970...9999).contains($0.year) ? $0 : nil }
    }
}
