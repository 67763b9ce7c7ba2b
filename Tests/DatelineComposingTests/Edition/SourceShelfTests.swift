import DatelineModel
import EDTF
import Testing

@testable import DatelineComposing

@Suite struct SourceShelfTests {
    @Test func fewSourcesAreOneList() throws {
        let edition = try edition(sources: 100) { _ in "2017-05-12" }
        #expect(edition.shelf.parts == [])
        #expect(edition.shelf.listed(on: nil).count == edition.disclosure.sources.count)
    }

    @Test func everySourceStandsOnOnePage() throws {
        let edition = try edition(sources: 1_400) { number in
            ["2016-03", "2017-05-12", "2017", "2016/2018", "2017-06"][number % 5]
        }
        #expect(
            edition.shelf.parts.filter { [2016, 2017].contains($0.year) }.map(\.route.path) == [
                "/sources/by-year/2016/", "/sources/by-year/2017/", "/sources/by-year/2017/05/",
                "/sources/by-year/2017/06/",
            ])
        let pages = [nil] + edition.shelf.parts.map(Optional.some)
        let listed = pages.flatMap { edition.shelf.listed(on: $0).map(\.id) }
        #expect(Set(listed).count == listed.count)
        #expect(Set(listed) == Set(edition.disclosure.sources.map(\.id)))
        let html = try PageTemplates.text(of: edition.page(.sources), "html")
        #expect(html.contains("<a href=\"by-year/2017/index.html\">2017</a>"))
        #expect(html.contains("id=\"publishers\""))
    }

    private func edition(sources: Int, published: (Int) -> String) throws -> Edition {
        var casebook = try SmallCasebook()
        for number in 0..<sources {
            var source = Source(
                id: try id("s\(number)"), title: "Report \(number)", publisher: .organisation(try id("fireeye")))
            source.published = try date(published(number))
            casebook.sources.append(source)
            casebook.incidents[0].metadata.sources.append(source.id)
        }
        return casebook.edition()
    }
}
