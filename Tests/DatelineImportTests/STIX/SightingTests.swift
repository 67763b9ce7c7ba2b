import DatelineImport
import DatelineModel
import EDTF
import Testing

/// Sightings of what is used are targets where they name a victim, and claims with their times where they do not.
@Suite struct SightingTests {
    private let campaign = Bundle.object("campaign", "c", #""name": "Operation X""#)

    private func sighting(_ fields: String) -> String {
        Bundle.object("sighting", "1", #""sighting_of_ref": "campaign--c""# + (fields.isEmpty ? "" : ", " + fields))
    }

    @Test(arguments: [
        ("", "Sighted."), (#""count": 1"#, "Sighted once."), (#""count": 0"#, "Sighted."),
        (
            #""count": 3, "first_seen": "2019-09-01T08:00:00Z", "last_seen": "2020-01-03T08:00:00Z""#,
            "Sighted 3 times from 1 September 2019 to 3 January 2020."
        ),
        (
            #""first_seen": "2019-09-01T08:00:00Z", "last_seen": "2019-09-01T09:00:00Z""#,
            "Sighted on 1 September 2019."
        ),
        (#""first_seen": "2019-09-01T08:00:00Z""#, "Sighted, first on 1 September 2019."),
        (#""last_seen": "2019-09-01T08:00:00Z", "count": 2"#, "Sighted 2 times, last on 1 September 2019."),
    ])
    func areClaimsWhereTheyNameNoPlace(_ fields: String, _ text: String) throws {
        let result = Bundle.imported(campaign, sighting(fields))
        let claim = try only(try only(result.casebook.incidents).claims)
        #expect(claim.text == text)
        #expect(claim.provenance.said?.description == "2020-03-05")
        #expect(result.summary.row("sighting")?.used.map(\.what) == ["claim"])
    }

    @Test func areClaimsWhereTheirPlaceIsNotInTheInputWhichIsNoted() throws {
        let result = Bundle.imported(campaign, sighting(#""where_sighted_refs": ["identity--v"], "count": 2"#))
        #expect(try only(try only(result.casebook.incidents).claims).text == "Sighted 2 times.")
        let note = try only(result.diagnostics)
        #expect(
            note.message
                == "'identity--v', which 'sighting--1' refers to in 'where_sighted_refs', is not in the input")
        #expect(note.severity == .note && note.id == .stixReference)
    }

    @Test func areClaimsWhereTheirPlaceHasNoName() throws {
        let result = Bundle.imported(
            campaign, Bundle.object("identity", "v", #""identity_class": "unknown""#),
            sighting(#""where_sighted_refs": ["identity--v"], "count": 2"#))
        #expect(try only(try only(result.casebook.incidents).claims).text == "Sighted 2 times.")
        #expect(result.summary.row("identity")?.usedCount == 0)
    }

    @Test func tellHowOftenBesideTheTarget() throws {
        let result = Bundle.imported(
            campaign, Bundle.object("identity", "v", #""name": "Victim""#),
            sighting(#""where_sighted_refs": ["identity--v"], "count": 2, "description": "By a sensor.""#))
        let target = try only(try only(result.casebook.incidents).targets)
        #expect(target.provenance.note == "By a sensor. Sighted 2 times.")
    }

    @Test func ofWhatIsNotInTheInputAreReported() throws {
        let result = Bundle.imported(Bundle.object("sighting", "1", #""sighting_of_ref": "campaign--gone""#))
        #expect(result.summary.row("sighting")?.skipped.map(\.what) == ["dangling reference"])
        let warning = try only(result.diagnostics)
        #expect(warning.message == "'campaign--gone', which 'sighting--1' refers to, is not in the input")
        #expect(warning.severity == .warning && warning.id == .stixReference)
    }
}
