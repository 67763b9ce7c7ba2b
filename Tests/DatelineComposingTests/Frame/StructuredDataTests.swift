import DatelineModel
import EDTF
import Foundation
import Testing

@testable import DatelineComposing

/// What pages tell search engines, in the words of schema.org.
@Suite struct StructuredDataTests {
    private func graph(_ subject: PageID, _ edition: Edition) throws -> [[String: String]] {
        let html = try PageTemplates.text(of: edition.page(subject), "html")
        let start = try #require(html.range(of: "<script type=\"application/ld+json\">"))
        let end = try #require(html.range(of: "</script>", range: start.upperBound..<html.endIndex))
        let data = Data(html[start.upperBound..<end.lowerBound].utf8)
        let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: NSObject])
        let things = try #require(document["@graph"] as? [[String: NSObject]])
        return things.map { $0.compactMapValues { $0 as? String } }
    }

    @Test func eachKindOfPageHasItsType() throws {
        let edition = try SmallCasebook().edition()
        let types: [(PageID, String)] = [
            (.home, "WebSite"), (.incident(try id("outbreak")), "NewsArticle"),
            (.actor(try id("heron")), "ProfilePage"),
            (.week(try ISOWeek(parsing: "2018-W08")), "Report"), (.about, "AboutPage"), (.timeline, "CollectionPage"),
        ]
        for (subject, type) in types { #expect(try graph(subject, edition).first?["@type"] == type) }
    }

    @Test func aDayIsGivenOnlyWhereItIsKnown() throws {
        var casebook = try SmallCasebook()
        let incident = PageID.incident(try id("outbreak"))
        #expect(try graph(incident, casebook.edition())[0]["dateModified"] == "2018-02-22")
        #expect(try graph(incident, casebook.edition())[0]["datePublished"] == nil)
        casebook.incidents[0].metadata.recorded = CalendarDay("2018-02-21")
        #expect(try graph(incident, casebook.edition())[0]["datePublished"] == "2018-02-21")
        for place in casebook.sources.indices { casebook.sources[place].published = try date("2018-02") }
        casebook.incidents[0].attributions = []
        casebook.incidents[0].claims = []
        casebook.incidents[0].targets = []
        casebook.incidents[0].metadata.recorded = nil
        let vague = try graph(incident, casebook.edition())[0]
        #expect(vague["dateModified"] == nil)
        #expect(vague["datePublished"] == nil)
    }

    @Test func withoutAnAddressOfTheSiteThereIsNone() throws {
        var casebook = try SmallCasebook()
        #expect(try graph(.actor(try id("heron")), casebook.edition()).count == 1)
        casebook.settings.baseURL = "https://example.org/x/"
        let things = try graph(.actor(try id("heron")), casebook.edition())
        #expect(things.map { $0["@type"] } == ["ProfilePage", "BreadcrumbList"])
        #expect(things[0]["url"] == "https://example.org/x/actors/heron/")
    }

    @Test func aTitleCannotEndTheScript() throws {
        var casebook = try SmallCasebook()
        casebook.incidents[0].title = "</script><script>alert(1)</script>"
        let html = try PageTemplates.text(of: casebook.edition().page(.incident(try id("outbreak"))), "html")
        #expect(html.components(separatedBy: "</script>").count == 3, "the data, and the script of the drawing")
        #expect(!html.contains("<script>alert"))
        #expect(
            try graph(.incident(try id("outbreak")), casebook.edition())[0]["headline"] == casebook.incidents[0].title)
    }
}
