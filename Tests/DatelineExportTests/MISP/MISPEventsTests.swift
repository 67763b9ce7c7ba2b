import DatelineExport
import DatelineModel
import Foundation
import Testing

@Suite struct MISPEventsTests {
    func events(_ whole: Disclosure) throws -> [[String: NSObject]] {
        let file = try JSONSerialization.jsonObject(with: Data(MISPEvents(of: whole).bytes)) as? [String: NSObject]
        let answers = try #require(file?["response"] as? [[String: NSObject]])
        return try answers.map { try #require($0["Event"] as? [String: NSObject]) }
    }

    @Test(
        "an event has a day where its day is known, and the date in EDTF always",
        arguments: [
            ("2017-05-12", "2017-05-12"), ("2017-05-12/2017-05-15", "2017-05-12"),
            ("2017-05-12T23:00:00-05:00", "2017-05-13"), ("2017-05", nil), ("2017", nil), ("2017-05-12?", nil),
            ("2012/..", nil), ("[..2012]", nil),
        ] as [(String, String?)])
    func dates(_ date: String, _ day: String?) throws {
        let event = try #require(try events(disclosure(Lines.incident("i1", date: date))).first)
        #expect(event["date"] as? String == day)
        let attributes = try #require(event["Attribute"] as? [[String: NSObject]])
        #expect(attributes.contains { $0["value"] as? String == date && $0["type"] as? String == "text" })
    }

    @Test func anAttributionIsAnAttributeWithWhoSaysSo() throws {
        let attribution =
            #""attribution":[{"to":"a1","by":"FireEye","said":"2018-02","confidence":"high","source":"s1"}]"#
        let event = try #require(
            try events(disclosure(Lines.source, Lines.actor, Lines.incident("i1", attribution))).first)
        let attributes = try #require(event["Attribute"] as? [[String: NSObject]])
        let judgement = try #require(attributes.first { $0["type"] as? String == "threat-actor" })
        #expect(judgement["value"] as? String == "APT37")
        #expect(judgement["comment"] as? String == "Attribution; FireEye; 2018-02; confidence: high")
    }

    @Test func theMarkingIsTheStrictestOfWhatIsInTheEvent() throws {
        let claim = #""marking":"TLP:GREEN","claims":[{"text":"A claim.","marking":"TLP:AMBER+STRICT"}]"#
        let event = try #require(try events(disclosure(Lines.incident("i1", claim))).first)
        let tags = try #require(event["Tag"] as? [[String: String]])
        #expect(tags.first == ["name": "tlp:amber+strict"])
        #expect(event["distribution"] as? String == "0")
    }

    @Test func sourcesAreLinks() throws {
        let source = #"{"type":"source","id":"s1","title":"Report","publisher":"FireEye","url":"https://x.example/a"}"#
        let event = try #require(try events(disclosure(source, Lines.incident("i1", #""sources":["s1"]"#))).first)
        let attributes = try #require(event["Attribute"] as? [[String: NSObject]])
        #expect(
            attributes.contains { $0["type"] as? String == "link" && $0["value"] as? String == "https://x.example/a" })
    }
}

/// pymisp on our events.
@Suite(.enabled(if: Judges.python != nil, Judges.absence))
struct MISPJudgeTests {
    @Test func pymispLoadsEveryEventWithAllThatIsInIt() throws {
        let casebooks = JudgedCasebooks.all()
        let incidents = casebooks.flatMap(\.disclosure.incidents)
        let verdict = try Judges.verdict(of: "misp", on: JudgedCasebooks.files("json") { MISPEvents(of: $0).bytes })
        #expect(verdict.dropLast() == [])
        let reports = incidents.count { !$0.body.isEmpty }
        #expect(verdict.last?.hasPrefix("events \(incidents.count) attributes ") == true)
        #expect(verdict.last?.contains(" reports \(reports) ") == true)
    }
}
