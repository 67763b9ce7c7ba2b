import DatelineImport
import DatelineModel
import EDTF
import Testing

/// What rows leave behind: nothing where they are left out, and what only strict rows name is as strict as they are.
@Suite struct CSVRowTests {
    private let mapping = """
        record: incident
        date-format: yyyy-MM-dd
        list-separator: "|"
        columns: { title: t, date: d, attribution: a, sources: s, marking: m }
        """

    private func reading(_ rows: String, mapping: String? = nil) throws -> ImportResult {
        let (read, faults) = CSVMapping.read(Array((mapping ?? self.mapping).utf8), named: "mapping.yaml")
        return CSVImport(try #require(read, "\(faults)")).reading([("table.csv", "t,d,a,s,m,rest\n" + rows)])
    }

    @Test func actorsAndSourcesAreAsStrictAsTheFreestRowThatNamesThem() throws {
        let result = try reading(
            """
            One,2018-04-03,APT1|APT2|APT3,https://a.example/1|https://b.example/2|https://c.example/3,TLP:RED,
            Two,2018-04-04,APT2|APT3,https://b.example/2|https://c.example/3,TLP:AMBER,
            Three,2018-04-05,APT3,https://c.example/3,TLP:CLEAR,
            """)
        #expect(
            result.casebook.actors.map { [$0.name, $0.metadata.marking?.label] } == [
                ["APT1", "TLP:RED"], ["APT2", "TLP:AMBER"], ["APT3", nil],
            ])
        #expect(
            result.casebook.sources.map { [$0.url, $0.metadata.marking?.label] } == [
                ["https://a.example/1", "TLP:RED"], ["https://b.example/2", "TLP:AMBER"], ["https://c.example/3", nil],
            ])
        try RoundTrip.check(result.casebook)
    }

    @Test func aRowWithoutAMarkingIsNoStricterThanTheCasebook() throws {
        let result = try reading("One,2018-04-03,APT1,https://a.example/1,TLP:RED,\nTwo,2018-04-03,APT1,,,\n")
        #expect(result.casebook.actors.map(\.metadata.marking) == [nil])
        #expect(result.casebook.sources.map(\.metadata.marking) == [.red])
    }

    @Test func aMarkingThatIsNoLabelMakesActorsAndSourcesRedAndIsReportedOnce() throws {
        let result = try reading("One,2018-04-03,APT1,https://a.example/1,tlp:purple,\n")
        #expect(result.casebook.actors.map(\.metadata.marking) == [.red])
        #expect(result.casebook.sources.map(\.metadata.marking) == [.red])
        #expect(result.diagnostics.map(\.id) == [.importMarking])
    }

    @Test func sourcesOfActorsAreAsStrictAsTheirRowsToo() throws {
        let result = try reading(
            "APT1,,,https://a.example/1,TLP:RED,\n",
            mapping: "record: actor\ncolumns: { name: t, sources: s, marking: m }")
        #expect(result.casebook.sources.map(\.metadata.marking) == [.red])
    }

    @Test func aRowThatIsLeftOutLeavesNoActorAndNoSourceAndTakesNoId() throws {
        let result = try reading(
            """
            One,April,APT1,https://a.example/1,,
            One,,APT2,https://b.example/2,,
            ,2018-04-03,APT3,https://c.example/3,,
            One,2018-04-03,APT4,https://d.example/4,,
            """)
        #expect(result.casebook.incidents.map(\.id.text) == ["one"])
        #expect(result.casebook.actors.map(\.name) == ["APT4"])
        #expect(result.casebook.sources.map(\.url) == ["https://d.example/4"])
        #expect(result.accompanying.map(\.text) == ["apt4"])
        #expect(result.casebook.vocabulary.organisations.count == 1)
    }

    @Test func aRowThatLacksWhatARecordNeedsIsNamedWithItsLine() throws {
        let result = try reading("One,,APT2,,,\n,2018-04-03,,,,\nThree,2018,,,,\n")
        #expect(
            result.diagnostics.map { [$0.message, "\($0.place?.line ?? 0):\($0.place?.column ?? 0)"] } == [
                ["this row has no date", "2:1"], ["this row has no title", "3:1"],
                ["'2018' is not written in the format of dates", "4:7"],
            ])
        #expect(result.diagnostics.map(\.id) == [.importDate, .importObject, .importDate])
        #expect(result.diagnostics.allSatisfy { $0.severity == .error })
        #expect(result.diagnostics.first?.help == "fill in 'd', or leave the row: it becomes no incident")
        #expect(
            Set(result.summary.row("row")?.skipped.map(\.what) ?? []) == [
                "no date", "no title", "a date in another format",
            ])
    }

    @Test func aCellIsUsedOnlyWhereItsRowStays() throws {
        let result = try reading("One,2018-04-03,APT1,,,x\nTwo,,APT2,,,y\n")
        let attribution = try #require(result.summary.row("column a"))
        #expect(attribution.used.map { "\($0.count) \($0.what)" } == ["1 attribution"])
        #expect(attribution.skipped.map { "\($0.count) \($0.what)" } == ["1 its row is left out"])
        #expect(
            result.summary.row("column rest")?.skipped.map { "\($0.count) \($0.what)" } == ["2 not in the mapping"])
    }
}
