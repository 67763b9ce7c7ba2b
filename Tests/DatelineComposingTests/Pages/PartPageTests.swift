import DatelineModel
import EDTF
import Testing

@testable import DatelineComposing

@Suite struct PartPageTests {
    /// Every incident of a divided list is found from its first page, and once.
    @Test func nothingOfADividedListIsLost() throws {
        var casebook = try SmallCasebook()
        let country = try #require(Country(code: "KR"))
        for number in 0..<300 {
            let dates = ["2016-0\(1 + number % 9)", "2017-05-12", "2017", "2016/2018"]
            var incident = Incident(
                id: try id("i\(number)"), kind: .incident, title: "Copy \(number)", date: try date(dates[number % 4]))
            incident.targets = [Target(country: country, provenance: Provenance())]
            casebook.incidents.append(incident)
        }
        let edition = casebook.edition()
        for list in [IncidentList.all, .term(.country(country))] {
            #expect(edition.divisions.isDivided(list))
            let pages = [list.subject] + edition.divisions.parts(of: list) + edition.years.map { list.part($0) }
            let texts: [Substring] = try Set(pages).filter(edition.hasPage).map {
                // The latest stand on the first page too; what began in another year may reach into this one.
                let html = try PageTemplates.text(of: edition.page($0), "html")
                return html.split(separator: "id=\"latest\"")[0].split(separator: "id=\"under-way\"")[0]
            }
            for id in edition.incidents(of: list) {
                let found = texts.filter { $0.contains("id=\"e-incident.\(id)\"") }.count
                #expect(found == 1, "\(id) in \(list)")
            }
        }
    }

    @Test func aMonthOfManyHasALineForEach() throws {
        let edition = try SmallCasebook.large(400)
        let html = try PageTemplates.text(
            of: edition.page(.part(ListPart(list: .all, year: 2017, month: 5))), "html")
        #expect(html.contains("<ol class=\"rows dated brief\">"))
        #expect(html.utf8.count < 100_000)
        #expect(html.contains("<h1>May 2017</h1>"))
        #expect(html.contains("<a href=\"../index.html\">2017</a>"))
    }

    /// What is counted marks the page, though it stands on another.
    @Test func aCountIsAsStrictAsWhatItCounts() throws {
        var casebook = try SmallCasebook()
        let outbreak = casebook.incidents[0]
        for number in 0..<400 {
            var copy = outbreak
            copy.id = try id("copy-\(number)")
            copy.metadata.marking = number == 50 ? .red : .clear
            casebook.incidents.append(copy)
        }
        let edition = casebook.edition(at: .red)
        for subject in [PageID.incidents, .year(2017), .part(ListPart(list: .all, year: 2017, month: 5))] {
            #expect(edition.page(subject)?.marking == .red, "\(subject.route)")
        }
    }
}
