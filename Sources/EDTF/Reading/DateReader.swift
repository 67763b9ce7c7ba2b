/// Where the reading of a date is, and the marks met on the way.
struct DateReader {
    let part: Range<Int>
    var at: Int
    var marks = QualifierMarks()

    init(_ part: Range<Int>) {
        self.part = part
        at = part.lowerBound
    }

    private func qualification(_ text: UTF8Text) -> Qualification? {
        at < part.upperBound ? Qualification(byte: text[at]) : nil
    }

    mutating func readMark(_ text: UTF8Text, left place: QualifierMarks.Part) {
        guard let found = qualification(text) else { return }
        marks.mark(left: place, found)
        at += 1
    }

    mutating func readMark(_ text: UTF8Text, right place: QualifierMarks.Part) {
        guard let found = qualification(text) else { return }
        marks.mark(right: place, found)
        at += 1
    }

    /// Steps over the hyphen before another part; false at the end of the date.
    mutating func readHyphen(_ text: UTF8Text, after name: String) throws(EDTFError) -> Bool {
        guard at < part.upperBound else { return false }
        guard text[at] == .hyphen else {
            throw EDTFError(
                offset: at, length: part.upperBound - at,
                reason: name == "day" ? "nothing follows a day" : "after the \(name) comes '-' or the end")
        }
        at += 1
        return true
    }

    mutating func readYear(_ text: UTF8Text) throws(EDTFError) -> YearDigits {
        let start = at
        let isNegative = at < part.upperBound && text[at] == .hyphen
        if isNegative { at += 1 }
        var nibbles: UInt16 = 0
        for _ in 0..<4 {
            guard at < part.upperBound, let digit = text.digit(at: at) else {
                throw EDTFError(
                    offset: start, length: part.upperBound - start,
                    reason: "a year has four digits, with 'X' for each that is not known")
            }
            nibbles = nibbles << 4 | digit
            at += 1
        }
        guard !isNegative || nibbles != 0 else {
            throw EDTFError(
                offset: start, length: 5, reason: "there is no year '-0000'",
                remedy: "write '0000' for 1 BC, '-0001' for 2 BC")
        }
        return YearDigits(nibbles: nibbles, isNegative: isNegative)
    }

    /// Reads two digits of a month or a day.
    mutating func readTwoDigits(_ text: UTF8Text, _ name: String) throws(EDTFError) -> TwoDigits {
        guard at + 1 < part.upperBound, let tens = text.digit(at: at), let ones = text.digit(at: at + 1) else {
            throw EDTFError(
                offset: at, length: part.upperBound - at,
                reason: "a \(name) has two digits, with 'X' for each that is not known")
        }
        at += 2
        return TwoDigits(nibbles: UInt8(tens << 4 | ones))
    }
}

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
