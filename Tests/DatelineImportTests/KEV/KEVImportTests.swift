import DatelineImport
import DatelineModel
import EDTF
import Testing

/// An entry of the catalogue is a vulnerability with a name, and the day on which it was added is news.
@Suite struct KEVImportTests {
    private let json = #"""
        {"title": "KEV", "dateReleased": "2025-08-25T17:04:19Z", "vulnerabilities": [
        {"cveID": "CVE-2018-4878", "vendorProject": "Adobe", "product": "Flash Player", "vulnerabilityName": "Adobe Flash Player Use-After-Free Vulnerability", "dateAdded": "2021-11-03", "shortDescription": "A use after free.", "requiredAction": "Disconnect it.", "dueDate": "2022-05-03", "knownRansomwareCampaignUse": "Known", "notes": "https://nvd.nist.gov/vuln/detail/CVE-2018-4878", "cwes": ["CWE-416"]},
        {"cveID": "CVE-2017-0144", "vulnerabilityName": "SMBv1", "dateAdded": "2021-11-03"},
        {"cveID": "CVE-2019-0001", "vulnerabilityName": "Third", "dateAdded": "2022-01-01"}, {"cveID": "none"}]}
        """#

    @Test func namesVulnerabilitiesAndTellsWhenTheyWereAdded() throws {
        let result = KEVImport().reading(json)
        let term = try #require(
            ID<Vulnerability>("CVE-2018-4878").flatMap { result.casebook.vocabulary.vulnerabilities[$0] })
        #expect(term.name == "Adobe Flash Player Use-After-Free Vulnerability" && term.kind == "CWE-416")
        #expect(term.url == "https://nvd.nist.gov/vuln/detail/CVE-2018-4878")
        #expect(result.casebook.incidents.map(\.id.text) == ["kev-2021-11-03", "kev-2022-01-01"])
        let day = result.casebook.incidents[0]
        #expect(
            day.title == "CISA lists CVE-2017-0144 and CVE-2018-4878 as exploited"
                && day.date.description == "2021-11-03")
        #expect(day.vulnerabilities.map(\.id.text) == ["CVE-2017-0144", "CVE-2018-4878"])
        #expect(
            day.claims.map(\.text) == [
                "CVE-2017-0144 is known to be exploited.",
                "CVE-2018-4878 in Adobe Flash Player is known to be exploited; US federal agencies are to remedy it by 2022-05-03: Disconnect it.",
                "CVE-2018-4878 is known to be used in ransomware campaigns.",
            ])
        #expect(day.claims.last?.provenance.said?.description == "2025-08-25")
        #expect(result.summary.row("entry")?.usedCount == 3 && result.summary.row("entry")?.skippedCount == 1)
        #expect(result.diagnostics.map(\.id) == [.importObject])
        try RoundTrip.check(result.casebook)
    }

    @Test func countsAddressesThatACommaAloneDivides() {
        let notes = "https://a.example/1,https://a.example/2;https://a.example/x,y , https://a.example/3"
        let text = json.replacing("https://nvd.nist.gov/vuln/detail/CVE-2018-4878", with: notes)
        #expect(KEVImport().reading(text).summary.row("address")?.read == 4)
    }

    @Test func readsTheCatalogueAsATableToo() {
        let csv =
            "cveID,vulnerabilityName,dateAdded,cwes\nCVE-2018-4878,\"Flash, \"\"UAF\"\"\",2021-11-03,\"CWE-1, CWE-2\"\n"
        let result = KEVImport().reading(csv)
        #expect(result.casebook.vocabulary.vulnerabilities.values.map(\.name) == ["Flash, \"UAF\""])
        #expect(result.casebook.vocabulary.vulnerabilities.values.map(\.kind) == ["CWE-1, CWE-2"])
    }

    @Test(arguments: ["", "a,b\n1,2\n", "{}", "[1]"])
    func refusesWhatIsNoCatalogue(_ text: String) {
        let result = KEVImport().reading(text)
        #expect(result.diagnostics.contains { $0.severity == .error })
        #expect(result.casebook.incidents.isEmpty)
    }

    @Test(.enabled(if: TestMaterial.isThere, TestMaterial.absence))
    func importsTheWholeCatalogueTheSameFromJSONAndCSV() throws {
        func imported(_ name: String) throws -> ImportResult {
            var kev = KEVImport()
            kev.read(file: try TestMaterial.path("data/kev/known_exploited_vulnerabilities.\(name)"))
            return kev.finish()
        }
        let (json, csv) = try (imported("json"), imported("csv"))
        #expect(json.summary.row("entry")?.usedCount == 1404)
        #expect(json.diagnostics.isEmpty)
        #expect(csv.diagnostics.map(\.id) == [.importDate], "a table has no day of its own")
        #expect(
            json.casebook.vocabulary.vulnerabilities.mapValues(\.name)
                == csv.casebook.vocabulary.vulnerabilities.mapValues(\.name))
        #expect(json.casebook.incidents.map(\.vulnerabilities) == csv.casebook.incidents.map(\.vulnerabilities))
        try RoundTrip.check(json.casebook)
    }
}
