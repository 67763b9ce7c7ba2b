import DatelineImport
import DatelineModel
import EDTF
import Testing

/// What a bundle says was said when it was published, and is recorded when what stands there could first be read.
@Suite struct DayOfRecordingTests {
    private let campaign = Bundle.object(
        "campaign", "c",
        #""name": "Operation X", "created": "2020-03-05T10:00:00Z", "modified": "2020-03-05T10:00:00Z""#)
    private let malware = Bundle.object("malware", "m", #""name": "M""#)

    private func disclosure(_ type: String, _ times: String) throws -> Incident {
        let fields = #""name": "R", "description": "It tells.", "object_refs": ["malware--m"], "# + times
        return try only(Bundle.imported(malware, Bundle.object(type, "r", fields)).casebook.incidents)
    }

    @Test(arguments: [
        // Made before it was published.
        (
            #""created": "2020-02-01T00:00:00Z", "modified": "2020-02-02T00:00:00Z", "published": "2020-02-20T00:00:00Z""#,
            "2020-02-20", "2020-02-20", "2020-02-20"
        ),
        // Made a bundle of long after it was published.
        (
            #""created": "2021-02-01T00:00:00Z", "modified": "2021-03-02T00:00:00Z", "published": "2020-02-20T00:00:00Z""#,
            "2020-02-20", "2021-02-01", "2021-03-02"
        ),
    ])
    func ofAReportAreNotBeforeItsPublication(_ times: String, _ date: String, _ said: String, _ recorded: String) throws
    {
        let report = try disclosure("report", times)
        #expect(report.date.description == date)
        #expect(report.malware.map(\.provenance.said?.description) == [said])
        #expect(report.metadata.recorded?.description == recorded)
    }

    @Test func ofAReportsRelationshipIsNotBeforeThePublicationEither() throws {
        let report = Bundle.object(
            "report", "r", #""name": "R", "description": "It tells.", "published": "2022-07-30T00:00:00Z""#)
        let result = Bundle.imported(
            report, Bundle.object("intrusion-set", "a", #""name": "A""#),
            Bundle.relationship("1", "report--r", "attributed-to", "intrusion-set--a"))
        let attribution = try only(try only(result.casebook.incidents).attributions)
        #expect(attribution.provenance.said?.description == "2022-07-30")
    }

    @Test func ofAGroupingAreThoseOfTheObject() throws {
        let grouping = try disclosure(
            "grouping", #""created": "2020-02-01T00:00:00Z", "modified": "2020-02-02T00:00:00Z""#)
        #expect(grouping.malware.map(\.provenance.said?.description) == ["2020-02-01"])
        #expect(grouping.metadata.recorded?.description == "2020-02-02")
    }

    @Test func isTheDayOfTheLastChangeOfTheObjectOrOfWhatIsSaidOfIt() throws {
        let uses = Bundle.relationship(
            "1", "campaign--c", "uses", "malware--m",
            #""created": "2021-01-02T00:00:00Z", "modified": "2022-04-03T00:00:00Z""#)
        let alone = try only(Bundle.imported(campaign).casebook.incidents)
        let used = try only(Bundle.imported(campaign, malware, uses).casebook.incidents)
        #expect(alone.metadata.recorded?.description == "2020-03-05")
        #expect(used.metadata.recorded?.description == "2022-04-03")
        #expect(used.malware.map(\.provenance.said?.description) == ["2021-01-02"])
    }

    @Test func ofARecordIsNotBeforeAReportThatListsIt() throws {
        let report = Bundle.object(
            "report", "r", #""name": "R", "published": "2023-02-20T00:00:00Z", "object_refs": ["campaign--c"]"#)
        let incident = try only(Bundle.imported(campaign, report).casebook.incidents)
        #expect(incident.metadata.recorded?.description == "2023-02-20")
    }
}
