import DatelineModel
import EDTF
import Templating
import Testing

@testable import DatelineComposing

@Suite struct ChronologyPageTests {
    @Test func theTimelineIsDrawnAlongBothAxes() throws {
        let html = try PageTemplates.text(of: SmallCasebook().edition().page(.timeline), "html")
        #expect(html.contains("id=\"fig-t\""))
        #expect(html.contains("What became known when"))
        #expect(html.contains("<caption>Happened, by week</caption>"))
        #expect(html.contains("<caption>Became known, by week</caption>"))
    }

    /// The outbreak of May 2017 is of no week: the strip of its year has it, and no cell.
    @Test func whatIsKnownToTheMonthIsInTheStripOfItsYear() throws {
        let html = try PageTemplates.text(of: SmallCasebook().edition().page(.timeline), "html")
        let table = try #require(html.components(from: "Happened, by week</caption>", to: "</table>"))
        #expect(table.contains("<td class=\"strip\">1</td>"))
        #expect(!table.contains(/class="h\d/))
    }

    @Test func aWeekInWhichSomethingBecameKnownLeadsToItsBriefing() throws {
        let html = try PageTemplates.text(of: SmallCasebook().edition().page(.timeline), "html")
        let table = try #require(html.components(from: "Became known, by week</caption>", to: "</table>"))
        #expect(table.contains("href=\"../weeks/2018-W08/index.html\" title=\"2018-W08: "))
    }

    @Test func techniquesAreSetAgainstActors() throws {
        var casebook = try SmallCasebook()
        for (place, techniques) in [["T1486", "T1210"], ["T1486"]].enumerated() {
            casebook.actors[place].techniques = try techniques.map {
                Usage(id: try id($0), provenance: try provenance(by: "Alpha"))
            }
        }
        let page = try #require(casebook.edition().page(.techniques))
        guard case .object(let matrix) = page.model["matrix"], case .list(let rows) = matrix["rows"] else {
            Issue.record("there is no matrix")
            return
        }
        let codes = rows.compactMap { row -> String? in
            if case .object(let fields) = row { fields["code"].text } else { nil }
        }
        #expect(codes == ["T1486", "T1210"], "the technique of most actors comes first")
        let html = try PageTemplates.text(of: page, "html")
        #expect(html.contains("A figure counts the records that say so."))
    }

    @Test func aTechniqueCountsTheActorsThatTheMatrixCounts() throws {
        var casebook = try SmallCasebook()
        casebook.incidents[0].techniques = [Usage(id: try id("T1486"), provenance: try provenance(by: "Alpha"))]
        casebook.actors[0].techniques = [Usage(id: try id("T1210"), provenance: try provenance(by: "Alpha"))]
        let edition = casebook.edition()
        let page = try PageTemplates.text(of: edition.page(.techniques), "md")
        #expect(page.contains("T1486/index.html): 1 incident, 2 actors"), "\(page)")
        #expect(page.contains("T1210/index.html): no incidents, 1 actor"), "\(page)")
        let technique = try PageTemplates.text(of: edition.page(.technique(try id("T1486"))), "html")
        #expect(technique.contains("<div><dt>Actors</dt><dd>2</dd></div>"))
        #expect(technique.contains("1 incident above attributed to it"))
    }

    /// What one page cannot list, the pages of the years list; what stands in no year stays.
    @Test func aLargeCasebookIsListedByItsYears() throws {
        let edition = try SmallCasebook.large(700)
        for subject in [PageID.incidents, .timeline] {
            let html = try PageTemplates.text(of: edition.page(subject), "html")
            #expect(html.contains("<a href=\"../years/2017/index.html\">2017</a>"), "\(subject.route)")
            #expect(html.contains("id=\"e-incident.copy-699\""), "\(subject.route): the one of no year")
            #expect(!html.contains("id=\"e-incident.copy-698\""), "\(subject.route)")
        }
        let year = try PageTemplates.text(of: edition.page(.year(2017)), "html")
        #expect(year.contains("<a href=\"05/index.html\">May 2017</a>"))
        let month = try PageTemplates.text(of: edition.page(.part(ListPart(list: .all, year: 2017, month: 5))), "html")
        #expect(month.contains("Copy 1<"))
        #expect(month.contains("Copy 698<"))
    }

    @Test func aLargeTimelineThatStandsAloneListsAll() throws {
        let page = try SmallCasebook.large(700).page(.timeline, as: .standalone)
        let markdown = try PageTemplates.text(of: page, "md")
        #expect((1...699).allSatisfy { markdown.contains("Copy \($0) ") })
    }

    @Test func oneActorIsNoMatrix() throws {
        let html = try PageTemplates.text(of: SmallCasebook().edition().page(.techniques), "html")
        #expect(!html.contains("Who is said to use what"))
    }
}

extension String {
    /// What stands between two texts.
    fileprivate func components(from start: String, to end: String) -> Substring? {
        guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end) else {
            return nil
        }
        return self[first.upperBound..<last.lowerBound]
    }
}
