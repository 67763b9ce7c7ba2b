import DatelineImport
import DatelineModel
import EDTF
import Testing

/// Dates of tables: a format for all, several that are tried in turn, one for each field; and remedies that can be typed.
@Suite struct CSVDateTests {
    private func dates(_ texts: [String], format: String) throws -> ImportResult {
        let rows = texts.enumerated().map { "T\($0.offset),\"\($0.element)\"\n" }.joined()
        return try imported("t,d\n" + rows, by: "date-format: \(format)\ncolumns: { title: t, date: d }")
    }

    @Test func severalFormatsAreTriedInTheirOrder() throws {
        let result = try dates(
            ["May 2018", "2017", "2016-22", "12/05/2018"], format: "[MMM yyyy, yyyy, edtf, dd/MM/yyyy]")
        #expect(result.casebook.incidents.map(\.date.description) == ["2018-05", "2017", "2016-22", "2018-05-12"])
        #expect(result.diagnostics.isEmpty)
    }

    @Test func eachFieldCanHaveAFormatOfItsOwn() throws {
        let result = try imported(
            "t,d,k\nA,27.06.2025,2025-06-28T08:00:00Z\n",
            by: "date-format: { date: dd.MM.yyyy, known: [yyyy, edtf] }\ncolumns: { title: t, date: d, known: k }")
        #expect(result.casebook.incidents.map(\.date.description) == ["2025-06-27"])
        #expect(result.casebook.incidents.map(\.known?.description) == ["2025-06-28T08:00:00Z"])
    }

    @Test(arguments: [
        ("{ date: yyyy }", "the mapping does not say how the dates of 'known' are written"),
        ("{ date: yyyy, known: yyyy, title: yyyy }", "'title' is no field with a date"),
        ("[yyyy, nope]", "'nope' is not a format of dates: 'n' stands for nothing in a date"),
    ])
    func faultyFormatsAreNamed(format: String, message: String) {
        let mapping = "date-format: \(format)\ncolumns: { title: t, date: d, known: k }"
        let (_, diagnostics) = CSVMapping.read(Array(mapping.utf8), named: "m.yaml")
        #expect(diagnostics.map(\.message) == [message])
    }

    @Test(arguments: [
        ("MMM yyyy", "2016 Summer", "write '2016-22', and add 'edtf' to its formats: [MMM yyyy, edtf]"),
        ("edtf", "2016 Summer", "write '2016-22'"),
        (
            "MMM yyyy", "Late 2019",
            "write '2019' for the year, '2019-39' for September to December, and add 'edtf' to its formats: [MMM yyyy, edtf]"
        ),
        ("MMM yyyy", "2017", "add 'yyyy' to its formats in the mapping: [MMM yyyy, yyyy]"),
        ("yyyy", "May 2018", "add 'MMM yyyy' to its formats in the mapping: [yyyy, MMM yyyy]"),
        ("yyyy", "May 5, 2018", "add 'MMM d, yyyy' to its formats in the mapping: [yyyy, \"MMM d, yyyy\"]"),
        ("edtf", "20200102", "add 'yyyyMMdd' to its formats in the mapping: [edtf, yyyyMMdd]"),
        (
            "edtf", "12/05/2017",
            "add to its formats in the mapping 'dd/MM/yyyy' if this is 2017-05-12, 'MM/dd/yyyy' if it is 2017-12-05, as the column's other cells say"
        ),
        (
            "edtf", "12.05.2017",
            "add to its formats in the mapping 'dd.MM.yyyy' if this is 2017-05-12, 'MM.dd.yyyy' if it is 2017-12-05, as the column's other cells say"
        ),
        ("edtf", "13/05/2017", "add 'dd/MM/yyyy' to its formats in the mapping: [edtf, dd/MM/yyyy]"),
        ("edtf", "05/13/2017", "add 'MM/dd/yyyy' to its formats in the mapping: [edtf, MM/dd/yyyy]"),
        ("edtf", "12-May-2017", "add 'dd-MMM-yyyy' to its formats in the mapping: [edtf, dd-MMM-yyyy]"),
        ("edtf", "since at least 2012", "write '[..2012]'"),
        ("edtf", "1577836800", "write '2020-01-01' if these are seconds since 1970, in one of the column's formats"),
        (
            "edtf", "43831",
            "write '2020-01-01' if this is the number of a day in a spreadsheet, in one of the column's formats"
        ),
        ("yyyy-MM-dd", "unknown", "leave the cell empty where no date is known"),
        (
            "yyyy-MM-dd", "soon",
            "write 'XXXX' for a date of which nothing is known, '[..2018]' for 2018 or earlier, or leave out a field that need not be there, and add 'edtf' to its formats: [yyyy-MM-dd, edtf]"
        ),
        ("yyyy-MM-dd", "2018-05-1X", "write '2018-05-1X', and add 'edtf' to its formats: [yyyy-MM-dd, edtf]"),
    ])
    func theRemedyCanBeTyped(format: String, text: String, help: String) throws {
        let result = try dates([text], format: format)
        #expect(result.diagnostics.map(\.message) == ["'\(text)' is not written in the format of dates"])
        #expect(result.diagnostics.map(\.help) == [help])
    }

    @Test(arguments: [
        (
            "yyyy-MM-dd", "2017-05-00",
            "write '2017-05' for the month alone, and add 'edtf' to its formats: [yyyy-MM-dd, edtf]"
        ),
        (
            "yyyy-MM-dd", "2017-00-00",
            "write '2017' for the year alone, and add 'edtf' to its formats: [yyyy-MM-dd, edtf]"
        ),
        ("[edtf, yyyy-MM-dd]", "2017-04-31", "write '2017-04' for the month alone"),
        (
            "dd.MM.yyyy", "31.04.2017",
            "write '2017-04' for the month alone, and add 'edtf' to its formats: [dd.MM.yyyy, edtf]"
        ),
    ])
    func ofADayThatThereIsNotWhatIsPossibleIsLeft(format: String, text: String, help: String) throws {
        let result = try dates([text], format: format)
        #expect(result.diagnostics.map(\.message) == ["'\(text)' is no date of the calendar"])
        #expect(result.diagnostics.map(\.help) == [help])
    }

    @Test(arguments: [
        "2025-06-27T08:00:00.000Z", "2025-06-27T08:00:00,5Z", "2025-06-27T08:00:00.123456Z",
    ])
    func aFractionOfASecondIsLeftOutAndTold(text: String) throws {
        let result = try dates([text, text], format: "edtf")
        #expect(result.casebook.incidents.map(\.date.description) == ["2025-06-27T08:00:00Z", "2025-06-27T08:00:00Z"])
        #expect(
            result.diagnostics.map(\.message) == [
                "the fraction of a second of this date is left out; 2 times, also at 3:4"
            ])
        #expect(result.diagnostics.map(\.severity) == [.note])
        #expect(result.ways("column d") == ["2 used as date"])
    }

    @Test func twoDigitsOfAYearNeedTheCentury() throws {
        let result = try imported(
            "t,d\nA,6/7/25\n", by: "date-format: M/d/yy\ncentury: 20\ncolumns: { title: t, date: d }")
        #expect(result.casebook.incidents.map(\.date.description) == ["2025-06-07"])
    }

    @Test(arguments: [
        ("edtf", "2021-01-01T00:00:00Z"), ("edtf", "2021-01-01T00:00:00.000Z"),
        ("yyyy-MM-dd HH:mm:ss", "2021-01-01 00:00:00"),
        ("M/d/yyyy h:mm a", "1/1/2021 12:00 AM"),
    ])
    func aFirstOfAMonthAtMidnightIsTakenForTheDayAndTold(format: String, text: String) throws {
        let result = try dates([text, text], format: "\"\(format)\"")
        #expect(result.casebook.incidents.map(\.date.description) == ["2021-01-01", "2021-01-01"])
        #expect(
            result.diagnostics.map(\.message) == [
                "this is the first of a month at midnight, which may mean the month or the year; it is taken for the day"
                    + "; 2 times, also at 3:4"
            ])
        #expect(result.diagnostics.map(\.severity) == [.note])
    }

    @Test(arguments: [
        ("Routers as relay boxes (since the beginning of 2021)", "2021", "year"),
        ("A campaign of January 2021", "2021-01", "month"), ("Raid on 1 January 2021", "2021-01-01", nil),
    ])
    func itsOwnWordsSayWhatAMidnightMeans(title: String, date: String, told: String?) throws {
        let result = try imported(
            "t,d\n\(title),2021-01-01T00:00:00Z\n", by: "date-format: edtf\ncolumns: { title: t, date: d }")
        #expect(result.casebook.incidents.map(\.date.description) == [date])
        #expect(
            result.diagnostics.map(\.message)
                == (told.map { ["a midnight of the first of a month is read as the \($0), as its words say"] } ?? []))
    }

    @Test(arguments: [
        ("yyyy-MM-dd", "2021-01-01"), ("yyyy-MM-dd HH:mm:ss", "2021-01-01 10:00:00"),
        ("M/d/yyyy h:mm a", "1/1/2021 12:00 PM"),
        ("yyyy-MM-dd HH:mm:ss", "2021-01-02 00:00:00"),
    ])
    func anyOtherTimeAndAnyOtherDayIsNotDoubted(format: String, text: String) throws {
        #expect(try dates([text], format: "\"\(format)\"").diagnostics.isEmpty)
    }
}
