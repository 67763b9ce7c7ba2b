import EDTF
import Testing

/// What is refused, where the fault is and what to write instead.
struct RefusalTests {
    struct Case: Sendable, CustomTestStringConvertible {
        /// The text with its fault between ⟪ and ⟫.
        let marked: String
        let reason: String
        let remedy: String

        init(_ marked: String, _ reason: String, _ remedy: String) {
            self.marked = marked
            self.reason = reason
            self.remedy = remedy
        }

        var testDescription: String { marked }
    }

    static let forms = "write '2017' for a year, '2017-05' for a month, '2017-05-12' for a day"
    static let noYear =
        "write 'XXXX' for a date of which nothing is known, '[..2018]' for 2018 or earlier, "
        + "or leave out a field that need not be there"

    static let cases = [
        Case("2017-⟪13⟫", "a month is 01 to 12", "write '2017-05' for May 2017, '2017' for the year alone"),
        Case("2017-⟪00⟫-12", "a month is 01 to 12", "write '2017-05' for May 2017, '2017' for the year alone"),
        Case("2017-02-⟪29⟫", "February 2017 has 28 days", "write '2017-02' for the month alone"),
        Case("2017-02-⟪30⟫", "February has 28 or 29 days", "write '2017-02' for the month alone"),
        Case("2017-04-⟪31⟫", "April has 30 days", "write '2017-04' for the month alone"),
        Case("2017-05-⟪32⟫", "a day is 01 to 31", "write '2017-05' for the month alone"),
        Case("2017-05-⟪00⟫", "a day is 01 to 31", "write '2017-05' for the month alone"),
        Case("19X1-02-⟪29⟫", "no year 19x1 is a leap year", "write '19X1-02' for the month alone"),
        Case("2017-X4-⟪31⟫/2018", "no month that fits has such a day", "write '2017-X4' for the month alone"),
        Case(
            "⟪2018/2012⟫", "the interval ends before it begins", "write '2012/2018' if the ends are the wrong way round"
        ),
        Case(
            "⟪2018-24/2018-21⟫", "the interval ends before it begins",
            "write '2018-21/2018-24' if the ends are the wrong way round"),
        Case(
            "2017-05-12⟪T07:44:00Z⟫/2017-05-13", "an interval has no times of day",
            "write '2017-05-12/2017-05-13'"),
        Case(
            "2017-05-12T07:44:00⟪+0900⟫", "a zone is 'Z', '+09:00' or '+09'",
            "write '2017-05-12T07:44:00+09:00'"),
        Case(
            "2017-05-12T07:44:00⟪+15:00⟫", "a zone is '-12:00' to '+14:00', and '-00:00' is '+00:00'",
            "write '2017-05-12T07:44:00Z' for UTC, '2017-05-12T07:44:00+09:00' for nine hours ahead of it, '2017-05-12T07:44:00' for a local time"
        ),
        Case(
            "2017-05-12T07:44:00⟪.5Z⟫", "a time has no fractions of a second",
            "write '2017-05-12T07:44:00Z'"),
        Case(
            "2017-05-12T⟪24:00:00⟫Z", "an hour is 00 to 23",
            "write '2017-05-13T00:00:00Z' for the midnight at the end of the day"),
        Case("2017-05-12T⟪25⟫:00:00Z", "an hour is 00 to 23", "write '2017-05-12' for the day alone"),
        Case("2017-05-12T23:⟪60⟫:00Z", "a minute is 00 to 59", "write '2017-05-12' for the day alone"),
        Case("2017-05-12T23:59:⟪60⟫Z", "a second is 00 to 59", "write '2017-05-12' for the day alone"),
        Case(
            "⟪2017-05⟫T07:44:00Z", "a time needs a whole day before it, without marks",
            "write '2017-05' for the date without the time"),
        Case("⟪ ⟫2017", "a date has no white space in it", "write '2017'"),
        Case("2017⟪  ⟫", "a date has no white space in it", "write '2017'"),
        Case("[1667,⟪ ⟫1668]", "a date has no white space in it", "write '[1667,1668]'"),
        Case("2017-05-12⟪ ⟫07:44:00Z", "a date has no white space in it", "write '2017-05-12T07:44:00Z'"),
        Case("⟪20170512⟫", "a date has hyphens between the year, the month and the day", "write '2017-05-12'"),
        Case(
            "⟪20170512T074400Z⟫", "a date has hyphens between the year, the month and the day",
            "write '2017-05-12T07:44:00Z'"),
        Case("⟪2018-W08⟫", "EDTF has no weeks", "write '2018-02-19/2018-02-25' for that week"),
        Case("⟪2018W08⟫", "EDTF has no weeks", "write '2018-02-19/2018-02-25' for that week"),
        Case("⟪2018-W08-2⟫", "EDTF has no weeks", "write '2018-02-20'"),
        Case(
            "⟪2018-W53⟫", "EDTF has no weeks, and 2018 has weeks 01 to 52",
            "write '2018-12-24/2018-12-30' for its last week"),
        Case("⟪2017-132⟫", "EDTF has no days of the year", "write '2017-05-12' for 12 May 2017"),
        Case(
            "⟪05/12/2017⟫", "which number is the day and which the month cannot be told",
            "write '2017-12-05' for 5 December 2017, '2017-05-12' for 12 May 2017"),
        Case(
            "⟪5.12.2017⟫", "which number is the day and which the month cannot be told",
            "write '2017-12-05' for 5 December 2017, '2017-05-12' for 12 May 2017"),
        Case("⟪13.5.2017⟫", "a date is written year first, with '-'", "write '2017-05-13'"),
        Case("⟪5/5/2017⟫", "a date is written year first, with '-'", "write '2017-05-05'"),
        Case("⟪05/2017⟫", "a date is written year first, with '-'", "write '2017-05'"),
        Case("⟪05/12/17⟫", "a year has four digits", "write the whole year first, '2017-12-05' or '2017-05-12'"),
        Case(
            "⟪2017/05/12⟫", "a date is a year, a month and a day of four, two and two digits with '-'",
            "write '2017-05-12'"),
        Case(
            "⟪2017-5-12⟫", "a date is a year, a month and a day of four, two and two digits with '-'",
            "write '2017-05-12'"),
        Case("⟪2012-2018⟫", "between two dates comes '/'", "write '2012/2018'"),
        Case("2012⟪–⟫2018", "between two dates comes '/'", "write '2012/2018'"),
        Case(
            "2017-05-12⟪..⟫2017-05-15", "'..' stands for an open end; between two dates comes '/'",
            "write '2017-05-12/2017-05-15'"),
        Case("⟪⟫", "the date is empty", noYear),
        Case("⟪unknown⟫", "a date has a year in it", noYear),
        Case("⟪n/a⟫", "a date has a year in it", noYear),
        Case("⟪unknown⟫/2012", "an unknown end of an interval is left empty", "write '/2012'"),
        Case("2012/⟪open⟫", "an open end of an interval is '..'", "write '2012/..'"),
        Case("2012/⟪present⟫", "an open end of an interval is '..'", "write '2012/..'"),
        Case("1984⟪?~⟫", "uncertain and approximate together are '%'", "write '1984%'"),
        Case("199⟪u⟫", "a digit that is not known is 'X'", "write '199X'"),
        Case("⟪y⟫17e7", "the letters of a date are capitals", "write 'Y17E7'"),
        Case("⟪12 May 2017⟫", "a date is written in numbers", "write '2017-05-12'"),
        Case("⟪May 12th, 2017⟫", "a date is written in numbers", "write '2017-05-12'"),
        Case("⟪May 2017⟫", "a date is written in numbers", "write '2017-05'"),
        Case("⟪c. 2015⟫", "a date is written in numbers and signs", "write '2015~'"),
        Case("⟪since 2012⟫", "a date is written in numbers and signs", "write '2012/..'"),
        Case("⟪since at least 2012⟫", "a date is written in numbers and signs", "write '[..2012]'"),
        Case("⟪Winter 2018/19⟫", "a date is written in numbers and signs", "write '2018-24'"),
        Case(
            "⟪late 2019⟫", "a date is written in numbers and signs",
            "write '2019' for the year, '2019-39' for September to December"),
        Case("⟪2010s⟫", "a date is written in numbers and signs", "write '201X'"),
        Case("⟪Q2 2018⟫", "a date is written in numbers and signs", "write '2018-34'"),
        Case("⟪spring 2018⟫", "a date is written in numbers and signs", "write '2018-21'"),
        Case("⟪12345⟫", "a year of more than four digits has a 'Y' before it", "write 'Y12345'"),
        Case("⟪Y2006⟫", "'Y' is for years of more than four digits", "write '2006'"),
        Case("⟪Y1E3⟫", "'Y' is for years of more than four digits", "write '1000'"),
        Case("Y⟪0012345⟫", "the year has 1 to 18 digits and does not begin with 0", forms),
        Case("⟪1950S5⟫", "the number of significant digits is 1 to 4", "write '1950' for the year alone"),
        Case("195X⟪S2⟫", "significant digits need a year without 'X'", "write '195X'"),
        Case("⟪19⟫", "a year has four digits, with 'X' for each that is not known", "write '19XX' for the century"),
        Case("⟪193⟫", "a year has four digits, with 'X' for each that is not known", "write '193X' for the decade"),
        Case("⟪-0000⟫", "there is no year '-0000'", "write '0000' for 1 BC, '-0001' for 2 BC"),
        Case("2001-21⟪^southernHemisphere⟫", "a season's hemisphere is in its number", "write '2001-21'"),
        Case(
            "2001-21⟪-05⟫", "nothing follows a season",
            "write '2001-21' for the season alone, '2001-05-21' for 21 May 2001"),
        Case("[⟪⟫]", "a member of the set is missing", "write '[2012,2013]' for one of two years"),
        Case("[2012,⟪⟫]", "a member of the set is missing", "write '[2012,2013]' for one of two years"),
        Case("[⟪..⟫]", "'..' in a set stands before, after or between dates", "write '[2012..]' for 2012 or later"),
        Case("[2012,⟪..⟫2013]", "'..' before a date begins a set", "write '[2012..2013]'"),
        Case("[2012⟪..⟫,2013]", "'..' after a date ends a set", "write '[2012..2013]'"),
        Case(
            "[⟪2014..2012⟫]", "the range ends before it begins",
            "write '2012..2014' if the ends are the wrong way round"),
        Case(
            "{⟪2012..2013-05⟫}", "'..' in a set runs between two years, two months or two days",
            "write '[2012..2014]' for one of three years, '2012/2014' for the time from one to the other"),
        Case("[2012,2013⟪}⟫", "the set is not closed with ']'", "write '[2012,2013]'"),
        Case("⟪2001_2003⟫", "between two dates comes '/'", "write '2001/2003'"),
        Case(
            "⟪*/2003⟫", "the start of an interval is a date, '..' or nothing",
            "write '/2003' for a start that is not known, '../2003' for no start"),
        Case(
            "⟪2003/*⟫", "the end of an interval is a date, '..' or nothing",
            "write '2003/' for an end that is not known, '2003/..' for no end"),
        Case("⟪3 May-9 Jun 1921⟫", "between two dates comes '/'", "write '1921-05-03/1921-06-09'"),
        Case("⟪May 3-9, 1921⟫", "between two dates comes '/'", "write '1921-05-03/1921-05-09'"),
        Case("⟪c30 BCE⟫", "a date is written in numbers and signs", "write '-0029~'"),
        Case("⟪44 BC⟫", "a date is written in numbers and signs", "write '-0043'"),
        Case("⟪AD 409⟫", "a date is written in numbers", "write '0409'"),
        Case("⟪100 B.C.⟫", "a date is written in numbers and signs", "write '-0099'"),
        Case("⟪3rd century BC⟫", "a date is written in numbers and signs", "write '-02XX'"),
        Case("⟪19th century⟫", "a date is written in numbers and signs", "write '18XX'"),
        Case(
            "⟪early May 2021⟫", "a date is written in numbers and signs",
            "write '2021-05' for the month, '2021-05-0X' for its first nine days"),
        Case(
            "⟪late May 2021⟫", "a date is written in numbers and signs",
            "write '2021-05' for the month, '2021-05-2X' for its 20th to 29th"),
        Case(
            "⟪mid-2021⟫", "a date is written in numbers and signs",
            "write '2021' for the year, '2021-38' for May to August"),
        Case("⟪early 2010s⟫", "a date is written in numbers and signs", "write '201X'"),
        Case("⟪2021-05-07 to 2021-05-12⟫", "between two dates comes '/'", "write '2021-05-07/2021-05-12'"),
        Case("⟪2021-05-07 - 2021-05-12⟫", "between two dates comes '/'", "write '2021-05-07/2021-05-12'"),
        Case(
            "⟪2021-05-07 10:00⟫", "a time has 'T' before it, a second, and 'Z' or its zone after it",
            "write '2021-05-07' for the day, '2021-05-07T10:00:00Z' for that time in UTC, '2021-05-07T10:00:00' for a local time"
        ),
        Case(
            "⟪2021-05-07T10:00⟫", "a time has 'T' before it, a second, and 'Z' or its zone after it",
            "write '2021-05-07' for the day, '2021-05-07T10:00:00Z' for that time in UTC, '2021-05-07T10:00:00' for a local time"
        ),
        Case(
            "⟪2021-05-07T10:00Z⟫", "a time has 'T' before it, a second, and 'Z' or its zone after it",
            "write '2021-05-07' for the day, '2021-05-07T10:00:00Z' for the first second of that minute"),
        Case(
            "⟪2021-05-07 10:00:05 UTC⟫", "a time has 'T' before it, a second, and 'Z' or its zone after it",
            "write '2021-05-07T10:00:05Z'"),
        Case("⟪2021s⟫", "only a decade has an 's' after it", "write '2021' for the year, '202X' for the decade"),
        Case("⟪2021-05 to present⟫", "an open end of an interval is '..'", "write '2021-05/..'"),
        Case("⟪2021-05 onwards⟫", "a date is written in numbers and signs", "write '2021-05/..'"),
        Case("⟪2021+⟫", "a date is written in numbers and signs", "write '2021/..'"),
        Case("⟪2003-⟫", "an open end of an interval is '..'", "write '2003/..'"),
        Case("⟪-2003-⟫", "an open end of an interval is '..'", "write '-2003/..'"),
        Case("⟪2003–⟫", "an open end of an interval is '..'", "write '2003/..'"),
        Case(
            "⟪2017/-⟫", "the end of an interval is a date, '..' or nothing",
            "write '2017/' for an end that is not known, '2017/..' for no end"),
        Case("⟪ongoing⟫", "a date has a year in it", "write the start before it, as in '2018/..' for since 2018"),
        Case("⟪2012 or 2013⟫", "several dates are a set", "write '[2012,2013]'"),
        Case(
            "⟪between 2012 and 2014⟫", "a date is written in numbers and signs",
            "write '[2012..2014]' for some time between them, '2012/2014' for all the time between them"),
        Case("⟪before 2012⟫", "a date is written in numbers and signs", "write '[..2011]'"),
        Case("⟪after May 2021⟫", "a date is written in numbers and signs", "write '[2021-06..]'"),
        Case("⟪by 2012-05-03⟫", "a date is written in numbers and signs", "write '[..2012-05-03]'"),
        Case(
            "⟪2012/2013/2014⟫", "several dates are a set",
            "write '[2012,2013,2014]' for one of them, '{2012,2013,2014}' for all of them"),
        Case("⟪2021-13-05⟫", "the month comes before the day", "write '2021-05-13' for 13 May 2021"),
        Case(
            "2021-31⟪-05⟫", "nothing follows a season",
            "write '2021-31' for the season alone, '2021-05-31' for 31 May 2021"),
        Case(
            "2021-25⟪-12⟫", "nothing follows a season",
            "write '2021-25' for the season alone, '2021-12-25' for 25 December 2021"),
        Case(
            "⟪2012-14⟫", "a month is 01 to 12, and between two years comes '/'",
            "write '2012/2014' for the time from one to the other, '2012' for the year alone"),
        Case("⟪2021-??⟫", "a digit that is not known is 'X'", "write '2021-XX'"),
        Case("⟪202*⟫", "a digit that is not known is 'X'", "write '202X'"),
        Case("⟪2021-05-0?⟫", "a digit that is not known is 'X'", "write '2021-05-0X'"),
        Case("⟪07-May-2021⟫", "a date is written in numbers", "write '2021-05-07'"),
        Case(
            "⟪7 May 2021 10:00⟫", "a time has 'T' before it, a second, and 'Z' or its zone after it",
            "write '2021-05-07' for the day, '2021-05-07T10:00:00Z' for that time in UTC, '2021-05-07T10:00:00' for a local time"
        ),
        Case("⟪Friday, 7 May 2021⟫", "a date is written in numbers", "write '2021-05-07'"),
        Case("⟪the second half of 2021⟫", "a date is written in numbers and signs", "write '2021-41'"),
        Case("⟪2021Q1⟫", "a date is written in numbers and signs", "write '2021-33'"),
        Case("⟪1990's⟫", "a date is written in numbers and signs", "write '199X'"),
        Case(
            "⟪2021 05 07⟫", "a date is a year, a month and a day of four, two and two digits with '-'",
            "write '2021-05-07'"),
        Case(
            "⟪20210507T101500⟫", "a date has hyphens between the year, the month and the day",
            "write '2021-05-07T10:15:00'"),
        Case("⟪May/June 2021⟫", "a date is written in numbers", "write '2021-05/2021-06'"),
        Case("⟪7/8 May 2021⟫", "a date is written in numbers", "write '2021-05-07/2021-05-08'"),
        Case("⟪(2012)⟫", "a date is written in numbers", "write '2012'"),
        Case("⟪~May 2021⟫", "a date is written in numbers and signs", "write '2021-05~'"),
        Case("⟪20th of May⟫", "a date has a year in it", "write the year first, as in '2018-05-20'"),
        Case("⟪possibly 2015⟫", "a date is written in numbers and signs", "write '2015?'"),
        Case("⟪Dec 2016 - Jan 2017⟫", "between two dates comes '/'", "write '2016-12/2017-01'"),
        Case("⟪2021 (approx.)⟫", "a date is written in numbers and signs", "write '2021~'"),
        Case("20X3-02-⟪29⟫", "no year 20x3 is a leap year", "write '20X3-02' for the month alone"),
        Case("2021-05/⟪ongoing⟫", "an open end of an interval is '..'", "write '2021-05/..'"),
    ]

    @Test(arguments: cases)
    func saysWhereWhyAndWhatToWrite(_ example: Case) throws {
        let before = try #require(example.marked.components(before: "⟪")),
            fault = try #require(example.marked.between("⟪", "⟫"))
        let plain = example.marked.replacing("⟪", with: "").replacing("⟫", with: "")
        let error = try #require(refusal(plain))
        #expect(error.reason == example.reason)
        #expect(error.remedy == example.remedy)
        #expect(error.offset == before.utf8.count)
        #expect(error.length == fault.utf8.count)
    }

    /// A remedy that cannot be typed is none.
    @Test(arguments: cases)
    func whatIsToBeWrittenCanBeRead(_ example: Case) {
        for suggestion in example.remedy.split(separator: "'").enumerated() where suggestion.offset % 2 == 1 {
            let text =
                suggestion.element.contains("..") && !suggestion.element.contains("[")
                    && !suggestion.element.contains("/")
                ? "[\(suggestion.element)]" : String(suggestion.element)
            #expect(isRead(text), "'\(text)'")
        }
    }

    @Test func everyRefusalLiesWithinItsTextAndHasARemedy() {
        var random = RandomEDTF(seed: 11)
        for _ in 0..<20_000 {
            let text = random.expression()
            guard let error = refusal(text) else { continue }
            let holds = error.offset >= 0 && error.length >= 0 && error.offset + error.length <= text.utf8.count
            if !holds || error.reason.isEmpty || error.remedy == nil { Issue.record("'\(text)': \(error)") }
        }
    }
}

extension String {
    fileprivate func components(before sign: Character) -> Substring? {
        split(separator: sign, omittingEmptySubsequences: false).first
    }

    fileprivate func between(_ open: Character, _ close: Character) -> Substring? {
        guard let from = firstIndex(of: open), let to = firstIndex(of: close) else { return nil }
        return self[index(after: from)..<to]
    }
}
