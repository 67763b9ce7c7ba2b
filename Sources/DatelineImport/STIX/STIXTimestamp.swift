internal import EDTF

/// A STIX timestamp: a day and a time in UTC (STIX 2.1, section 2.16). It cannot express "September 2019".
struct STIXTimestamp: Hashable, Comparable, Sendable {
    let day: CalendarDay
    /// Seconds since the start of the day.
    let second: Int
    /// The digits after the point, without trailing zeros.
    let fraction: String

    /// Parses `2019-09-01T04:00:00.000Z`, and no other form.
    init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes.last == UInt8(ascii: "Z"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let dayOfMonth = Self.number(bytes[8..<10]), let hour = Self.number(bytes[11..<13]),
            let minute = Self.number(bytes[14..<16]), let second = Self.number(bytes[17..<19]),
            let day = CalendarDay(year: year, month: month, day: dayOfMonth), hour < 24, minute < 60, second <= 60
        else { return nil }
        var digits = bytes[19..<(bytes.count - 1)]
        if !digits.isEmpty {
            guard digits.removeFirst() == UInt8(ascii: "."), Self.number(digits.prefix(18)) != nil,
                digits.allSatisfy({ (0x30...0x39).contains($0) })
            else { return nil }
        }
        while digits.last == UInt8(ascii: "0") { digits.removeLast() }
        self.day = day
        self.second = hour * 3600 + minute * 60 + min(second, 59)
        fraction = String(decoding: digits, as: UTF8.self)
    }

    static func < (one: STIXTimestamp, other: STIXTimestamp) -> Bool {
        (one.day, one.second, one.fraction) < (other.day, other.second, other.fraction)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte) - 0x30
        }
        return value
    }
}

extension STIXTimestamp {
    /// The first of a month, if the time is the midnight at its beginning somewhere on Earth.
    ///
    /// Clocks run from 12 hours behind UTC to 14 hours ahead of it, so `T05:00:00Z` on the first is midnight in
    /// New York, and `T23:00:00Z` on the last day of a month is midnight of the next in Paris.
    var firstOfMonthAtLocalMidnight: CalendarDay? {
        guard fraction.isEmpty, second % 900 == 0 else { return nil }
        if second <= 12 * 3600, day.day == 1 { return day }
        let next = day.adding(days: 1)
        return second >= 10 * 3600 && next.day == 1 ? next : nil
    }
}

extension STIXTimestamp {
    /// Whether programs use the time, possibly shifted by a time zone, to mean "not set".
    ///
    /// OpenCTI writes the first second of Unix and the 100,000,000,000th; others the first and last of the calendar.
    var standsForNotSet: Bool {
        switch (day.year, day.month, day.day) {
        case (1970, 1, 1): second <= 12 * 3600 && second % 900 <= 1
        case (1969, 12, 31): second >= 10 * 3600 && second % 900 <= 1
        case (5138, 11, 15...17): (second + 86_400 - Self.lastOfOpenCTI) % 900 <= 1
        case (0...1, 1, 1): second == 0
        case (9999, 12, 31): second == 0 || second == 86_399
        default: false
        }
    }

    /// The second of the day in 5138-11-16T09:46:40Z.
    private static let lastOfOpenCTI = 9 * 3600 + 46 * 60 + 40
}
