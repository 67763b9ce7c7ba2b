import DatelineExchange
import DatelineModel
import EDTF
import Testing

/// Citations in CSL-JSON become sources with dates as exact as theirs.
@Suite struct CSLImportTests {
    private func source(_ fields: String) throws -> Source {
        try #require(
            CSLImport().reading(#"[{"id": "k", "type": "report", "title": "T", \#(fields)}]"#).casebook.sources.first)
    }

    @Test(arguments: [
        ("[[2018, 2, 20]]", "2018-02-20"), ("[[2018, 2]]", "2018-02"), ("[[2018]]", "2018"),
        (#"[["2018", "02"]]"#, "2018-02"),
        ("[[2018, 2, 20], [2018, 3, 1]]", "2018-02-20/2018-03-01"),
    ])
    func aDateIsAsExactAsItsParts(parts: String, date: String) throws {
        #expect(try source(#""issued": {"date-parts": \#(parts)}"#).published?.description == date)
    }

    @Test func aDateThatIsAboutIsMarkedSo() throws {
        #expect(try source(#""issued": {"date-parts": [[2015]], "circa": true}"#).published?.description == "2015~")
    }

    @Test func aDateInWordsIsReportedAndNotGuessed() {
        let result = CSLImport().reading(
            #"[{"id": "k", "type": "report", "title": "T", "issued": {"literal": "Spring 2018"}}]"#)
        #expect(result.casebook.sources.first?.published == nil)
        #expect(result.diagnostics.map(\.id) == [.importDate])
    }

    @Test func takesWhatASourceHasAPlaceFor() throws {
        let result = CSLImport().reading(
            #"""
            [{"id": "fireeye2018", "type": "article-newspaper", "title": "APT37 <i>(Reaper)</i>", "publisher": "FireEye",
              "author": [{"family": "Doe", "given": "Jane"}, {"literal": "FireEye Labs"}], "URL": "https://www.fireeye.com/apt37",
              "accessed": {"date-parts": [[2018, 3, 1]]}, "language": "en-GB", "DOI": "10.1/1"}]
            """#)
        let source = try #require(result.casebook.sources.first)
        #expect(source.id.text == "fireeye2018" && source.title == "APT37 (Reaper)" && source.kind == .news)
        #expect(source.publisher == ID<Organisation>("fireeye").map { .organisation($0) })
        #expect(source.authors == ["Jane Doe", "FireEye Labs"])
        #expect(source.retrieved?.description == "2018-03-01" && source.language == "en-GB")
        #expect(result.summary.row("DOI")?.skippedCount == 1)
        try RoundTrip.check(result.casebook)
    }

    @Test func aCitationWithoutATitleIsNamedAndTheOthersGoOn() {
        let result = CSLImport().reading(
            #"[{"id": "a", "type": "book"}, {"id": "b", "type": "book", "title": "B"}, 3]"#)
        #expect(result.casebook.sources.map(\.title) == ["B"])
        #expect(result.diagnostics.map(\.id) == [.importObject, .importObject])
        #expect(result.summary.read == 3)
    }
}
