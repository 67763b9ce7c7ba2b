import DatelineExport
import DatelineModel
import Foundation
import Testing

@Suite struct TimelineJSExportTests {
    func events(_ whole: Disclosure) throws -> [[String: NSObject]] {
        let file = try JSONSerialization.jsonObject(with: Data(TimelineJSExport(of: whole).bytes))
        return try #require((file as? [String: NSObject])?["events"] as? [[String: NSObject]])
    }

    func parts(_ value: NSObject?) -> [Int]? {
        guard let date = value as? [String: NSObject] else { return nil }
        return ["year", "month", "day"].compactMap { date[$0] as? Int }
    }

    @Test(
        "a date is drawn no closer than it is known, and its words say how it is meant",
        arguments: [
            ("2017", [2017], nil, "2017"), ("2017-05", [2017, 5], nil, "May 2017"),
            ("2017-05-12", [2017, 5, 12], nil, "12 May 2017"), ("2015~", [2015], nil, "about 2015"),
            ("2017-05-12/2017-05-15", [2017, 5, 12], [2017, 5, 15], "12–15 May 2017"),
            ("2012/..", [2012], nil, "since 2012"), ("../2012", [2012], nil, "until 2012"),
            ("201X", [2010], [2019], "2010s"), ("[2015,2016]", [2015], [2016], "one of 2015 or 2016"),
            ("2013/2013", [2013], nil, "within 2013"), ("2013-04/2013-04", [2013, 4], nil, "?"),
            ("2013-04-05/2013-04-05", [2013, 4, 5], nil, "5 April 2013"),
            ("2013-05/2013", [2013, 5], nil, "?"),
            ("2012-12/2013", [2012, 12], [2013], "?"),
            ("2013/201X", [2013], [2019], "?"), ("2013/XXXX", [2013], nil, "?"),
            ("XXXX/2013", [2013], nil, "?"), ("-0043", [-43], nil, "44 BC"), ("2013/Y17E7", [2013], nil, "?"),
            ("2017-22", [2017], [2018], "summer 2017"),
        ] as [(String, [Int], [Int]?, String)])
    func dates(_ date: String, _ start: [Int], _ end: [Int]?, _ words: String) throws {
        let event = try #require(try events(disclosure(Lines.incident("i1", date: date))).first)
        #expect(parts(event["start_date"]) == start)
        #expect(parts(event["end_date"]) == end)
        #expect(words == "?" || event["display_date"] as? String == words)
    }

    @Test func whatHasNoYearIsLeftOutAndNamed() throws {
        let whole = disclosure(Lines.incident("i1", date: "../.."), Lines.incident("i2"))
        #expect(try events(whole).map { $0["unique_id"] as? String } == ["i2"])
        #expect(TimelineJSExport(of: whole).leftOut.map(\.text) == ["i1"])
    }

    @Test(arguments: ["XXXX", "XXXX-08-09", "XXXX-12", "XXXX-22", "[XXXX-08,2013]", "XXXX/XXXX", "XXXX/.."])
    func aDateWithoutAYearIsLeftOut(_ date: String) throws {
        let whole = disclosure(Lines.incident("i1", date: date), Lines.incident("i2", date: "0XXX"))
        #expect(try events(whole).map { $0["unique_id"] as? String } == ["i2"])
        #expect(TimelineJSExport(of: whole).leftOut.map(\.text) == ["i1"])
    }

    @Test(
        "JavaScript's dates go from 271,821 before to 275,760 after the start of our era",
        arguments: [
            ("Y-17E7", false), ("Y-271821", false), ("Y-271820", true), ("Y275759", true), ("Y275760", false),
            ("Y-17E7/2013", false),
        ])
    func aYearOutOfReachIsLeftOut(_ date: String, _ isDrawn: Bool) throws {
        let export = TimelineJSExport(of: disclosure(Lines.incident("i1", date: date)))
        #expect(export.outOfReach.isEmpty == isDrawn)
        #expect(export.leftOut.isEmpty)
    }

    @Test func textIsNoMarkup() throws {
        let attack =
            #"{"type":"incident","id":"i1","title":"<img src=x onerror=alert(1)>","date":"2017","attribution":[{"to":"unknown","by":"<b>"}]}"#
        let written = text(TimelineJSExport(of: disclosure(attack)).bytes)
        #expect(!written.contains("<img"))
        let event = try #require(try events(disclosure(attack)).first)
        let shown = try #require(event["text"] as? [String: String])
        #expect(shown["headline"] == "&lt;img src=x onerror=alert(1)&gt;")
        #expect(shown["text"]?.contains("&lt;b&gt; says that it does not know who did it") == true)
    }

    @Test func eventsAreInTheOrderOfTime() throws {
        let whole = disclosure(
            Lines.incident("late", date: "2018"), Lines.incident("coarse", date: "2017"),
            Lines.incident("exact", date: "2017-01-01"))
        #expect(try events(whole).map { $0["unique_id"] as? String } == ["exact", "coarse", "late"])
    }
}
