/// English words for the parts of a date.
enum EnglishDate {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The name of a month, 1 to 12.
    static func month(_ number: Int) -> String { months[(number + 11) % 12] }

    /// The number of a month by its name or the first three letters of it, in lower case.
    static func month(named name: String) -> Int? {
        if name == "sept" { return 9 }
        guard name.utf8.count >= 3 else { return nil }
        return lowercaseMonths.firstIndex { $0 == name || $0.utf8.prefix(3).elementsEqual(name.utf8) }.map { $0 + 1 }
    }

    private static let lowercaseMonths = months.map { $0.lowercased() }

    /// A day: `12 May 2017`.
    static func day(_ day: CalendarDay) -> String {
        let (year, month, number) = day.components
        return "\(number) \(self.month(month)) \(self.year(year))"
    }

    /// A list with `or` or `and` before the last: `2012, 2013 or 2015`.
    static func list(_ items: [String], _ word: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        // With "or" inside the last one, "2012 or 2013 or later" could be read two ways.
        let comma = last.contains(" \(word) ") || items.count == 2 && items[0].contains(" \(word) ") ? "," : ""
        return items.dropLast().joined(separator: ", ") + "\(comma) \(word) " + last
    }

    /// A number in order: `12th`.
    static func ordinal(_ number: Int) -> String {
        switch (number % 10, number % 100) {
        case (_, 11...13): "\(number)th"
        case (1, _): "\(number)st"
        case (2, _): "\(number)nd"
        case (3, _): "\(number)rd"
        default: "\(number)th"
        }
    }
}

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

extension EDTFDate {
    /// The words for a time that is known only to lie before or between days: `by 31 December 2022`, `between 5 December
    /// 2022 and 31 December 2022`; `nil` for any other date.
    package var wordsOfBound: String? {
        guard case .set(let set) = form, set.choice == .oneOf, set.members.count == 1, !isUncertain, !isApproximate
        else { return nil }
        switch set.members[0] {
        case .orEarlier(let last): return "by \(last.prose)"
        case .range(let first, let last): return "between \(first.prose) and \(last.prose)"
        case .date, .orLater: return nil
        }
    }

    /// The words for a time at which something became known: what is only a bound is told as one.
    package var proseOfKnowledge: String { wordsOfBound ?? prose }
}
