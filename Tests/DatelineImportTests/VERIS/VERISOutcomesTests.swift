import DatelineImport
import DatelineModel
import EDTF
import Testing

/// A part of a record that became nothing is counted as skipped, with its reason.
@Suite struct VERISOutcomesTests {
    private func imported(_ fields: String, incident: String = #"{"year": 2014}"#) -> ImportResult {
        VERISImport().reading(
            #"{"incident_id": "1", "timeline": {"incident": \#(incident)}, \#(fields)}"#)
    }

    private func ways(_ result: ImportResult, _ row: String) -> [String] {
        let row = result.summary.row(row)
        return (row?.used ?? []).map { "\($0.count) as \($0.what)" }
            + (row?.skipped ?? []).map { "\($0.count) \($0.isFault ? "faulty" : "skipped"): \($0.what)" }
    }

    @Test(arguments: [
        (#""victim": {"industry": "522110"}"#, "1 as target", "finance"),
        (#""victim": {"industry": "Healthcare"}"#, "1 as target", "healthcare"),
        (#""victim": {"industry": "Widgets"}"#, "1 faulty: no code of NAICS", nil),
        (#""victim": {"industry": "99"}"#, "1 faulty: no code of NAICS", nil),
        (#""victim": {"industry": "Unknown"}"#, "1 skipped: says 'Unknown'", nil),
    ])
    func anIndustryIsATargetOrNothing(fields: String, way: String, sector: String?) {
        let result = imported(fields)
        #expect(ways(result, "victim.industry") == [way])
        #expect(result.casebook.incidents.first?.targets.first?.sector?.text == sector)
    }

    @Test func countriesAreCountedOneByOne() {
        let result = imported(#""victim": {"victim_id": "X", "country": ["US", "Unknown", "Atlantis", "GB", "USA"]}"#)
        #expect(
            ways(result, "victim.country") == ["3 as target", "1 faulty: no country", "1 skipped: says 'Unknown'"])
        #expect(result.casebook.incidents.first?.targets.map(\.country?.code) == ["US", "GB"])
    }

    @Test func everyVictimIsATarget() {
        let result = imported(#""victim": {"victim_id": ["A", "B"], "country": ["US", "GB"], "industry": "62"}"#)
        let targets = result.casebook.incidents.first?.targets ?? []
        #expect(
            targets.map { [$0.name, $0.sector?.text, $0.country?.code].compactMap(\.self).joined(separator: " ") }
                == ["A healthcare", "B healthcare", "US", "GB"])
        #expect(ways(result, "victim.victim_id") == ["2 as target"])
    }

    @Test func referencesAreCountedOneByOne() {
        let result = imported(
            #""reference": "https://a.example/one/. ;https://a.example/one/; The Post, 3 May 2014; http://x.onion/""#)
        #expect(
            ways(result, "reference") == [
                "1 as sources", "2 skipped: no address of the open web", "1 skipped: says what another one says",
            ])
        #expect(result.casebook.sources.compactMap(\.url) == ["https://a.example/one/"])
    }

    @Test(arguments: [
        (#"{"year": 2014, "month": 13}"#, "timeline.incident.month", "1 faulty: no part of a date"),
        (#"{"year": 2014, "month": 0}"#, "timeline.incident.month", "1 skipped: not given"),
        (#"{"year": 2014, "month": "May"}"#, "timeline.incident.month", "1 faulty: no number"),
        (#"{"year": 2014, "month": 2, "day": 30}"#, "timeline.incident.day", "1 faulty: no part of a date"),
        (#"{"year": 2014, "month": 2, "day": 3}"#, "timeline.incident.day", "1 as date"),
    ])
    func aMonthOrADayIsInTheDateOrNot(timeline: String, row: String, way: String) {
        #expect(ways(imported(#""victim": {}"#, incident: timeline), row) == [way])
    }

    @Test(arguments: ["Unknown", "unknown", "NA", "N/A", "0", ""])
    func aMonthAndADayThatAreNotKnownAreNotGiven(word: String) {
        let result = imported(
            #""victim": {}"#, incident: #"{"year": 2014, "month": "\#(word)", "day": "\#(word)"}"#)
        #expect(result.diagnostics.isEmpty)
        #expect(result.casebook.incidents.map(\.date.description) == ["2014"])
        #expect(ways(result, "timeline.incident.month") == ["1 skipped: not given"])
        #expect(ways(result, "timeline.incident.day") == ["1 skipped: not given"])
    }

    @Test func namesThatSayNothingNameNothing() {
        let result = imported(#""actor": {"external": {"name": "NA"}}, "action": {"malware": {"name": ["N/A"]}}"#)
        #expect(result.casebook.actors.isEmpty && result.casebook.vocabulary.malware.isEmpty)
    }

    @Test func whatSaysNothingBecomesNothing() {
        let result = imported(
            #"""
            "actor": {"external": {"variety": ["Unknown"], "name": ["Unknown", "Rex"], "motive": ["NA"]}},
            "action": {"hacking": {"cve": ["CVE-2014-0160", "heartbleed"], "variety": ["Unknown"]}},
            "discovery_method": {"external": {"variety": ["Unknown"]}}, "plus": {"created": "soon"}, "summary": ""
            """#)
        #expect(ways(result, "actor.external.variety") == ["1 skipped: says 'Unknown'"])
        #expect(ways(result, "actor.external.motive") == ["1 skipped: says 'NA'"])
        #expect(ways(result, "actor.external.name") == ["1 as attribution", "1 skipped: says 'Unknown'"])
        #expect(ways(result, "action.hacking.cve") == ["1 as vulnerability", "1 faulty: no CVE number"])
        #expect(ways(result, "action.hacking.variety") == ["1 skipped: says 'Unknown'"])
        #expect(ways(result, "plus.created") == ["1 faulty: no day"])
        #expect(ways(result, "summary") == ["1 skipped: empty"])
        #expect(result.casebook.incidents.first?.claims.map(\.text) == ["Discovered by: external."])
    }

    @Test func whatIsNotKnownIsNoTagAndNoClaim() {
        let result = imported(
            #"""
            "security_incident": "Unknown", "action": {"unknown": {}}, "discovery_method": {"unknown": true},
            "attribute": {"confidentiality": {"data_disclosure": "Unknown", "data_total": "Unknown"}}
            """#)
        #expect(result.casebook.incidents.first?.metadata.tags == [])
        #expect(result.casebook.incidents.first?.claims == [])
        for row in [
            "security_incident", "action.unknown", "discovery_method.unknown",
            "attribute.confidentiality.data_disclosure", "attribute.confidentiality.data_total",
        ] {
            #expect(result.summary.row(row)?.usedCount == 0, "\(row)")
        }
    }

    @Test(arguments: [
        (#"{"year": 2104}"#, "2104"), (#"{"year": 2015}"#, "2015"), (#"{"year": 2014, "month": 6}"#, "2014-06"),
        (#"{"year": 2014, "month": 5, "day": 2}"#, "2014-05-02"),
    ])
    func whatIsAfterTheRecordIsNamed(timeline: String, date: String) {
        let result = imported(#""plus": {"created": "2014-05-01T00:00:00Z"}"#, incident: timeline)
        #expect(
            result.diagnostics.map { "\($0.severity.rawValue): \($0.message)" } == [
                "warning: '\(date)' in 'timeline.incident' is after 2014-05-01, the day on which the record was made"
            ])
        #expect(result.casebook.incidents.map(\.date.description) == [date])
    }

    @Test(arguments: [#"{"year": 2014}"#, #"{"year": 2014, "month": 5}"#, #"{"year": 2014, "month": 5, "day": 1}"#])
    func whatMayHaveBeenBeforeTheRecordIsNot(timeline: String) {
        let result = imported(#""plus": {"created": "2014-05-01T00:00:00Z"}"#, incident: timeline)
        #expect(result.diagnostics.isEmpty)
    }
}
