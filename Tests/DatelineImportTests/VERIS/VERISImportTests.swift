import DatelineImport
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
            incident.metadata.tags == [
                "security incident: confirmed", "hacking", "hacking: SQLi", "malware", "malware: RAM scraper",
            ])
        #expect(incident.metadata.recorded?.description == "2014-06-02")
        #expect(incident.metadata.sources.count == 2)
        #expect(incident.metadata.foreignIDs == ["veris": "7F5A-1"])
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

    @Test(arguments: [
        (#"{"year": 2017, "month": 13}"#, "2017", "'13' in 'timeline.incident.month' is no month", 71),
        (
            #"{"year": 2014, "month": 2, "day": 30}"#, "2014-02",
            "'30' in 'timeline.incident.day' is no day of that month", 81
        ),
        (#"{"year": 2014, "month": 2, "day": 32}"#, "2014-02", "'32' in 'timeline.incident.day' is no day", 81),
        (#"{"year": 2014, "month": "May"}"#, "2014", "'May' in 'timeline.incident.month' is no month", 72),
        (#"{"year": 2014, "day": 3}"#, "2014", "the day in 'timeline.incident.day' has no month", 69),
    ])
    func takesWhatIsRightInATimelineAndNamesTheRest(_ timeline: String, _ date: String, _ fault: String, _ column: Int)
        throws
    {
        let text = #"{"incident_id": "1", "timeline": {"incident": \#(timeline)}}"#
        let result = VERISImport().reading(text)
        #expect(result.casebook.incidents.map(\.date.description) == [date])
        let warning = try #require(result.diagnostics.first)
        #expect(result.diagnostics.count == 1 && warning.severity == .warning && warning.id == .importDate)
        #expect(warning.message == "\(fault), so that the incident is dated '\(date)'")
        #expect(warning.place == TextPlace(file: "input", line: 1, column: column))
    }

    @Test(arguments: [#""MMXIV""#, "0", "-3", "20144", "2014.5"])
    func namesAYearThatIsNone(_ year: String) throws {
        let result = VERISImport().reading(#"{"incident_id": "7", "timeline": {"incident": {"year": \#(year)}}}"#)
        #expect(result.casebook.incidents.isEmpty)
        let bare = year.filter { $0 != "\"" }
        #expect(result.diagnostics.map(\.message) == ["'\(bare)' is no year, so that '7' has no date"])
    }

    @Test func countsPartsAtWhateverDepth() {
        let timeline = #"{"incident": {"year": 2014, "time": "10:00"}, "compromise": {"unit": "Days", "value": 3}}"#
        let result = VERISImport().reading(
            #"""
            {"incident_id": "1", "timeline": \#(timeline), "victim": {"victim_id": "X", "state": "NY"},
             "action": {"hacking": {"variety": ["SQLi"], "vector": ["Web"]}, "error": {}}, "asset": {"assets": []},
             "discovery_method": {"external": {"variety": ["Audit"]}}, "plus": {"created": "2014-06-02", "analyst": "A"}}
            """#)
        #expect(
            result.summary.parts.map { "\($0.type): \($0.used.first?.what ?? "-")" } == [
                "action.error: tag", "action.hacking.variety: tag", "action.hacking.vector: -", "asset: -",
                "discovery_method.external.variety: claim", "incident_id: foreign id", "plus.analyst: -",
                "plus.created: day of recording", "timeline.compromise: -", "timeline.incident.time: -",
                "timeline.incident.year: date", "victim.state: -", "victim.victim_id: target",
            ])
    }

    @Test func anIncidentWithoutAYearIsNamedAndTheOthersGoOn() {
        let result = VERISImport().reading(#"[{"incident_id": "1", "timeline": {}}, \#(record), {"no": 1}]"#)
        #expect(result.casebook.incidents.count == 1)
        #expect(result.diagnostics.map(\.id).sorted { $0.text < $1.text } == [.importDate, .importObject])
        #expect(result.summary.read == 3)
    }

    @Test func whatIsInAnIncidentWithoutAYearIsCountedAndBecomesNothing() {
        let result = VERISImport().reading(
            #"""
            {"incident_id": "1", "timeline": {"incident": {}}, "actor": {"external": {"name": ["Rex"]}},
             "reference": "https://example.org/a"}
            """#)
        #expect(result.casebook.actors.isEmpty && result.casebook.sources.isEmpty)
        #expect(result.summary.row("actor.external.name")?.skipped.map(\.what) == ["in an incident without a date"])
        #expect(result.summary.row("reference")?.skippedCount == 1)
    }

    @Test func theVersionThatWasModifiedLastCountsAndWhatIsInTheOtherIsCounted() {
        func version(_ day: String, _ victim: String) -> String {
            """
            {"incident_id": "1", "timeline": {"incident": {"year": 2014}}, "victim": {"victim_id": "\(victim)"},
             "plus": {"modified": "\(day)"}}
            """
        }
        let (old, new) = (version("2015-01-01", "Old"), version("2016-01-01", "New"))
        for files in [[("a", old), ("b", new)], [("b", new), ("a", old)]] {
            let result = VERISImport().reading(files)
            #expect(result.casebook.incidents.flatMap { $0.targets.map(\.name) } == ["New"])
            #expect(result.summary.row("victim.victim_id")?.skipped.map(\.what) == ["in a version that is not used"])
            #expect(result.diagnostics.isEmpty)
        }
    }

    @Test func whatIsToldOfVersionsDoesNotDependOnTheOrderOfTheFiles() {
        let files = [("a", "A", "2015"), ("b", "B", "2015"), ("c", "C", "2016"), ("d", "C", "2016")].map { file in
            (
                file.0,
                """
                {"incident_id": "1", "timeline": {"incident": {"year": 2014}}, "victim": {"victim_id": "\(file.1)"},
                 "plus": {"modified": "\(file.2)"}}
                """
            )
        }
        let results = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]].map { order in
            VERISImport().reading(order.map { files[$0] })
        }
        for result in results {
            #expect(result.casebook.incidents.flatMap { $0.targets.map(\.name) } == ["C"])
            #expect(
                result.summary.row("incident")?.skipped.map { "\($0.what): \($0.count)" }.sorted()
                    == results[0].summary.row("incident")?.skipped.map { "\($0.what): \($0.count)" }.sorted())
            #expect(result.diagnostics.isEmpty, "what contradicts itself is not used")
        }
    }

    @Test func twoOfOneVersionThatContradictEachOtherAreNamed() {
        let files = ["A", "B"].map { victim in
            (
                victim + ".json",
                #"{"incident_id": "1", "timeline": {"incident": {"year": 2014}}, "victim": {"victim_id": "\#(victim)"}}"#
            )
        }
        for files in [files, files.reversed()] {
            let result = VERISImport().reading(files)
            #expect(result.casebook.incidents.flatMap { $0.targets.map(\.name) } == ["B"])
            #expect(result.diagnostics.map(\.id) == [.importVersion])
            #expect(result.diagnostics.first?.place?.file == "A.json")
        }
    }
}
