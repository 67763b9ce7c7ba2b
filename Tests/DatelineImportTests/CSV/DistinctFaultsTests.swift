import DatelineImport
import DatelineModel
import Testing

/// A table with thousands of bad cells is told of in lines that a person can read, with counts that are true.
@Suite struct DistinctFaultsTests {
    private let mapping = "date-format: yyyy\ncolumns: { title: t, date: d, target-country: c }"

    @Test func oneLineForEachDistinctValueWithItsNumberAndFirstPlaces() throws {
        let rows = (0..<1100).map { "T\($0),2020,Atlantis\n" }.joined() + "U,2020,Lemuria\nV,2020,Peru\nW,soon,\n"
        let result = try imported("t,d,c\n" + rows, by: mapping)
        #expect(
            result.diagnostics.map(\.message) == [
                "'Atlantis' is no country; 1100 times, also at 3:9, 4:9 and 1097 more", "'Lemuria' is no country",
                "'soon' is not written in the format of dates",
            ])
        #expect(result.ways("column c") == ["1 used as target-country", "1101 skipped: no country"])
        #expect(result.summary.faulty == 1102)
    }

    @Test func ofManyDistinctValuesTheOthersAreCounted() throws {
        let rows = (0..<1100).map { "T\($0),2020,Land \($0)\nS\($0),2020,Land \($0)\n" }.joined()
        let result = try imported("t,d,c\n" + rows, by: mapping)
        #expect(result.diagnostics.count == 51)
        #expect(result.diagnostics.first?.message == "'Land 0' is no country; 2 times, also at 3:9")
        #expect(result.diagnostics.last?.message == "and 1050 more values of 'target-country', in 2100 cells")
        #expect(result.ways("column c") == ["2200 skipped: no country"])
    }

    @Test func placesInAnotherFileAreNamedWithIt() throws {
        let (read, _) = CSVMapping.read(Array(mapping.utf8), named: "mapping.yaml")
        let result = CSVImport(try #require(read)).reading([
            ("a.csv", "t,d,c\nA,2020,Atlantis\n"), ("b.csv", "t,d,c\nB,2020,Atlantis\n"),
        ])
        #expect(result.diagnostics.map(\.message) == ["'Atlantis' is no country; 2 times, also at b.csv:2:8"])
    }

    @Test func ofManyRowsThatCannotBeReadTheOthersAreCounted() throws {
        let rows = String(repeating: "A,2020,,x\n", count: 1_500) + String(repeating: "\"B\"b,2020,\n", count: 1_200)
        let result = try imported("t,d,c\n" + rows + "C,2020,\n", by: mapping)
        #expect(
            result.diagnostics.filter { $0.message.hasPrefix("and ") }.map { "\($0.place?.line ?? 0): \($0.message)" }
                == [
                    "1002: and 500 more from here on, which are not named",
                    "2502: and 200 more from here on, which are not named",
                ])
        #expect(result.ways("row") == ["1 used as incident", "2700 skipped: unreadable"])
    }
}
