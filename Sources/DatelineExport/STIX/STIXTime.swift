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
