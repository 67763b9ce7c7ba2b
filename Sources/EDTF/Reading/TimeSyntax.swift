extension DateAndTime {
    /// Reads a text with a `T` as a day, a time to the second and a zone, or none for a local time.
    static func read(_ text: UTF8Text, letter: Int) throws(EDTFError) -> DateAndTime {
        let date = try SingleDate.read(text, 0..<letter)
        guard case .calendarDate(let written) = date, written.marks.isEmpty, let day = written.exactDay else {
            throw EDTFError(
                offset: 0, length: letter, reason: "a time needs a whole day before it, without marks",
                suggestion: KnownMistake.write(text.string(0..<letter), for: "the date without the time"))
        }
        let seconds = try readClock(text, at: letter + 1, day: day)
        let (zone, minutes) = try readZone(text, at: letter + 9)
        return DateAndTime(day: day, clock: Int32(seconds), offset: Int16(minutes), zone: zone)
    }

    private static func readClock(_ text: UTF8Text, at start: Int, day: CalendarDay) throws(EDTFError) -> Int {
        guard start + 8 <= text.count, text[start + 2] == .colon, text[start + 5] == .colon,
            let hour = text.twoDigits(at: start), let minute = text.twoDigits(at: start + 3),
            let second = text.twoDigits(at: start + 6)
        else {
            throw EDTFError(
                offset: start, length: text.count - start,
                reason: "a time has an hour, a minute and a second of two digits each, with ':' between")
        }
        if hour == 24, minute == 0, second == 0 {
            let zone = start + 8 < text.count ? text.string(start + 8..<text.count) : "Z"
            throw EDTFError(
                offset: start, length: 8, reason: "an hour is 00 to 23",
                remedy: "write '\(day.adding(days: 1))T00:00:00\(zone)' for the midnight at the end of the day")
        }
        try check(hour <= 23, at: start, "an hour is 00 to 23", on: day)
        try check(minute <= 59, at: start + 3, "a minute is 00 to 59", on: day)
        try check(second <= 59, at: start + 6, "a second is 00 to 59", on: day)
        return hour * 3600 + minute * 60 + second
    }

    private static func check(
        _ condition: Bool, at place: Int, _ reason: String, on day: CalendarDay
    ) throws(EDTFError) {
        guard condition else {
            throw EDTFError(offset: place, length: 2, reason: reason, remedy: "write '\(day)' for the day alone")
        }
    }

    private static func readZone(
        _ text: UTF8Text, at start: Int
    ) throws(EDTFError) -> (Zone, Int) {
        let length = text.count - start
        if length == 0 { return (.local, 0) }
        if length == 1, text[start] == .letterZ { return (.utc, 0) }
        guard length == 3 || length == 6, text[start] == .plus || text[start] == .hyphen,
            let hours = text.twoDigits(at: start + 1), length == 3 || text[start + 3] == .colon,
            let minutes = length == 3 ? 0 : text.twoDigits(at: start + 4), minutes <= 59
        else { throw badZone(text, at: start) }
        let size = hours * 60 + minutes
        let isWest = text[start] == .hyphen
        guard isWest ? size > 0 && size <= 12 * 60 : size <= 14 * 60 else {
            throw EDTFError(
                offset: start, length: length, reason: "a zone is '-12:00' to '+14:00', and '-00:00' is '+00:00'",
                remedy: zones(text, upTo: start))
        }
        return (length == 3 ? .hours : .hoursAndMinutes, isWest ? -size : size)
    }

    private static func badZone(_ text: UTF8Text, at start: Int) -> EDTFError {
        let length = text.count - start
        if text[start] == .dot || text[start] == .comma {
            return EDTFError(
                offset: start, length: length, reason: "a time has no fractions of a second",
                remedy: zones(text, upTo: start))
        }
        return EDTFError(
            offset: start, length: length, reason: "a zone is 'Z', '+09:00' or '+09'",
            remedy: zones(text, upTo: start))
    }

    /// The time with the zone that was meant, or else with some to choose from.
    private static func zones(_ text: UTF8Text, upTo end: Int) -> String {
        let time = text.string(0..<end)
        if let zone = ZoneText.repaired(text.string(end..<text.count)) { return "write '\(time)\(zone)'" }
        return "write '\(time)Z' for UTC, '\(time)+09:00' for nine hours ahead of it, '\(time)' for a local time"
    }
}
