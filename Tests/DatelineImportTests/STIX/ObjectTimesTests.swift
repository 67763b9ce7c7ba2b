import DatelineImport
import DatelineModel
import EDTF
import Testing

/// Times of objects are used as far as they can be; what is not used is named and counted.
@Suite struct ObjectTimesTests {
    private static let actor = Bundle.object("intrusion-set", "a", #""name": "A""#)
    private static let campaign = Bundle.object("campaign", "c", #""name": "C""#)

    /// Objects of each kind with two times that STIX has in them, and the row that counts the second.
    private static func objects(_ first: String, _ last: String) -> [(row: String, objects: [String])] {
        let seen = #""first_seen": "\#(first)", "last_seen": "\#(last)""#
        let held = #""start_time": "\#(first)", "stop_time": "\#(last)""#
        return [
            ("intrusion-set last_seen", [Bundle.object("intrusion-set", "b", #""name": "B", "# + seen)]),
            ("threat-actor last_seen", [Bundle.object("threat-actor", "b", #""name": "B", "# + seen)]),
            ("campaign last_seen", [Bundle.object("campaign", "b", #""name": "B", "# + seen)]),
            ("incident last_seen", [Bundle.object("incident", "b", #""name": "B", "# + seen)]),
            (
                "sighting last_seen",
                [actor, Bundle.object("sighting", "b", #""sighting_of_ref": "intrusion-set--a", "# + seen)]
            ),
            (
                "relationship stop_time",
                [
                    actor, campaign,
                    Bundle.relationship("b", "campaign--c", "attributed-to", "intrusion-set--a", held),
                ]
            ),
        ]
    }

    @Test func anEndBeforeItsStartIsNamedAndCountedAsAFaultOfTheInput() throws {
        for (row, objects) in Self.objects("2023-05-10T12:00:00Z", "2003-09-10T12:00:00Z") {
            let result = STIXImport().reading(Bundle.bundle(objects))
            let start = row.hasSuffix("stop_time") ? "start_time" : "first_seen"
            #expect(result.summary.row(row)?.skipped.map(\.what) == ["before '\(start)'"], "\(row)")
            #expect(result.summary.faulty == 1, "\(row)")
            let warning = try only(result.diagnostics)
            #expect(warning.severity == .warning && warning.id == .stixDate)
            #expect(warning.message.hasSuffix("is before its '\(start)', which alone is used"))
            let text = result.casebook.incidents.map { "\($0.date)" }.joined() + "\(result.casebook)"
            #expect(text.contains("2023") && !text.contains("2003"), "\(row)")
        }
    }

    @Test(arguments: [
        "1970-01-01T00:00:00Z", "1970-01-01T00:00:00.001Z", "1969-12-31T23:00:00.000Z", "1970-01-01T05:30:00Z",
    ])
    func anInstantForNotSetIsNoTime(_ first: String) throws {
        for last in ["5138-11-16T09:46:40.000Z", "5138-11-16T10:46:40Z", "9999-12-31T23:59:59.999Z"] {
            for (row, objects) in Self.objects(first, last) {
                let result = STIXImport().reading(Bundle.bundle(objects))
                let rows = [
                    row, row.hasSuffix("stop_time") ? "relationship start_time" : row.replacing("last", with: "first"),
                ]
                for row in rows {
                    let skipped = try #require(result.summary.row(row)?.skipped)
                    #expect(skipped.map(\.what) == ["an instant that stands for 'not set'"], "\(row)")
                }
                #expect(result.summary.faulty == 0)
                #expect(result.diagnostics.count == 2 && result.diagnostics.allSatisfy { $0.severity == .note })
                #expect(result.casebook.actors.allSatisfy { $0.active.isEmpty })
                let text = "\(result.casebook)"
                #expect(!["1969", "1970", "5138", "9999"].contains { text.contains($0) }, "\(row)")
            }
        }
    }

    @Test func ofAReportThatWasNeverSetIsTheDayOfItsObjectOrBefore() throws {
        let result = Bundle.imported(
            Bundle.object(
                "report", "r", #""name": "R", "description": "It tells.", "published": "1970-01-01T00:00:00.000Z""#))
        let report = try only(result.casebook.incidents)
        #expect(report.date.description == "[..2020-03-05]" && report.known?.description == "[..2020-03-05]")
        #expect(
            try only(result.diagnostics).message
                == "'published' is 1970-01-01T00:00:00.000Z, which stands for 'not set', so that there is none")
    }

    @Test func thatCannotBeReadAreFaultsOfTheInput() throws {
        for (row, objects) in Self.objects("2023-05-10T12:00:00Z", "yesterday") {
            let result = STIXImport().reading(Bundle.bundle(objects))
            #expect(result.summary.row(row)?.skipped.map(\.what) == ["no timestamp"], "\(row)")
            #expect(result.summary.faulty == 1)
            let field = row.split(separator: " ").last ?? ""
            #expect(try only(result.diagnostics).message == "'yesterday' in '\(field)' is not a timestamp of STIX")
        }
    }

    @Test(arguments: [
        (#""name": "Relay boxes (since the beginning of 2021)", "first_seen": "2021-01-01T00:00:00.000Z""#, "2021/"),
        (#""name": "X", "description": "Since May 2021.", "first_seen": "2021-05-01T00:00:00Z""#, "2021-05/"),
        (#""name": "In 2021 and 2022", "first_seen": "2020-12-31T23:00:00Z""#, "2021/"),
        (
            #""name": "2020 to June 2021", "first_seen": "2020-01-01T00:00:00Z", "last_seen": "2021-06-01T00:00:00Z""#,
            "2020/2021-06"
        ),
    ])
    func atAMidnightAreAsExactAsTheWordsOfTheObject(_ fields: String, _ date: String) throws {
        let result = Bundle.imported(Bundle.object("campaign", "1", fields))
        #expect(try only(result.casebook.incidents).date.description == date)
        #expect(result.diagnostics.allSatisfy { $0.id == .stixMonth && $0.message.hasSuffix("as its words say") })
        #expect(!result.diagnostics.isEmpty)
    }

    @Test func atAMidnightOfWhichNothingTellsAreDaysAndNoted() throws {
        let result = Bundle.imported(
            Bundle.object("campaign", "1", #""name": "X", "first_seen": "2021-01-01T00:00:00.000Z""#))
        #expect(try only(result.casebook.incidents).date.description == "2021-01-01/")
        #expect(
            try only(result.diagnostics).message
                == "'first_seen' is the first of a month at midnight, which may mean the month or the year; it is taken for the day"
        )
    }

    @Test func atAMidnightThatTheWordsNameAreDays() throws {
        let result = Bundle.imported(
            Bundle.object(
                "campaign", "1", #""name": "The theft of 1 January 2021", "first_seen": "2021-01-01T00:00:00Z""#))
        #expect(try only(result.casebook.incidents).date.description == "2021-01-01/")
        #expect(result.diagnostics.isEmpty)
    }

    @Test func ofActorsAreAsExactToo() throws {
        let result = Bundle.imported(
            Bundle.object(
                "threat-actor", "1", #""name": "X", "description": "Since 2020.", "first_seen": "2020-01-01T00:00:00Z""#
            ))
        let span = try only(try only(result.casebook.actors).active).span
        #expect(span.start == .date(try EDTFDate(parsing: "[..2020]")))
    }
}
