import EDTF
import Testing

@testable import DatelineImport

/// How exactly words tell of a time of which a month's first day is all that a timestamp says.
@Suite struct WordedPrecisionTests {
    private func precision(_ month: Int, _ text: String) throws -> WordedPrecision? {
        WordedPrecision(of: try #require(CalendarDay(year: 2021, month: month, day: 1)), in: text)
    }

    @Test(arguments: [
        "Relay boxes (since the beginning of 2021)", "active since at least 2021.", "2019–2021", "2020/2021",
        "early-2021", "In 2021, it hit banks", "since '2021'",
    ])
    func isAYear(_ text: String) throws { #expect(try precision(1, text) == .year) }

    @Test(arguments: [
        "since January 2021", "in Jan. 2021", "January of 2021", "2021-01", "01/2021", "JANUARY 2021 (since 2021)",
        "in January and February 2021", "from January to March 2021",
    ])
    func isAMonth(_ text: String) throws { #expect(try precision(1, text) == .month) }

    @Test(arguments: [
        "on 1 January 2021", "on January 1, 2021", "January 1st, 2021", "the 1st of January 2021", "2021-01-01",
        "01.01.2021", "since 2021, first on 01/01/2021",
    ])
    func isADay(_ text: String) throws { #expect(try precision(1, text) == .day) }

    @Test(arguments: [
        "", "since 2020", "May 2021", "on 5 January 2021", "CVE-2021-44228", "2021-05", "v1.2021.7", "20210",
        "https://example.org/2021/05/post", "from January to March 2022", "the 2021st",
    ])
    func isNotTold(_ text: String) throws { #expect(try precision(1, text) == nil) }

    @Test func ofOtherMonthsIsNotAYear() throws {
        #expect(try precision(6, "since 2021") == nil)
        #expect(try precision(6, "since June 2021") == .month)
        #expect(try precision(6, "from May to June 2021") == .month)
    }
}
