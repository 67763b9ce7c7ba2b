import DatelineExchange
import DatelineModel
import EDTF
import Testing

/// Incidents of VERIS keep the exactness of their timeline and the words of their enumerations.
@Suite struct VERISImportTests {
    private let record = #"""
        {"incident_id": "7F5A-1", "summary": "Hackers stole cards from Example Inc. in two weeks. More was lost.",
         "security_incident": "Confirmed", "timeline": {"incident": {"year": 2014, "month": 5}},
         "victim": {"victim_id": "Example Inc.", "industry": "522110", "country": ["US"]},
         "actor": {"external": {"variety": ["Organized crime"], "motive": ["Financial"], "country": ["Unknown"], "name": ["FIN6"]}},
         "action": {"hacking": {"variety": ["SQLi"], "cve": "CVE-2014-0160"}, "malware": {"variety": ["RAM scraper"], "name": "BlackPOS"}},
         "attribute": {"confidentiality": {"data_disclosure": "Yes", "data_total": 1200, "data": [{"variety": "Payment", "amount": 1200}]}},
         "discovery_method": {"external": {"variety": ["Fraud detection"]}},
         "reference": "https://krebsonsecurity.com/2014/05/example/; https://example.org/news", "impact": {"overall_rating": "Unknown"},
         "plus": {"created": "2014-06-02T10:00:00Z"}}
        """#

    @Test func becomesAnIncidentThatIsAsExactAsItsTimeline() throws {
        let result = VERISImport().reading(record)
        let incident = try #require(result.casebook.incidents.first)
        #expect(incident.date.description == "2014-05")
        #expect(
            incident.targets.map { [$0.name, $0.sector?.text, $0.country?.code] } == [
                ["Example Inc.", "finance", "US"]
            ])
        #expect(incident.vulnerabilities.map(\.id.text) == ["CVE-2014-0160"])
        #expect(incident.malware.map(\.id.text) == ["blackpos"])
        #expect(incident.attributions.map(\.actorInvolved?.text) == ["fin6"])
        #expect(
            incident.keeping.tags == [
                "security incident: confirmed", "hacking", "hacking: SQLi", "malware", "malware: RAM scraper",
            ])
        #expect(incident.keeping.recorded?.description == "2014-06-02")
        #expect(incident.keeping.sources.count == 2)
        #expect(incident.keeping.foreignIDs == ["veris": "7F5A-1"])
        #expect(
            incident.claims.map(\.text) == [
                "Actor, external: Organized crime; Financial.", "Data disclosed: Yes; Payment; 1200 records.",
                "Discovered by: external, Fraud detection.",
            ])
        #expect(result.summary.row("impact")?.skippedCount == 1)
        try RoundTrip.check(result.casebook)
    }

    @Test(arguments: [
        (#"{"year": 2014}"#, "2014"), (#"{"year": 2014, "month": 0}"#, "2014"),
        (#"{"year": 2014, "month": 2, "day": 3}"#, "2014-02-03"),
        (#"{"year": 2014, "month": 2, "day": 30}"#, "2014-02"),
    ])
    func inventsNoMonthAndNoDay(timeline: String, date: String) {
        let text = #"{"incident_id": "1", "timeline": {"incident": \#(timeline)}}"#
        #expect(VERISImport().reading(text).casebook.incidents.map(\.date.description) == [date])
    }

    @Test func anIncidentWithoutAYearIsNamedAndTheOthersGoOn() {
        let result = VERISImport().reading(#"[{"incident_id": "1", "timeline": {}}, \#(record), {"no": 1}]"#)
        #expect(result.casebook.incidents.count == 1)
        #expect(result.diagnostics.map(\.id).sorted { $0.rawValue < $1.rawValue } == [.importDate, .importObject])
        #expect(result.summary.read == 3)
    }
}
