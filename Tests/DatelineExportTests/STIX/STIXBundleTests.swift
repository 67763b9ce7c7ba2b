import DatelineExport
import DatelineModel
import EDTF
import Foundation
import Testing

@Suite struct STIXBundleTests {
    typealias Object = [String: NSObject]

    func objects(_ whole: Disclosure, _ profile: STIXBundle.Profile = .standard) throws -> [Object] {
        let bundle = try JSONSerialization.jsonObject(with: Data(STIXBundle(of: whole, profile: profile).bytes))
        return try #require((bundle as? Object)?["objects"] as? [Object])
    }

    func only(_ type: String, _ objects: [Object]) -> [Object] { objects.filter { $0["type"] as? String == type } }

    @Test(
        "an event is as fine as the date, and no finer",
        arguments: [
            ("2017", ["2017-01-01T00:00:00.000Z", "year", nil, nil]),
            ("2017-05", ["2017-05-01T00:00:00.000Z", "month", nil, nil]),
            ("2017-05-12", ["2017-05-12T00:00:00.000Z", "day", nil, nil]),
            ("2017-05-12T16:44:00+09:00", ["2017-05-12T07:44:00Z", "second", nil, nil]),
            ("2017-05-12/2017-06", ["2017-05-12T00:00:00.000Z", "day", "2017-06-01T00:00:00.000Z", "month"]),
            ("/2016", [nil, nil, "2016-01-01T00:00:00.000Z", "year"]),
            ("2012/..", ["2012-01-01T00:00:00.000Z", "year", nil, nil]),
        ] as [(String, [String?])])
    func events(_ date: String, _ expected: [String?]) throws {
        let event = try #require(only("event", try objects(disclosure(Lines.incident("i1", date: date)))).first)
        let fields = ["start_time", "start_time_fidelity", "end_time", "end_time_fidelity"]
        #expect(fields.map { event[$0] as? String } == expected)
        #expect(event["status"] as? String == (date.hasSuffix("/..") ? "ongoing" : "occurred"))
    }

    @Test(
        "what STIX has no word for stands in the extension alone",
        arguments: ["2015~", "2017-05-12?", "201X", "2017-22", "[2015,2016]", "../..", "Y17E7"])
    func noEvent(_ date: String) throws {
        let all = try objects(disclosure(Lines.incident("i1", date: date)))
        #expect(only("event", all).isEmpty)
        let own = only("incident", all).first?["extensions"]
        let written = try JSONSerialization.data(
            withJSONObject: try #require(own), options: .withoutEscapingSlashes)
        #expect(String(decoding: written, as: UTF8.self).contains("\"date\":\"\(date)\""))
    }

    @Test func anActivitysDaysAreSeenOnlyWhereTheyAreDays() throws {
        let coarse = Lines.incident("i1", date: "2017-05/2017-06").replacing(
            "\"type\":\"incident\"", with: "\"type\":\"activity\"")
        let exact = coarse.replacing("2017-05/2017-06", with: "2017-05-02/2017-06-03")
        let first = try [coarse, exact].map { line in
            let campaign = try #require(only("campaign", try objects(disclosure(line))).first)
            return [campaign["first_seen"] as? String, campaign["last_seen"] as? String]
        }
        #expect(first == [[nil, nil], ["2017-05-02T00:00:00.000Z", "2017-06-03T00:00:00.000Z"]])
    }

    @Test(
        "confidence is a figure where the specification's scale has the word",
        arguments: [
            (#""low""#, 15), (#""moderate""#, 50), (#""high""#, 85), (#""disputed""#, nil),
            (#"{"word":"strong","scale":"FireEye"}"#, nil),
        ] as [(String, Int?)])
    func confidence(_ word: String, _ figure: Int?) throws {
        let attribution = #""attribution":[{"to":"a1","by":"FireEye","said":"2018-02","confidence":\#(word)}]"#
        let relation = try #require(
            only("relationship", try objects(disclosure(Lines.actor, Lines.incident("i1", attribution)))).first)
        #expect(relation["relationship_type"] as? String == "attributed-to")
        #expect(relation["confidence"] as? Int == figure)
        #expect((relation["description"] as? String)?.hasPrefix("FireEye, February 2018; confidence: ") == true)
    }

    @Test func anIDThatARecordHadInSTIXIsKept() throws {
        let foreign = "intrusion-set--4a2ce82e-1a74-468a-a6fb-bbead541383c"
        let kept = Lines.actor.replacing("\"name\"", with: "\"ids\":{\"stix\":\"\(foreign)\"},\"name\"")
        #expect(only("intrusion-set", try objects(disclosure(kept))).first?["id"] as? String == foreign)
        let wrong = kept.replacing("intrusion-set--", with: "malware--")
        #expect(only("intrusion-set", try objects(disclosure(wrong))).first?["id"] as? String != foreign)
    }

    @Test func idsAreThoseOfTheCasebookAndTheRecord() throws {
        let one = #"{"type":"casebook","title":"One","base-url":"https://one.example/"}"#
        let other = one.replacing("one.example", with: "other.example")
        let ids = try [one, one, other].map { line in
            only("intrusion-set", try objects(disclosure(line, Lines.actor))).first?["id"] as? String
        }
        #expect(ids[0] == ids[1])
        #expect(ids[0] != ids[2])
        #expect(ids[0]?.split(separator: "-")[4].first == "5")
    }

    @Test func createdAndModifiedAreTheRecordsOwnDays() throws {
        let more = #""recorded":"2018-03-01","claims":[{"text":"A claim.","by":"X","said":"2019-02"}]"#
        let incident = try #require(only("incident", try objects(disclosure(Lines.incident("i1", more)))).first)
        #expect(incident["created"] as? String == "2018-03-01T00:00:00.000Z")
        #expect(incident["modified"] as? String == "2019-02-28T00:00:00.000Z")
    }

    @Test func aYearThatTimestampsDoNotHaveChangesNothing() throws {
        let more = #""recorded":"2018-03-01","claims":[{"text":"A claim.","by":"X","said":"Y17E7"}]"#
        let whole = disclosure(Lines.incident("i1", more))
        let incident = try #require(only("incident", try objects(whole)).first)
        #expect(incident["modified"] as? String == "2018-03-01T00:00:00.000Z")
        #expect(text(MISPEvents(of: whole).bytes).contains("\"timestamp\": \"1519862400\""))
    }

    @Test func anObjectIsMarkedAsTheStrictestThingInIt() throws {
        let claims = #""marking":"TLP:GREEN","malware":[{"id":"m1","marking":"TLP:RED"},"m2"]"#
        let all = try objects(disclosure(Lines.incident("i1", claims)))
        let red = ["marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"]
        let green = ["marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"]
        #expect(only("incident", all).first?["object_marking_refs"] as? [String] == red)
        let malware = only("malware", all).sorted { "\($0["name"] ?? NSNull())" < "\($1["name"] ?? NSNull())" }
        #expect(malware.map { $0["object_marking_refs"] as? [String] } == [red, green])
        #expect(only("marking-definition", all).count == 3)
    }

    @Test func aSourceIsAReportWhereItsDayIsKnown() throws {
        let coarse = Lines.source.replacing("s1", with: "s2").replacing("2018-02-20", with: "2018-02")
        let all = try objects(disclosure(Lines.source, coarse))
        #expect(only("report", all).map { $0["published"] as? String } == ["2018-02-20T00:00:00.000Z"])
        #expect(only("grouping", all).count == 1)
    }

    @Test func anAliasThatIsNotSaidToBeTheSameIsNoAliasInSTIX() throws {
        let aliases =
            #"{"type":"actor","id":"a1","name":"APT37","aliases":[{"name":"Reaper","overlap":"same"},{"name":"Lazarus","overlap":"overlaps"},{"name":"ScarCruft"}]}"#
        let actor = try #require(only("intrusion-set", try objects(disclosure(aliases))).first)
        #expect(actor["aliases"] as? [String] == ["Reaper", "ScarCruft"])
    }

    @Test func theBundleIsTheSameEveryTime() {
        let whole = sample("north-korea")
        let isSame = STIXBundle(of: whole).bytes == STIXBundle(of: sample("north-korea")).bytes
        #expect(isSame)
    }
}
