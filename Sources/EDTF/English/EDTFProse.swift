extension EDTFDate {
    /// The date in English, for running text: `12 May 2017`, `about 2015`, `since 2012`, `12–15 May 2017`.
    ///
    /// Says no more than the date does; no day is ever made up.
    public var prose: String {
        switch form {
        case .single(let date): date.prose
        case .dateAndTime(let time): time.english
        case .interval(let interval): interval.prose
        case .set(let set): set.prose
        }
    }

    /// The date in English, for tables and drawings: `12 May 2017`, `c. 2015`, `2012–`.
    public var shortProse: String {
        switch form {
        case .single(let date): date.shortProse
        case .dateAndTime(let time): time.english
        case .interval(let interval): interval.shortProse
        case .set(let set): set.shortProse
        }
    }
}

extension DateAndTime {
    /// `12 May 2017, 07:44:00 UTC`, with the hours ahead of UTC as written, or `12 May 2017, 07:44:00 local time`.
    var english: String {
        "\(EnglishDate.day(day)), \(clockText) \(isLocal ? "local time" : "UTC" + (zone == .utc ? "" : zoneText))"
    }
}
