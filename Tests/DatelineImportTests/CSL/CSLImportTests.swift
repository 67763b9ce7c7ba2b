import DatelineImport
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

    @Test(arguments: [
        ("[[1991], [0]]", "1991/.."), ("[[1991, 5], [0]]", "1991-05/.."), ("[[0], [1991]]", "../1991"),
        ("[[1991], []]", "1991/.."), (#"[["1991"], ["0"]]"#, "1991/.."), ("[[1991], [0, 0, 0]]", "1991/.."),
        ("[[2011, 13]]", "2011-21"), ("[[2011, 14]]", "2011-22"), ("[[2011, 16]]", "2011-24"),
        ("[[2011, 13], [2011, 15]]", "2011-21/2011-23"), ("[[2011, 21], [2012]]", "2011-21/2012"),
    ])
    func endsMayBeOpenAndMonthsSeasons(parts: String, date: String) throws {
        #expect(try source(#""issued": {"date-parts": \#(parts)}"#).published?.description == date)
    }

    @Test(
        "years before Christ have no zero (CSL 1.0.2, AD and BC)",
        arguments: [
            ("[[-100, 3, 15]]", "-0099-03-15"), ("[[-1]]", "0000"), ("[[1]]", "0001"), ("[[-10000]]", "-9999"),
            ("[[-10001]]", "Y-10000"), ("[[9999]]", "9999"), ("[[10000]]", "Y10000"),
            ("[[-44], [-27, 1]]", "-0043/-0026-01"),
            ("[[-2, 14]]", "-0001-22"),
        ])
    func yearsBeforeChrist(parts: String, date: String) throws {
        #expect(try source(#""issued": {"date-parts": \#(parts)}"#).published?.description == date)
    }

    @Test func aLongTitleStaysWhole() throws {
        let title = (0..<120).map { "word\($0)" }.joined(separator: " ")
        let result = CSLImport().reading(#"[{"id": "k", "type": "book", "title": "\#(title)"}]"#)
        #expect(result.casebook.sources.map(\.title) == [title])
    }

    @Test func whatIsNoWebAddressIsCounted() throws {
        let result = CSLImport().reading(#"[{"id": "k", "type": "book", "title": "T", "URL": "ftp://a.example"}]"#)
        #expect(result.summary.row("URL")?.skipped.map(\.what) == ["no web address"])
    }

    @Test func aDateThatIsAboutIsMarkedSo() throws {
        #expect(try source(#""issued": {"date-parts": [[2015]], "circa": true}"#).published?.description == "2015~")
    }

    @Test(arguments: [
        (#""date-parts": [[2018]], "season": 1"#, "2018-21"), (#""date-parts": [["2018"]], "season": "4""#, "2018-24"),
        (#""date-parts": [[2018]], "season": "Autumn""#, "2018-23"), (#""date-parts": [[2018, 22]]"#, "2018-22"),
        (#""date-parts": [[2018]], "season": 2, "circa": true"#, "2018-22~"),
        (#""date-parts": [[2018], [2019]], "circa": 1"#, "2018~/2019~"),
    ])
    func aSeasonAndAboutWhenComeIn(_ fields: String, _ date: String) throws {
        #expect(try source(#""issued": {\#(fields)}"#).published?.description == date)
    }

    @Test(arguments: [
        (#""date-parts": [[2018, 17]]"#, "2018", "'17' in 'issued' of 'k' is no month, so that '2018' is taken"),
        (#""date-parts": [[0]]"#, nil, "'0' in 'issued' of 'k' is no date that can be read"),
        (
            #""date-parts": [[2018], [2019], [2020]]"#, nil,
            "'[[2018], [2019], [2020]]' in 'issued' of 'k' is no date that can be read"
        ),
        (#""date-parts": [[0], [0]]"#, nil, "'[[0], [0]]' in 'issued' of 'k' is no date that can be read"),
        (
            #""date-parts": [[2018, 14, 3]]"#, "2018-22",
            "'3' in 'issued' of 'k' is a day in a season, so that '2018-22' is taken"
        ),
        (
            #""date-parts": [[2018, 2, 30]]"#, "2018-02",
            "'30' in 'issued' of 'k' is no day of that month, so that '2018-02' is taken"
        ),
        (
            #""date-parts": [[2018]], "season": "Lent""#, "2018",
            "'lent' in 'issued' of 'k' is no season, so that '2018' is taken"
        ),
        (#""date-parts": [["MMXVIII", 2]]"#, nil, "'MMXVIII-2' in 'issued' of 'k' is no date that can be read"),
        (
            #""date-parts": [[2018, 2], [2018, 1]]"#, "2018-02",
            "'[[2018, 2], [2018, 1]]' in 'issued' of 'k' is no span of time, so that '2018-02' is taken"
        ),
        (#""raw": "soon""#, nil, "'soon' in 'issued' of 'k' is no date that can be read"),
    ])
    func aDateThatIsWrongIsNamedAndTakenAsFarAsItIsRight(_ fields: String, _ date: String?, _ fault: String) {
        let result = CSLImport().reading(
            #"[{"id": "k", "type": "report", "title": "T", "issued": {\#(fields)}}]"#)
        #expect(result.casebook.sources.map(\.published?.description) == [date])
        #expect(result.diagnostics.map(\.message) == [fault])
        #expect(result.summary.row("issued")?.faultyCount == 1)
    }

    @Test(arguments: [
        ("10.1000/182", "https://doi.org/10.1000/182"), ("doi:10.1000/182", "https://doi.org/10.1000/182"),
        ("https://dx.doi.org/10.1000/182", "https://doi.org/10.1000/182"),
        ("https://doi.org/10.1000/a%20b", "https://doi.org/10.1000/a%20b"),
        ("10.1000/a%20b", "https://doi.org/10.1000/a%2520b"),
        ("10.1002/(SICI)1<1::AID#2>3", "https://doi.org/10.1002/(SICI)1%3C1::AID%232%3E3"),
        ("11.1/1", nil), ("10.1000", nil),
    ])
    func aDOIIsTheAddressWhereThereIsNoOther(_ doi: String, _ address: String?) throws {
        let result = CSLImport().reading(#"[{"id": "k", "type": "book", "title": "T", "DOI": "\#(doi)"}]"#)
        #expect(result.casebook.sources.map(\.url) == [address])
        #expect((result.summary.row("DOI") == nil) == (address != nil))
        #expect(result.casebook.vocabulary.organisations.values.map(\.name) == ["Publisher not known"])
    }

    @Test(arguments: [
        (#""document", "genre": "Indictment""#, "indictment", nil),
        (#""report", "genre": "advisory""#, "advisory", nil),
        (#""report", "genre": "White paper""#, "report", "White paper"), (#""document""#, nil, nil),
        // A page of the web may be anything.
        (#""webpage""#, nil, nil),
    ])
    func theKindIsThatOfTheGenreWhereItNamesOne(_ type: String, _ kind: String?, _ unused: String?) {
        let result = CSLImport().reading(#"[{"id": "k", "title": "T", "type": \#(type)}]"#)
        #expect(result.casebook.sources.map(\.kind?.rawValue) == [kind])
        #expect((result.summary.row("genre") == nil) == (unused == nil))
    }

    @Test func twoWorksWithOneIdAreBothKeptAndNoted() throws {
        let result = CSLImport().reading(
            #"[{"id": "foo1", "type": "book", "title": "A"}, {"id": "foo1", "type": "book", "title": "B"}, {"id": "foo1", "type": "book", "title": "A"}]"#
        )
        #expect(result.casebook.sources.map { [$0.id.text, $0.title] } == [["foo1", "A"], ["foo1-2", "B"]])
        #expect(
            result.diagnostics.map(\.message) == [
                "'foo1' is the id of another citation too, so that this one becomes 'foo1-2'"
            ])
        #expect(result.diagnostics.map(\.id) == [.importedID])
        #expect(result.summary.row("book")?.skipped.map(\.what) == ["same version of the same id again"])
        #expect(result.summary.repeatedIDs == 0)
    }

    @Test func theSameWorkInALaterFileTakesThePlaceOfTheEarlierVersion() {
        let files = ["FireEye", "Mandiant"].enumerated().map { number, publisher in
            ("\(number).json", #"[{"id": "foo1", "type": "book", "title": "A", "publisher": "\#(publisher)"}]"#)
        }
        let result = CSLImport().reading(files)
        #expect(result.casebook.sources.map(\.publisher) == [ID<Organisation>("mandiant").map { .organisation($0) }])
        #expect(result.summary.row("book")?.skipped.map(\.what) == ["older version of the same id"])
        #expect(result.summary.repeatedIDs == 1 && result.diagnostics.isEmpty)
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
