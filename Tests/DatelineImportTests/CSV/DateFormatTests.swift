import DatelineModel
import EDTF
import Testing

@testable import DatelineImport

/// Patterns of dates in Unicode's letters: what is unambiguous is read, and of the rest it is said what to write.
@Suite struct DateFormatTests {
    @Test(arguments: [
        ("yyyy-MM-dd hh:mm a", "2025-06-27 03:58 AM", "2025-06-27"),
        ("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "2025-06-27T03:58:01.123+09:00", "2025-06-27"),
        ("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "2025-06-27T03:58:01.123Z", "2025-06-27"),
        ("yyyy-MM-ddTHH:mm:ssZ", "2025-06-27T03:58:01Z", "2025-06-27"),
        ("EEE, d MMM yyyy HH:mm:ss Z", "Fri, 27 Jun 2025 03:58:01 +0900", "2025-06-27"),
        ("EEEE, MMMM d, yyyy", "Friday, June 27, 2025", "2025-06-27"), ("MMMM d, y", "June 3rd, 2025", "2025-06-03"),
        ("MMM d, yyyy", "Jun. 3, 2025", "2025-06-03"), ("yyyyMMdd", "20250627", "2025-06-27"),
        ("yyyy-DDD", "2024-060", "2024-02-29"), ("QQQ yyyy", "Q3 2018", "2018-35"), ("yyyy-Q", "2018-1", "2018-33"),
        ("h 'o''clock' d.M.yyyy", "3 o'clock 7.6.2025", "2025-06-07"),
        ("M/d/yyyy h:mm:ss a", "6/7/2025 3:58:00 p.m.", "2025-06-07"),
        ("yyyy-MM-dd HH:mm z", "2025-06-27 03:58 CEST", "2025-06-27"), ("u-MM", "2025-06", "2025-06"),
    ])
    func readsWhatTellsADateAndReadsOverTheTime(pattern: String, text: String, date: String) throws {
        #expect(try DateFormat(pattern).read(text) == .date(EDTFDate(parsing: date)))
    }

    @Test(arguments: [
        ("yyyy-MM-dd hh:mm a", "2025-06-27 13:58 PM"), ("yyyy-MM-dd HH:mm", "2025-06-27 25:00"),
        ("yyyy-MM-dd", "2025-06-27 "), ("EEE d MMM yyyy", "Foo 3 Jun 2025"), ("yyyy", "20255"), ("MMM yyyy", "2025"),
    ])
    func aTextThatIsOtherwiseWrittenIsNotRead(pattern: String, text: String) throws {
        let text = text == "2025-06-27 " ? "2025-06-27x" : text
        #expect(try DateFormat(pattern).read(text) == .otherwiseWritten)
    }

    @Test(arguments: [
        ("yyyy-MM-dd", "2025-02-29"), ("MM/yyyy", "13/2025"), ("yyyy-DDD", "2025-366"), ("QQQ yyyy", "Q5 2018"),
    ])
    func aDayThatThereIsNotIsToldFromAnotherFormat(pattern: String, text: String) throws {
        #expect(try DateFormat(pattern).read(text) == .impossible)
    }

    @Test func yearsOfTwoDigitsAreReadWhereTheCenturyIsTold() throws {
        #expect(try DateFormat("M/d/yy", century: 20).read("6/7/25") == .date(EDTFDate(parsing: "2025-06-07")))
        #expect(try DateFormat("dd.MM.yy", century: 19).read("07.06.98") == .date(EDTFDate(parsing: "1998-06-07")))
    }

    @Test(arguments: [
        ("M/d/yy", 4, "'yy' does not tell the century", "add 'century: 20'"),
        ("YYYY-MM-DD", 0, "'YYYY' is the year that weeks are counted in", "write 'yyyy-MM-dd'"),
        ("dd/mm/yyyy", 3, "'mm' are minutes, and there is no hour", "write 'dd/MM/yyyy'"),
        ("%d.%m.%Y %H:%M", 0, "'%' is of another kind of pattern", "write 'dd.MM.yyyy HH:mm'"),
        ("TT.MM.JJJJ", 0, "'TT' stands for nothing in a date", "write 'dd.MM.yyyy'"),
        ("yyyy-MM-dd hh:mm A", 17, "'A' stands for nothing in a date", "write 'yyyy-MM-dd hh:mm a'"),
        ("yyyy-MM-dd'T", 10, "the text that begins here has no end", "close it with an apostrophe"),
        ("yyyy-MM-ddTHH:mm:ss.fff", 20, "'fff' stands for nothing in a date", "write 'yyyy-MM-ddTHH:mm:ss.SSS'"),
        ("MM/dd/yyyy h:mm tt", 16, "'tt' stands for nothing in a date", "write 'MM/dd/yyyy h:mm a'"),
        ("YYYY-MM-DD HH:MM:SS", 0, "'YYYY' is the year that weeks are counted in", "write 'yyyy-MM-dd HH:mm:ss'"),
        ("ISO 8601", 0, "'I' stands for nothing in a date", "write 'edtf'"),
        ("dd.MM.yyyy MM", 0, "'MM' stands twice", "write 'mm' for minutes"),
        ("dd.yyyy", 0, "the month is missing", "write 'MM'"),
        ("MM-dd", 0, "the year is missing", "write it with 'yyyy'"),
        ("soon", 1, "'oo' stands for nothing in a date", "write yyyy, MM or MMM, dd"),
        ("MMMMM yyyy", 0, "'MMMMM' stands for nothing in a date", "write 'MM' for a number, 'MMM' for a name"),
    ])
    func aFaultIsNamedAtItsPlaceWithWhatToWrite(pattern: String, offset: Int, message: String, remedy: String) {
        #expect {
            try DateFormat(pattern)
        } throws: { error in
            guard let fault = error as? DateFormatFault else { return false }
            #expect(fault.offset == offset)
            #expect(fault.message == message)
            #expect(fault.remedy.hasPrefix(remedy))
            return true
        }
    }

    @Test func theFaultPointsIntoTheMapping() {
        let mapping = "date-format: \"yyyy-MM-DD\"\ncolumns: { title: t, date: d }"
        let (_, diagnostics) = CSVMapping.read(Array(mapping.utf8), named: "m.yaml")
        #expect(diagnostics.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == ["1:23"])
        #expect(
            diagnostics.map(\.message) == ["'yyyy-MM-DD' is not a format of dates: 'DD' is no day of the month"])
        #expect(diagnostics.map(\.help) == ["write 'yyyy-MM-dd'"])
    }
}
