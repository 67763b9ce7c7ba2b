import DatelineModel
import EDTF
import Testing

@testable import DatelineComposing

/// Tags are made by writing them: each has a page with its records, however they spell it.
@Suite struct TagPageTests {
    @Test func recordsLeadToTheTagsThatTheyHave() throws {
        var casebook = try twoIncidents()
        casebook.incidents[0].metadata.tags = ["Zero day", "wiper"]
        casebook.incidents[1].metadata.tags = ["zero-day", "zero-day"]
        casebook.actors[0].metadata.tags = ["zero-day"]
        let edition = casebook.edition()
        let tag = PageID.tag(try id("zero-day"))
        #expect(
            edition.subjects.filter { $0.route.path.hasPrefix("/tags/") }.map(\.route.path) == [
                "/tags/", "/tags/wiper/", "/tags/zero-day/",
            ])
        let page = try #require(edition.page(tag))
        // As most records spell it.
        #expect(page.title == "zero-day")
        let html = try PageTemplates.text(of: page, "html")
        #expect(html.contains(">Leak</a>") && html.contains("Outbreak at"))
        let record = try PageTemplates.text(of: edition.page(.incident(casebook.incidents[0].id)), "html")
        #expect(record.contains("<dt>Tags</dt>"))
        #expect(record.contains(#"<a href="../../tags/zero-day/index.html">zero-day</a>"#))
        let list = try PageTemplates.text(of: edition.page(.tags), "html")
        #expect(list.contains(">wiper</a>") && list.contains(">zero-day</a>"))
    }

    private func twoIncidents() throws -> SmallCasebook {
        var casebook = try SmallCasebook()
        var other = Incident(
            id: try id("leak"), kind: .incident, title: "Leak", date: casebook.incidents[0].date)
        other.metadata.sources = casebook.incidents[0].metadata.sources
        casebook.incidents.append(other)
        return casebook
    }

    @Test func withoutTagsThereIsNoListOfThem() throws {
        let edition = try SmallCasebook().edition()
        #expect(!edition.hasPage(on: .tags))
        #expect(!edition.sections.contains { $0.subject == .tags })
    }

    @Test func aTagOfWithheldRecordsAloneIsNotThere() throws {
        var casebook = try twoIncidents()
        casebook.incidents[0].metadata.tags = ["open"]
        casebook.incidents[1].metadata.tags = ["secret", "Open", "Open"]
        casebook.incidents[1].metadata.marking = .red
        let edition = casebook.edition(at: .green)
        #expect(edition.hasPage(on: .tag(try id("open"))))
        #expect(!edition.hasPage(on: .tag(try id("secret"))))
        // Not even by how most records spell it.
        #expect(edition.page(.tag(try id("open")))?.title == "open")
    }

    @Test func aPageIsMarkedAsStrictlyAsTheRecordsItCounts() throws {
        var casebook = try twoIncidents()
        casebook.incidents[0].metadata.tags = ["wiper"]
        casebook.incidents[0].metadata.marking = .amber
        let edition = casebook.edition(at: .red)
        #expect(edition.page(.tag(try id("wiper")))?.marking == .amber)
        #expect(edition.page(.tags)?.marking == .amber)
    }
}
