import Testing

@testable import DatelineImport

@Suite struct QuotationMarks {
    @Test(arguments: [
        ("\"All of it.\"", "All of it."), ("“All of it”.", "All of it"), ("«Tout»", "Tout"), ("„Alles“", "Alles"),
        ("\"One\" and \"two\"", "\"One\" and \"two\""), ("\"One\" and two", "\"One\" and two"), ("\"", "\""), ("", ""),
    ])
    func areTakenOffWhereAllIsOneQuotation(text: String, inner: String) { #expect(Quotations.inner(text) == inner) }

    @Test(arguments: [
        ("\"Begun and cut…", "Begun and cut…"), ("“Begun and cut…", "Begun and cut…"), ("ended\"", "ended"),
        ("\"Whole\"", "\"Whole\""), ("A \"word\" in it", "A \"word\" in it"), ("\"A\" and B", "\"A\" and B"),
        ("B and \"A\"", "B and \"A\""), ("'tis the season", "'tis the season"), ("\"", "\""),
    ])
    func doNotStandAloneAtTheEnds(text: String, closed: String) { #expect(Quotations.closed(text) == closed) }
}
