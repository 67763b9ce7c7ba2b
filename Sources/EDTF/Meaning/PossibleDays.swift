/// The days that a date can mean, where digits are unspecified: `2017-XX-12` means twelve days and none between them.
extension CalendarDate {
    /// The first day from a given one on that the digits can mean.
    func firstDay(from day: CalendarDay) -> CalendarDay? {
        let from = day.components
        var year = yearDigits.first(from: from.year)
        while let candidate = year {
            let start = candidate == from.year ? (from.month, from.day) : (1, 1)
            if let found = firstDay(of: candidate, from: start) { return found }
            year = yearDigits.first(from: candidate + 1)
        }
        return nil
    }

    private func firstDay(of year: Int, from start: (month: Int, day: Int)) -> CalendarDay? {
        guard start.month <= 12 else { return nil }
        for month in start.month...12 where monthDigits.canMean(month) {
            let first = month == start.month ? start.day : 1
            let count = CalendarDay.daysIn(month: month, year: year)
            if let day = (first..<count + 1).first(where: dayDigits.canMean) {
                return CalendarDay(possibleYear: year, month: month, day: day)
            }
        }
        return nil
    }

    /// The last day up to a given one that the digits can mean.
    func lastDay(upTo day: CalendarDay) -> CalendarDay? {
        let upTo = day.components
        var year = yearDigits.last(upTo: upTo.year)
        while let candidate = year {
            let end = candidate == upTo.year ? (upTo.month, upTo.day) : (12, 31)
            if let found = lastDay(of: candidate, upTo: end) { return found }
            year = yearDigits.last(upTo: candidate - 1)
        }
        return nil
    }

    private func lastDay(of year: Int, upTo end: (month: Int, day: Int)) -> CalendarDay? {
        for month in (1...end.month).reversed() where monthDigits.canMean(month) {
            let count = CalendarDay.daysIn(month: month, year: year)
            let last = month == end.month ? min(end.day, count) : count
            if let day = (1...last).last(where: dayDigits.canMean) {
                return CalendarDay(possibleYear: year, month: month, day: day)
            }
        }
        return nil
    }

    /// The first and the last day that the date can mean, or nil when its digits make no day at all.
    var hull: ClosedRange<CalendarDay>? {
        if isSpecified, let year { return specifiedHull(of: year) }
        guard let first = firstDay(from: .first), let last = lastDay(upTo: .last) else { return nil }
        return first...last
    }

    private func specifiedHull(of year: Int) -> ClosedRange<CalendarDay>? {
        guard let month else {
            let first = CalendarDay(possibleYear: year, month: 1, day: 1)
            return first...CalendarDay(possibleYear: year, month: 12, day: 31)
        }
        guard (1...12).contains(month) else { return nil }
        let count = CalendarDay.daysIn(month: month, year: year)
        guard let day else {
            let first = CalendarDay(possibleYear: year, month: month, day: 1)
            return first...first.adding(days: count - 1)
        }
        guard (1...count).contains(day) else { return nil }
        let only = CalendarDay(possibleYear: year, month: month, day: day)
        return only...only
    }

    /// Whether the days that a date can mean have no gap between them.
    var isContiguous: Bool {
        guard !isSpecified else { return true }
        let places = yearDigits.description.filter { $0 != "-" } + monthDigits.text + dayDigits.text
        return !places.drop { $0 != "X" }.contains { $0 != "X" }
    }

    /// Whether there is a day that both dates can mean.
    func shares(aDayWith other: CalendarDate) -> Bool {
        guard let year = yearDigits.merged(with: other.yearDigits),
            let month = monthDigits.merged(with: other.monthDigits),
            let day = dayDigits.merged(with: other.dayDigits)
        else { return false }
        return CalendarDate(year, month: month, day: day).hull != nil
    }
}
