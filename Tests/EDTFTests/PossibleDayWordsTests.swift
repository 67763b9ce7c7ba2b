import EDTF
import Testing

/// Words of dates with unspecified digits name the months and days that the calendar has, and no other.
struct PossibleDayWordsTests {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// Every day of the digits, by writing each day of the years and comparing.
    private func days(_ text: String, _ calendar: [String]) -> [String] {
        let pattern = Array(text.utf8)
        return calendar.filter { zip(pattern, $0.utf8).allSatisfy { $0 == UInt8(ascii: "X") || $0 == $1 } }
    }

    @Test func areThoseOfTheCalendar() throws {
        let years = ["2019", "2020", "201X", "20X3", "1900"]
        let first = try #require(CalendarDay("1900-01-01")), last = try #require(CalendarDay("2099-12-31"))
        let calendar = (first.daysSinceEpoch...last.daysSinceEpoch).map { CalendarDay(daysSinceEpoch: $0).description }
        let monthDigits = ["0X", "1X", "XX", "X0", "X1", "X2", "X4", "X9", "02", "04", "12"]
        let dayDigits = ["XX", "0X", "1X", "2X", "3X", "X0", "X1", "X8", "X9", "28", "29", "30", "31"]
        for year in years {
            let ofYear = days(year, calendar)
            for month in monthDigits {
                for day in dayDigits where (month + day).contains("X") {
                    expectWords("\(year)-\(month)-\(day)", of: days("\(year)-\(month)-\(day)", ofYear))
                }
            }
        }
    }

    private func expectWords(_ text: String, of days: [String]) {
        guard let date = try? EDTFDate(parsing: text) else {
            if !days.isEmpty { Issue.record("'\(text)' has days and is refused") }
            return
        }
        let possibleMonths = Set(days.compactMap { Int($0.dropFirst(5).prefix(2)) })
        let possibleDays = Set(days.compactMap { Int($0.suffix(2)) })
        let words = date.prose.split { " ,".contains($0) }.map(String.init)
        let named = Set(words.compactMap { word in Self.months.firstIndex(of: word).map { $0 + 1 } })
        let told = Set(
            words.compactMap { word in
                let digits = word.prefix { $0.isNumber }
                return digits.count <= 2 && ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
                    ? Int(digits) : nil
            })
        if !named.isSubset(of: possibleMonths) { Issue.record("'\(text)' names a month that cannot be: \(date.prose)") }
        if !told.isSubset(of: possibleDays) { Issue.record("'\(text)' names a day that cannot be: \(date.prose)") }
        // What is listed is listed whole; a run is named by its ends.
        let hasRun = date.prose.contains("some month") || date.prose.contains("some day")
        if !hasRun, named != possibleMonths { Issue.record("'\(text)' leaves out a month: \(date.prose)") }
        if !hasRun, told != possibleDays { Issue.record("'\(text)' leaves out a day: \(date.prose)") }
        if days.count == 1, date.prose.contains("some") { Issue.record("'\(text)' is one day: \(date.prose)") }
    }
}
