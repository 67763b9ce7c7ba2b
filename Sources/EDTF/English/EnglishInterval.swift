extension EDTFInterval {
    /// For running text: `12–15 May 2017`, `since 2012`, `until May 2017`, `2012 to an unknown date`.
    var prose: String {
        switch (start, end) {
        case (.date(let first), .date(let last)): first == last ? Self.within(first) : Self.prose(first, last)
        case (.date(let first), .open): "since \(first.noun)"
        case (.date(let first), .unknown): "\(first.noun) to an unknown date"
        case (.open, .date(let last)): "until \(last.noun)"
        case (.unknown, .date(let last)): "from an unknown date to \(last.noun)"
        case (.open, .open): "at all times"
        case (.open, .unknown): "until an unknown date"
        case (.unknown, .open): "since an unknown date"
        case (.unknown, .unknown): "from an unknown date to an unknown date"
        }
    }

    /// For tables: `12–15 May 2017`, `2012–`, `–May 2017`, `2012–?`.
    var shortProse: String {
        switch (start, end) {
        case (.date(let first), .date(let last)): Self.short(first, last)
        case (.open, .open): "at all times"
        case (.date, _), (.open, _), (.unknown, _): "\(start.short)–\(end.short)"
        }
    }

    /// A beginning and an end in the same year or month, or on the same day.
    private static func within(_ date: SingleDate) -> String {
        date.day == nil ? "within \(date.noun)" : date.noun
    }

    private static func prose(_ first: SingleDate, _ last: SingleDate) -> String {
        if let days = sharedMonth(first, last) { return days }
        return "\(shared(first, last)?.first ?? first.noun) to \(last.noun)"
    }

    private static func short(_ first: SingleDate, _ last: SingleDate) -> String {
        if first == last { return first.shortProse }
        if let days = sharedMonth(first, last) { return days }
        let start = shared(first, last)?.short ?? first.shortProse, end = last.shortProse
        return start.contains(" ") || end.contains(" ") && shared(first, last) == nil
            ? "\(start) – \(end)" : "\(start)–\(end)"
    }

    /// `12–15 May 2017`, where both ends are days of one month.
    private static func sharedMonth(_ first: SingleDate, _ last: SingleDate) -> String? {
        guard let from = first.unmarkedDate, let to = last.unmarkedDate, from.yearDigits == to.yearDigits,
            from.month == to.month, let day = from.day, let end = to.day
        else { return nil }
        return "\(day)–\(end) \(CalendarDate(to.yearDigits, month: to.monthDigits).english)"
    }

    /// The first date without its year, where the last has the same: `28 April` of `28 April to 2 May 2017`.
    private static func shared(_ first: SingleDate, _ last: SingleDate) -> (first: String, short: String)? {
        guard let from = first.unmarkedDate, let to = last.unmarkedDate, from.yearDigits == to.yearDigits,
            let month = from.month, to.hasMonth, from.hasDay == to.hasDay
        else { return nil }
        let name = EnglishDate.month(month)
        let text = from.day.map { "\($0) \(name)" } ?? name
        return (text, text)
    }
}

extension EDTFInterval.End {
    /// The end in a table; nothing when it is open.
    fileprivate var short: String {
        switch self {
        case .date(let date): date.shortProse
        case .open: ""
        case .unknown: "?"
        }
    }
}

extension SingleDate {
    /// The calendar date, where all its digits are there and nothing is said against it.
    fileprivate var unmarkedDate: CalendarDate? {
        if case .calendarDate(let date) = self, date.isSpecified, date.marks.isEmpty { date } else { nil }
    }
}
