import DatelineImport
import DatelineModel
import EDTF
import Testing

/// When campaigns and incidents happened: as exactly as the object tells and no more.
@Suite struct EventDateTests {
    private func date(_ type: String, _ fields: String) throws -> (String, [Diagnostic]) {
        let result = Bundle.imported(Bundle.object(type, "1", #""name": "X", "# + fields))
        return (try only(result.casebook.incidents).date.description, result.diagnostics)
    }

    private let attack = #""x_mitre_attack_spec_version": "3.2.0", "#

    @Test(arguments: [
        (#""first_seen": "2019-09-01T04:00:00.000Z", "last_seen": "2020-08-01T04:00:00.000Z""#, "2019-09/2020-08"),
        (#""first_seen": "2023-01-31T23:00:00.000Z", "last_seen": "2024-06-30T22:00:00.000Z""#, "2023-02/2024-07"),
        (#""first_seen": "2024-01-01T07:00:00.000Z", "last_seen": "2024-01-01T07:00:00.000Z""#, "2024-01"),
        (#""first_seen": "2024-01-05T07:00:00.000Z", "last_seen": "2024-02-01T07:00:00.000Z""#, "2024-01-05/2024-02"),
    ])
    func takesATTACKsLocalMidnightsForMonths(_ fields: String, _ expected: String) throws {
        let (date, diagnostics) = try date("campaign", attack + fields)
        #expect(date == expected)
        #expect(diagnostics.allSatisfy { $0.severity == .note && $0.id == .stixMonth })
        #expect(!diagnostics.isEmpty)
    }

    @Test func saysWhichDateItTookForAMonth() throws {
        let (_, diagnostics) = try date("campaign", attack + #""first_seen": "2023-01-31T23:00:00.000Z""#)
        #expect(
            try only(diagnostics).message
                == "'first_seen' of 'X', 2023-01-31T23:00:00.000Z, is the first of a month at a local midnight and read as '2023-02'"
        )
        #expect(diagnostics.first?.place == TextPlace(file: "test.json", line: 1, column: 51))
    }

    @Test(arguments: [
        (#""first_seen": "2008-01-07T00:00:00.000Z""#, "2008-01-07/"),
        (#""last_seen": "2008-01-07T00:00:00.000Z""#, "/2008-01-07"),
        (#""first_seen": "2019-09-01T04:00:00Z", "last_seen": "2019-09-03T04:00:00Z""#, "2019-09-01/2019-09-03"),
        (#""first_seen": "2022-08-08T21:49:00.000Z", "last_seen": "2022-08-08T21:50:00.000Z""#, "2022-08-08"),
        // Nothing tells: it had happened when the object was made.
        (#""description": "x""#, "[..2020-03-05]"),
    ])
    func takesOthersTimestampsForDays(_ fields: String, _ expected: String) throws {
        #expect(try date("campaign", fields).0 == expected)
    }

    @Test func usesTheFirstAloneWhereTheLastIsBeforeIt() throws {
        let (date, diagnostics) = try date(
            "campaign", #""first_seen": "2020-01-02T00:00:00Z", "last_seen": "2019-01-02T00:00:00Z""#)
        #expect(date == "2020-01-02")
        #expect(try only(diagnostics).message == "'last_seen' of 'X' is before its 'first_seen', which alone is used")
    }

    @Test func namesATimeThatIsNone() throws {
        let (date, diagnostics) = try date("campaign", #""first_seen": "yesterday""#)
        #expect(date == "[..2020-03-05]")
        #expect(try only(diagnostics).message == "'yesterday' in 'first_seen' is not a timestamp of STIX")
    }

    @Test func readsTheFidelityOfTheIncidentCoreExtension() throws {
        let core = "extension-definition--ef765651-680c-498d-9894-99799f2fa126"
        let result = Bundle.imported(
            Bundle.object(
                "incident", "1",
                #""name": "Theft", "extensions": {"\#(core)": {"events": [{"event_ref": "event--1"}]}}"#),
            Bundle.object(
                "event", "1",
                #""start_time": "2021-05-01T00:00:00Z", "start_time_fidelity": "month", "end_time": "2022-01-01T00:00:00Z", "end_time_fidelity": "year""#
            ))
        let incident = try only(result.casebook.incidents)
        #expect(incident.kind == .incident)
        #expect(incident.date.description == "2021-05/2022")
        #expect(result.summary.row("event")?.used.map(\.what) == ["date of an incident"])
    }
}
