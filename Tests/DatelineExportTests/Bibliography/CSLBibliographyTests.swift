import DatelineExport
import DatelineModel
import Foundation
import Testing

@Suite struct CSLBibliographyTests {
    func item(_ fields: String) throws -> [String: NSObject] {
        let whole = disclosure(#"{"type":"source","id":"s1","title":"Report","publisher":"FireEye",\#(fields)}"#)
        let items = try JSONSerialization.jsonObject(with: Data(CSLBibliography(of: whole).bytes))
        return try #require((items as? [[String: NSObject]])?.first)
    }

    @Test(
        "a date has the parts that are known",
        arguments: [
            ("2018-02-20", #"{"date-parts":[[2018,2,20]]}"#), ("2018-02", #"{"date-parts":[[2018,2]]}"#),
            ("2018", #"{"date-parts":[[2018]]}"#), ("2018-02-XX", #"{"date-parts":[[2018,2]]}"#),
            ("2018-XX-XX", #"{"date-parts":[[2018]]}"#), ("2018~", #"{"circa":true,"date-parts":[[2018]]}"#),
            ("2018-02?", #"{"circa":true,"date-parts":[[2018,2]]}"#),
            ("2018-22", #"{"date-parts":[[2018]],"season":2}"#),
            ("2018-34", #"{"literal":"the second quarter of 2018"}"#),
            ("2018-02-20/2018-03", #"{"date-parts":[[2018,2,20],[2018,3]]}"#),
            ("2018/..", #"{"literal":"since 2018"}"#), ("201X", #"{"literal":"2010s"}"#),
            ("0000", #"{"date-parts":[[-1]]}"#), ("-0099-03-15", #"{"date-parts":[[-100,3,15]]}"#),
            ("0001", #"{"date-parts":[[1]]}"#), ("-9999", #"{"date-parts":[[-10000]]}"#),
            ("Y-17E7", #"{"date-parts":[[-170000001]]}"#), ("-0001-22", #"{"date-parts":[[-2]],"season":2}"#),
            ("-0043/0010", #"{"date-parts":[[-44],[10]]}"#),
            ("2018-02-20T10:00:00Z", #"{"date-parts":[[2018,2,20]]}"#),
        ])
    func dates(_ date: String, _ expected: String) throws {
        let issued = try #require(try item("\"published\":\"\(date)\"")["issued"])
        let data = try JSONSerialization.data(withJSONObject: issued, options: [.sortedKeys])
        #expect(String(decoding: data, as: UTF8.self) == expected)
    }

    @Test func anAuthorIsDividedOnlyWhereTheRecordDividesIt() throws {
        let authors = try item(#""author":["Kaspersky Lab","Zetter, Kim","Desk of Somewhere, Inc."]"#)["author"]
        let expected: [[String: String]] = [
            ["literal": "Kaspersky Lab"], ["family": "Zetter", "given": "Kim"], ["literal": "Desk of Somewhere, Inc."],
        ]
        #expect(authors as? [[String: String]] == expected)
    }

    @Test func othersWhoAreNotNamedAreTheWordThatCiteprocHasForThem() throws {
        let authors = try item(#""author":["Tanabe, M.","et al."]"#)["author"]
        let expected: [[String: String]] = [["family": "Tanabe", "given": "M."], ["literal": "others"]]
        #expect(authors as? [[String: String]] == expected)
    }

    @Test func whatIsNotKnownIsNotThere() throws {
        let item = try item(#""kind":"news""#)
        #expect(item.keys.sorted() == ["container-title", "id", "language", "title", "type"])
        #expect(item["type"] as? String == "article-newspaper")
    }

    @Test func aMarkingGoesAlong() throws {
        #expect(try item(#""marking":"TLP:AMBER""#)["note"] as? String == "TLP:AMBER.")
    }

    @Test func theSourcesOfOneIncident() throws {
        let whole = disclosure(
            Lines.source, Lines.source.replacing("s1", with: "s2"), Lines.source.replacing("s1", with: "s3"),
            Lines.incident("i1", #""sources":["s2"],"body":"Text [@s1].""#))
        let incident = try #require(whole.incidents.first)
        #expect(whole.sources(of: incident).map(\.id.text) == ["s1", "s2"])
    }
}
