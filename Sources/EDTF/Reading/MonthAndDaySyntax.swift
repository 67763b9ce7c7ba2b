extension DateReader {
    /// Reads what follows a year and its hyphen: a month, a month and a day, or the code of a season.
    mutating func readMonthAndDay(_ text: UTF8Text, of year: YearDigits) throws(EDTFError) -> SingleDate {
        readMark(text, left: .month)
        let place = at
        let month = try readTwoDigits(text, "month")
        if let code = month.number, (21...41).contains(code) {
            return .subYearGrouping(try readGrouping(text, code, of: year))
        }
        guard (1...12).contains(where: month.canMean) else {
            throw noMonth(at: place, year: year, isBlank: isBlank(text, month))
        }
        readMark(text, right: .month)
        guard try readHyphen(text, after: "month") else {
            return .calendarDate(CalendarDate(year, month: month, marks: marks))
        }
        readMark(text, left: .day)
        let dayPlace = at
        let day = try readTwoDigits(text, "day")
        readMark(text, right: .day)
        let date = CalendarDate(year, month: month, day: day, marks: marks)
        guard date.hull != nil else { throw noDay(at: dayPlace, date) }
        _ = try readHyphen(text, after: "day")
        guard at == part.upperBound else {
            throw EDTFError(offset: at - 1, length: part.upperBound - at + 1, reason: "nothing follows a day")
        }
        return .calendarDate(date)
    }

    private mutating func readGrouping(
        _ text: UTF8Text, _ code: Int, of year: YearDigits
    ) throws(EDTFError) -> SubYearGrouping {
        readMark(text, right: .month)
        guard at == part.upperBound, let grouping = SubYearGrouping(year, code: code, marks: marks) else {
            throw EDTFError(
                offset: at, length: part.upperBound - at, reason: "nothing follows a season",
                remedy: "write '\(year)-\(code)' for the season alone")
        }
        return grouping
    }

    /// Whether zeros stand for a month, and for a day after it, that are not known: `2017-00-00`.
    private func isBlank(_ text: UTF8Text, _ month: TwoDigits) -> Bool {
        month.number == 0 && ["", "-00"].contains(text.string(at..<part.upperBound))
    }

    private func noMonth(at place: Int, year: YearDigits, isBlank: Bool) -> EDTFError {
        guard !isBlank else {
            return EDTFError(
                offset: place, length: 2, reason: "a month is 01 to 12", remedy: "write '\(year)' for the year alone")
        }
        let named = year.isSpecified ? "write '\(year)-05' for \(EnglishDate.month(5)) \(EnglishDate.year(year))" : nil
        return EDTFError(
            offset: place, length: 2, reason: "a month is 01 to 12",
            remedy: (named ?? "write '\(year)-05' for a May") + ", '\(year)' for the year alone")
    }

    /// Says why a date has no day that it can mean.
    private func noDay(at place: Int, _ date: CalendarDate) -> EDTFError {
        let month = CalendarDate(date.yearDigits, month: date.monthDigits)
        return EDTFError(
            offset: place, length: 2, reason: Self.reason(date),
            remedy: "write '\(month)' for the month alone")
    }

    private static func reason(_ date: CalendarDate) -> String {
        guard (1...31).contains(where: date.dayDigits.canMean) else { return "a day is 01 to 31" }
        guard let number = date.month else { return "no month that fits has such a day" }
        let name = EnglishDate.month(number)
        guard number == 2 else { return "\(name) has \(CalendarDay.daysIn(month: number, year: 1)) days" }
        guard date.day == 29 else { return "\(name) has 28 or 29 days" }
        guard let year = date.year else { return "no year \(EnglishDate.digits(date.yearDigits)) is a leap year" }
        return "\(name) \(EnglishDate.year(year)) has 28 days"
    }
}
