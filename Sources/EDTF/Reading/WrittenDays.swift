extension CalendarDay {
    /// Reads `2018-02-20` and nothing else: four digits, two, two, with hyphens; a year before 0 has a `-` before it.
    public init?(_ text: some StringProtocol) {
        guard let date = try? EDTFDate(parsing: text), case .calendarDate(let written) = date.single,
            let day = written.exactDay, written.marks.isEmpty
        else { return nil }
        self = day
    }
}

extension ISOWeek {
    /// Reads `2018-W08` and nothing else.
    ///
    /// - Throws: ``EDTFError`` with the place and the remedy; `2018-W53` is refused because 2018 has 52 weeks.
    public init(parsing text: some StringProtocol) throws(EDTFError) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "W"),
            let year = number(in: bytes[0..<4]), let week = number(in: bytes[6..<8])
        else {
            throw EDTFError(
                offset: 0, length: bytes.count, reason: "a week is a year of four digits, '-W' and two digits",
                remedy: "write '2018-W08' for the week of 19 to 25 February 2018")
        }
        let weeks = Self.weeks(inYear: year)
        guard week <= weeks else {
            throw EDTFError(
                offset: 6, length: 2, reason: "\(padded(year, to: 4)) has \(weeks) weeks",
                remedy: "write '\(ISOWeek(existing: year, weeks).description)' for the last week of that year")
        }
        guard week >= 1 else {
            throw EDTFError(
                offset: 6, length: 2, reason: "weeks count from 01",
                remedy: "write '\(ISOWeek(existing: year, 1).description)' for the first week of that year")
        }
        self.init(existing: year, week)
    }
}

/// The number that a run of ASCII digits stands for, or nil when there is anything else in it.
func number(in digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var number = 0
    for digit in digits {
        guard digit.isDigit else { return nil }
        number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
}

extension UInt8 {
    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}
