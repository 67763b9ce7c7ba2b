import DatelineImport
import DatelineModel
import EDTF
import Testing

/// A value that cannot be read is named with its place and counted as skipped, never as used.
@Suite struct CSVCountingTests {
    private let mapping = """
        record: incident
        date-format: yyyy-MM-dd
        list-separator: "|"
        columns:
          title: title
          date: date
          until: end
          known: known
          recorded: recorded
          said: said
          by: by
          type: type
          target-country: country
          target-sector: sector
          target-region: region
          malware: malware
          sources: link
          vulnerabilities: cve
          techniques: tech
          marking: mark
        """
    private let header = "title,date,end,known,recorded,said,by,type,country,sector,region,malware,link,cve,tech,mark\n"

    @Test func eachCellThatCannotBeReadIsSkippedWithItsReasonAndItsRowStays() throws {
        let row = "A,2024-03-02,2024-02-30,soon,later,then,,gate,Atlantis,?!,?!,?!,www.example.org,CVE-x,T99,TLP:PINK\n"
        let result = try imported(header + row, by: mapping)
        let incident = try #require(result.casebook.incidents.first)
        #expect(incident.date.description == "2024-03-02")
        #expect(incident.known == nil && incident.targets.isEmpty && incident.metadata.marking == .red)
        #expect(result.ways("column end") == ["1 skipped: no date of the calendar"])
        #expect(result.ways("column known") == ["1 skipped: a date in another format"])
        #expect(result.ways("column recorded") == ["1 skipped: a date in another format"])
        #expect(result.ways("column type") == ["1 skipped: no type of incident"])
        #expect(result.ways("column country") == ["1 skipped: no country"])
        #expect(result.ways("column sector") == ["1 skipped: no name"])
        #expect(result.ways("column region") == ["1 skipped: no name"])
        #expect(result.ways("column malware") == ["1 skipped: no name"])
        #expect(result.ways("column link") == ["1 skipped: no web address"])
        #expect(result.ways("column cve") == ["1 skipped: no id of vulnerabilities"])
        #expect(result.ways("column tech") == ["1 skipped: no id of techniques"])
        #expect(result.ways("column mark") == ["1 skipped: no label of TLP"])
        #expect(result.ways("row") == ["1 used as incident"])
        #expect(result.summary.faulty == 13)
        #expect(result.diagnostics.count == 13)
        #expect(result.diagnostics.allSatisfy { $0.severity == .warning && $0.place?.line == 2 && $0.help != nil })
    }

    @Test func oneCellWithSeveralValuesIsCountedValueByValue() throws {
        let result = try imported(
            header + "A,2024-03-02,,,,,,,Peru|Atlantis|Europe|peru|Japan,,,,,,,\n", by: mapping)
        #expect(result.casebook.incidents.first?.targets.map(\.country?.code) == ["PE", "JP"])
        #expect(
            result.ways("column country") == [
                "2 used as target-country", "1 skipped: a region, no country", "1 skipped: no country",
                "1 skipped: the same value again",
            ])
        #expect(result.summary.faulty == 2)
        #expect(
            result.diagnostics.map { "\($0.message): \($0.help ?? "")" } == [
                "'Atlantis' is no country: write the English name or the code of ISO 3166, such as KR",
                "'Europe' is a region and no country: map a column with regions to 'target-region', or write the countries",
            ])
    }

    @Test(arguments: ["Asia-Pacific", "EU", "Western Balkans", "worldwide", "the Middle East", "APAC", "Latin America"])
    func aPartOfTheWorldIsHintedAtAsARegion(text: String) throws {
        let result = try imported(header + "A,2024-03-02,,,,,,,\(text),,,,,,,\n", by: mapping)
        #expect(result.diagnostics.map(\.message) == ["'\(text)' is a region and no country"])
    }

    @Test func aDateThatCannotBeReadIsAFaultAlsoWhereNothingIsSaid() throws {
        let result = try imported(header + "A,2024-03-02,,,,soon,,,,,,,,,,\n", by: mapping)
        #expect(result.ways("column said") == ["1 skipped: a date in another format"])
        #expect(result.summary.faulty == 1)
    }

    @Test func thatOthersBelongTogetherIsNotToldBecauseOneOfThemFellOut() throws {
        let result = try imported(
            header + "A,2024-03-02,,,,,,,Atlantis|Japan,Energy,,,,,,\n", by: mapping)
        #expect(
            result.casebook.incidents.first?.targets.map { [$0.country?.code, $0.sector?.text] } == [
                ["JP", nil], [nil, "energy"],
            ])
    }

    @Test(arguments: [
        ("2024-03-02", "2024-01-01", "yyyy-MM-dd"), ("2024-03", "2023", "edtf"), ("2018/2019", "2012", "edtf"),
        ("2024-03-02T10:00:00Z", "2024-03-01", "edtf"),
    ])
    func anEndBeforeTheStartIsNamedAndSkippedAndTheStartIsKept(start: String, end: String, format: String) throws {
        let result = try imported(
            "t,d,e\nA,\(start),\(end)\n", by: "date-format: \(format)\ncolumns: { title: t, date: d, until: e }")
        #expect(result.casebook.incidents.map(\.date.description) == [start])
        #expect(result.diagnostics.map(\.message) == ["'\(end)' ends what begins only on '\(start)'"])
        #expect(result.diagnostics.map(\.place) == [TextPlace(file: "t.csv", line: 2, column: 4 + start.count)])
        #expect(result.ways("column e") == ["1 skipped: before the start"])
        #expect(result.ways("column d") == ["1 used as date"])
        #expect(result.summary.faulty == 1)
    }

    @Test(arguments: [
        ("2024-03-02", "2024-03-05", "2024-03-02/2024-03-05"), ("2024-03-02", "2024-03", "2024-03-02/2024-03"),
        ("2024-03-02", "2024-03-02", "2024-03-02"),
        ("2024-03-02T10:00:00Z", "2024-03-04T12:00:00Z", "2024-03-02/2024-03-04"),
    ])
    func anEndAfterTheStartMakesAPeriod(start: String, end: String, period: String) throws {
        let result = try imported(
            "t,d,e\nA,\(start),\(end)\n", by: "date-format: edtf\ncolumns: { title: t, date: d, until: e }")
        #expect(result.casebook.incidents.map(\.date.description) == [period])
        #expect(result.diagnostics.isEmpty && result.ways("column e") == ["1 used as until"])
    }

    @Test func anEndThatAPeriodCannotHaveIsNamed() throws {
        let result = try imported(
            "t,d,e\nA,2018/2019,2020\n", by: "date-format: edtf\ncolumns: { title: t, date: d, until: e }")
        #expect(result.casebook.incidents.map(\.date.description) == ["2018/2019"])
        #expect(result.diagnostics.map(\.message) == ["'2020' cannot be the end of what begins on '2018/2019'"])
        #expect(result.ways("column e") == ["1 skipped: no end of what begins so"])
    }

    @Test func fieldsOfSourcesAndActorsAreAccountedForToo() throws {
        let sources = try imported(
            "t,p,d,u,k,l\nA,B,May,ftp://x.example,tweet,English\n",
            by: "record: source\ndate-format: yyyy\n"
                + "columns: { title: t, publisher: p, published: d, url: u, kind: k, language: l }")
        #expect(sources.casebook.sources.map(\.title) == ["A"])
        #expect(sources.ways("column d") == ["1 skipped: a date in another format"])
        #expect(sources.ways("column u") == ["1 skipped: no web address"])
        #expect(sources.ways("column k") == ["1 skipped: no kind of source"])
        #expect(sources.ways("column l") == ["1 skipped: no language"])
        let actors = try imported("n,k\nA,gang\n", by: "record: actor\ncolumns: { name: n, kind: k }")
        #expect(actors.ways("column k") == ["1 skipped: no kind of actor"])
        #expect(actors.summary.faulty == 1)
    }

    @Test func aDayThatIsNoneIsNotTheDayOfRecording() throws {
        let result = try imported(
            "t,d,r\nA,2024,2024\n", by: "date-format: yyyy\ncolumns: { title: t, date: d, recorded: r }")
        #expect(result.casebook.incidents.first?.metadata.recorded == nil)
        #expect(result.ways("column r") == ["1 skipped: no day"])
    }

    @Test func whoSaidWhatIsCountedOnlyWhereSomethingIsSaid() throws {
        let result = try imported(
            header + "A,2024-03-02,,,,2024-03-05,CERT,,,,,,,,,\n" + "B,2024-03-02,,,,2024-03-05,CERT,,PE,,,,,,,\n"
                + "C,2024-03-02,,,,2024-03-05,,,PE,,,,,,,\n", by: mapping)
        #expect(
            result.ways("column by") == ["1 used as by", "1 skipped: the row has no statement that it belongs to"])
        #expect(
            result.ways("column said") == [
                "1 used as said", "1 skipped: nobody is named who said it",
                "1 skipped: the row has no statement that it belongs to",
            ])
    }

    @Test func aCellThatTwoFieldsReadIsCountedOnceAndSkippedWhereOneCannotUseIt() throws {
        let mapping = "date-format: edtf\ncolumns: { title: t, date: d, recorded: d }"
        let result = try imported("t,d\nA,2024-03-02\nB,2024\n", by: mapping)
        #expect(result.ways("column d") == ["1 used as date, recorded", "1 skipped: no day"])
    }

    @Test func anAddressOfAHiddenServiceIsLeftOutByARuleAndTold() throws {
        let result = try imported(
            header + "A,2024-03-02,,,,,,,,,,,http://expyuzz4wqqyqhjn.onion/x,,,\n", by: mapping)
        #expect(result.ways("column link") == ["1 skipped: address of a hidden service"])
        #expect(result.casebook.sources.isEmpty && result.summary.faulty == 0)
        #expect(result.diagnostics.count == 1)
    }

    @Test func aNameThatHoldsWhatDividesValuesIsOneCountry() throws {
        let mapping = "date-format: yyyy\nlist-separator: \",\"\ncolumns: { title: t, date: d, target-country: c }"
        let result = try imported(
            "t,d,c\nA,2024,\"Korea, Republic of, Japan,Iran, Islamic Republic of\"\n", by: mapping)
        #expect(result.casebook.incidents.first?.targets.map(\.country?.code) == ["KR", "JP", "IR"])
        #expect(result.ways("column c") == ["3 used as target-country"])
    }

    @Test(arguments: [
        ("Korea", "write 'KP' for North Korea or 'KR' for South Korea"),
        ("the Virgin Islands", "write 'VG' for Virgin Islands (British) or 'VI' for Virgin Islands (U.S.)"),
    ])
    func aNameOfSeveralCountriesIsRefusedWithAllThatMayBeMeant(name: String, help: String) throws {
        let mapping = "date-format: yyyy\nlist-separator: \"; \"\ncolumns: { title: t, date: d, target-country: c }"
        let result = try imported("t,d,c\nA,2024,\(name); Japan\n", by: mapping)
        #expect(result.casebook.incidents.first?.targets.map(\.country?.code) == ["JP"])
        #expect(result.ways("column c") == ["1 used as target-country", "1 skipped: a name of several countries"])
        #expect(result.diagnostics.map(\.message) == ["'\(name)' does not say which country it is"])
        #expect(result.diagnostics.map(\.help) == [help])
    }

    @Test(arguments: [
        ("type: gate", "'gate' is no type of incident"), ("target-country: Atlantis", "'Atlantis' is no country"),
        ("until: soon", "'soon' is not written in the format of dates"),
        ("marking: TLP:PINK", "'TLP:PINK' is not a label of TLP"),
        ("vulnerabilities: CVE-2018-4878|X", "'X' is no id of vulnerabilities"),
    ])
    func whatAllRowsHaveAlikeIsReadOnceAndNamedInTheMapping(value: String, message: String) {
        let mapping =
            "date-format: yyyy\nlist-separator: \"|\"\ncolumns: { title: t, date: d }\nvalues:\n  \(value)\n"
        let (read, diagnostics) = CSVMapping.read(Array(mapping.utf8), named: "mapping.yaml")
        #expect(read == nil)
        #expect(diagnostics.map(\.message) == [message])
        #expect(diagnostics.map(\.place?.line) == [5])
    }
}
