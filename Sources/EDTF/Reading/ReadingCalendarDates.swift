extension CalendarDate {
    /// Reads `2017`, `2017-05` or `2017-05-12` without marks and gaps; nil for everything else, good or bad.
    static func readPlain(_ text: UTF8Text, _ part: Range<Int>) -> CalendarDate? {
        let length = part.count, start = part.lowerBound
        guard length == 4 || length == 7 || length == 10,
            let century = text.twoDigits(at: start), let rest = text.twoDigits(at: start + 2)
        else { return nil }
        let year = century * 100 + rest
        guard let digits = YearDigits(year) else { return nil }
        if length == 4 { return CalendarDate(digits) }
        guard text[start + 4] == .hyphen, let month = text.twoDigits(at: start + 5), (1...12).contains(month)
        else { return nil }
        if length == 7 { return CalendarDate(digits, month: TwoDigits(month)) }
        guard text[start + 7] == .hyphen, let day = text.twoDigits(at: start + 8),
            day >= 1, day <= CalendarDay.daysIn(month: month, year: year)
        else { return nil }
        return CalendarDate(digits, month: TwoDigits(month), day: TwoDigits(day))
    }
}

extension SingleDate {
    /// Reads the part of a text that is to be one place on the calendar.
    static func read(_ text: UTF8Text, _ part: Range<Int>) throws(EDTFError) -> SingleDate {
        if let plain = CalendarDate.readPlain(text, part) { return .calendarDate(plain) }
        var reader = DateReader(part)
        reader.readMark(text, left: .year)
        if reader.at < part.upperBound, text[reader.at] == .letterY {
            return .longYear(try reader.readPrefixedYear(text))
        }
        let year = try reader.readYear(text)
        if reader.at < part.upperBound, text[reader.at] == .letterS {
            return .longYear(try reader.readSignificantDigits(text, of: year))
        }
        reader.readMark(text, right: .year)
        guard try reader.readHyphen(text, after: "year") else {
            return .calendarDate(CalendarDate(year, marks: reader.marks))
        }
        return try reader.readMonthAndDay(text, of: year)
    }
}
