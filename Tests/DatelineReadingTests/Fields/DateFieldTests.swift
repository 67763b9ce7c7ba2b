import DatelineModel
import EDTF
import Testing

@testable import DatelineReading

struct DateFieldTests {
    @Test func refusesMonth13() throws {
        try expect("date: 2017-⟪13⟫", reports: "a month is 01 to 12", as: .edtfDate)
    }

    @Test func marksTheCharactersThatAreWrongWithinQuotesToo() throws {
        try expect("date: \"2017-⟪13⟫\"", reports: "a month is 01 to 12", as: .edtfDate)
    }

    @Test func namesTheUsersTextAndTheRemedy() throws {
        let found = try RecordUnderTest("date: 2017-13").found()
        #expect(found.map(\.message) == ["'2017-13' is not an EDTF date"])
        #expect(found.first?.help?.contains("write '2017-05' for May 2017") == true)
    }

    @Test func refusesAnEmptyDate() throws {
        try expect("⟪date⟫:", reports: "'date' is empty", as: .emptyValue)
    }

    @Test(arguments: [
        ("since at least 2012", "write \"[..2012]\" (with the quotes)"),
        ("\"since at least 2012\"", "write \"[..2012]\" (with the quotes)"),
        ("'[2012,2013'", "write \"[2012,2013]\" (with the quotes)"),
        (
            "between 2012 and 2014",
            "write \"[2012..2014]\" (with the quotes) for some time between them, '2012/2014' for all the time between them"
        ),
        (
            "unknown",
            "write 'XXXX' for a date of which nothing is known, \"[..2018]\" (with the quotes) for 2018 or earlier, "
                + "or leave out a field that need not be there"
        ),
        ("since 2012", "write '2012/..'"), ("until 2012", "write '../2012'"),
        ("[..2012]", "put it in quotes: \"[..2012]\""), ("[2012, 2013]", "put it in quotes: \"[2012,2013]\""),
        ("{2012, 2013}", "put it in quotes: \"{2012,2013}\""), ("{2012..2014}", "put it in quotes: \"{2012..2014}\""),
    ])
    func showsTheQuotesThatADateNeedsInYAML(text: String, help: String) throws {
        #expect(try RecordUnderTest("date: \(text)").found().map(\.help) == [help])
    }

    @Test func refusesAListOfDates() throws {
        try expect("date: ⟪[⟫2017, 2018]", reports: "a date is text", as: .wrongShape)
    }

    @Test func keepsADateAsPreciseAsItIsWritten() throws {
        for text in ["2017", "2017-05", "2017-05-12", "2017-05-12/2017-05-15", "2012/..", "2015~", "[..2012]"] {
            #expect(try incident("date: \"\(text)\"").date.description == text)
        }
    }

    @Test func takesOnlyDaysForTheDayOfRecording() throws {
        try expect("recorded: ⟪2018-02⟫", reports: "is a day", as: .calendarDay)
        #expect(try incident("recorded: 2018-02-21").metadata.recorded?.description == "2018-02-21")
    }

    @Test func takesADayOrAnInstantForAnEmbargo() throws {
        #expect(try incident("embargo: 2099-01-01").metadata.embargo?.description == "2099-01-01")
        #expect(
            try incident("embargo: 2099-01-01T12:00:00+09:00").metadata.embargo?.description
                == "2099-01-01T12:00:00+09:00")
        try expect("embargo: ⟪2099-01⟫", reports: "a day or an instant", as: .calendarDay)
    }

    @Test func refusesAnInstantWithoutItsZone() throws {
        let found = try RecordUnderTest("embargo: 2099-01-01T12:00:00").found()
        #expect(found.map(\.id) == [.calendarDay])
    }
}
