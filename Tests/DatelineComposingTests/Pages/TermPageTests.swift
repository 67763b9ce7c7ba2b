import DatelineModel
import EDTF
import Testing

@testable import DatelineComposing

/// The pages of terms count as their list does.
@Suite struct TermPageTests {
    @Test(arguments: [
        (false, "1 incident and 2 actors with quill.", "1"), (true, "1 incident and 1 actor with quill.", "1"),
    ])
    func aMentionThatNoLongerStandsIsShownAndDoesNotCount(isWithdrawn: Bool, summary: String, incidents: String) throws
    {
        var casebook = try SmallCasebook()
        let said = try provenance(by: "Alpha", said: "2018-02-20", sources: ["alpha-2018"])
        var withdrawn = said
        withdrawn.withdrawn = isWithdrawn ? try date("2018-03-01") : nil
        casebook.incidents[0].attributions = [Attribution(to: .actor(try id("heron")), provenance: said)]
        casebook.incidents[0].malware = [Usage(id: try id("quill"), provenance: said)]
        casebook.actors[1].malware = [Usage(id: try id("quill"), provenance: withdrawn)]
        let edition = casebook.edition()
        let page = try #require(edition.page(.malware(try id("quill"))))
        #expect(page.summary == summary)
        let html = try PageTemplates.text(of: page, "html")
        #expect(html.contains(">Heron</a>") && html.contains(">Stork</a>"))
        let list = try PageTemplates.text(of: edition.page(.malwareList), "html")
        let counts = list.matches(of: /<td class="figure">(\d+)<\/td>/).map { String($0.1) }
        #expect(counts == [incidents, isWithdrawn ? "1" : "2"])
    }
}
