import DatelineImport
import DatelineModel
import EDTF
import Testing

/// What stands in an entry of the catalogue is said as of the day on which it could be known, and counted.
@Suite struct KEVParts {
    private func table(_ ransom: String = "Known", due: String = "2022-05-03") -> String {
        """
        cveID,dateAdded,requiredAction,dueDate,knownRansomwareCampaignUse,notes,owner
        CVE-2021-99901,2021-11-03,Mend it.,\(due),\(ransom),see the vendor; https://a.example/x,desk

        """
    }

    private func catalogue(_ released: String, _ ransom: String = "Known") -> String {
        #"{"dateReleased": "\#(released)", "vulnerabilities": [{"cveID": "CVE-2021-99901", "dateAdded": "2021-11-03", "knownRansomwareCampaignUse": "\#(ransom)"}]}"#
    }

    private func saidOfRansom(_ result: ImportResult) -> String? {
        let claims = result.casebook.incidents.flatMap(\.claims)
        return claims.first { $0.text.contains("ransomware") }?.provenance.said?.description
    }

    @Test func withoutADayOfTheCatalogueItIsNotKnownWhenRansomwareWasToldOf() {
        let result = KEVImport().reading(table())
        #expect(saidOfRansom(result) == "[2021-11-03..]")
        #expect(
            result.diagnostics.map { "\($0.severity.rawValue): \($0.message)" } == [
                "note: the catalogue has no 'dateReleased': since when 1 of its vulnerabilities are known from ransomware campaigns is not known"
            ])
        let claims = result.casebook.disclosed(at: .red, asOf: nil).incidents.flatMap(\.claims)
        #expect(claims.map { $0.provenance.becameKnown?.description } == ["2021-11-03", nil])
    }

    @Test func withTheDayOfTheImportItWasToldOfByThen() {
        let result = KEVImport(ImportOptions(recorded: CalendarDay("2024-01-31"))).reading(table())
        #expect(saidOfRansom(result) == "[2021-11-03..2024-01-31]")
        #expect(result.diagnostics.isEmpty)
        let claims = result.casebook.disclosed(at: .red, asOf: nil).incidents.flatMap(\.claims)
        #expect(claims.map { $0.provenance.becameKnown?.description } == ["2021-11-03", "[2021-11-03..2024-01-31]"])
    }

    @Test func aDayOfTheCatalogueThatIsNoneIsNamed() {
        let result = KEVImport().reading(catalogue("soon"))
        #expect(saidOfRansom(result) == "[2021-11-03..]")
        #expect(result.diagnostics.map(\.message).contains("'soon' in 'dateReleased' is no day"))
    }

    @Test func whatTwoCataloguesSayWasToldInTheOlder() {
        let files = [("1", catalogue("2024-02-19")), ("2", catalogue("2024-02-26"))]
        for files in [files, files.reversed()] { #expect(saidOfRansom(KEVImport().reading(files)) == "2024-02-19") }
        let withdrawn = [("1", catalogue("2024-02-19")), ("2", catalogue("2024-02-26", "Unknown"))]
        for files in [withdrawn, withdrawn.reversed()] { #expect(saidOfRansom(KEVImport().reading(files)) == nil) }
    }

    @Test func valuesThatCannotBeReadAreNamedAndCounted() {
        let result = KEVImport().reading(table("Yes", due: "2022-13-01"))
        #expect(
            result.diagnostics.map(\.message) == [
                "'2022-13-01' in 'dueDate' is no day",
                "'Yes' in 'knownRansomwareCampaignUse' is neither 'Known' nor 'Unknown'",
            ])
        #expect(result.summary.row("dueDate")?.skipped.map(\.isFault) == [true])
        #expect(result.summary.row("knownRansomwareCampaignUse")?.skipped.map(\.isFault) == [true])
        #expect(
            result.casebook.incidents.flatMap(\.claims).map(\.text) == [
                "CVE-2021-99901 is known to be exploited; required action: Mend it."
            ])
    }

    @Test func whatNoRecordHasAPlaceForIsCounted() {
        let result = KEVImport().reading(table())
        #expect(result.summary.row("address")?.usedCount == 1)
        #expect(result.summary.row("words in 'notes'")?.skippedCount == 1)
        #expect(result.summary.row("field 'owner'")?.skipped.map(\.what) == ["not used by Dateline"])
    }
}
