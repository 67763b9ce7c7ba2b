import DatelineModel
import EDTF
import Testing

@testable import DatelineComposing

/// What the marks of the pages' drawings lead to.
@Suite struct MarksOfPagesTests {
    /// A casebook with something of everything, and one with more of an actor and a year than can be told apart.
    private static func editions() throws -> [Edition] {
        var full = try FullCasebook.make()
        let few = full.edition()
        for place in 0..<320 {
            let day = try #require(CalendarDay(year: 2016 + place % 3, month: 1 + place % 12, day: 1 + place % 28))
            var incident = Incident(
                id: try id("case-\(place)"), kind: place % 4 == 0 ? .disclosure : .incident, title: "Case \(place)",
                date: EDTFDate(day))
            incident.attributions = [
                Attribution(
                    to: .actor(try id("heron")),
                    provenance: try provenance(by: "Alpha", said: day.description, sources: []))
            ]
            full.incidents.append(incident)
        }
        return [few, full.edition()]
    }

    /// The pages of the edition, of cases and weeks that differ in nothing some.
    private static func subjects(of edition: Edition) -> [PageID] {
        edition.subjects.filter { subject in
            switch subject {
            case .incident(let id): !id.text.hasPrefix("case-") || id.text.hasSuffix("-7")
            case .week(let week): week.weekYear == 2018
            default: true
            }
        }
    }

    @Test(arguments: [PageForm.site, .standalone])
    func everyMarkLeadsToAPlaceOnThePageOrToAPage(form: PageForm) throws {
        var count = 0
        for edition in try Self.editions() {
            for subject in Self.subjects(of: edition) {
                let html = try PageTemplates.text(of: edition.page(subject, as: form), "html")
                for drawing in html.matches(of: /<svg class="tl".*?<\/svg>\n/.dotMatchesNewlines()) {
                    count += try expectLinks(in: String(drawing.0), of: html, subject)
                }
            }
        }
        #expect(count > 500)
    }

    /// Expects that what has a title in a drawing is a link, and that a link into the page has its place there.
    private func expectLinks(in drawing: String, of html: String, _ subject: PageID) throws -> Int {
        let titles = drawing.matches(of: /<title>/).count
        let links = drawing.matches(of: /<a (?:class="\w+" )?href="([^"]+)"><title>/)
        let all = html.matches(of: /\ id="([^"]+)"/).map(\.1)
        let ids = Set(all)
        #expect(ids.count == all.count, "on \(subject.route.path) an id occurs twice")
        #expect(titles == links.count, "on \(subject.route.path) \(titles - links.count) marks are no links")
        for link in links where link.1.hasPrefix("#") {
            #expect(ids.contains(link.1.dropFirst()), "on \(subject.route.path) nothing is \(link.1)")
        }
        return links.count
    }

    @Test func theTimelineListsWhatBecameKnown() throws {
        let html = try PageTemplates.text(of: SmallCasebook().edition().page(.timeline), "html")
        #expect(html.contains("<ol class=\"rows dated history\">"))
        #expect(
            html.contains(/<li class="text">Beta said that the outbreak cost millions\./.ignoresCase()))
    }

    /// The counts of a drawing that has no room for its marks add up to what it stands for.
    @Test func whatBecameKnownIsCountedWhole() throws {
        var casebook = try SmallCasebook()
        casebook.incidents = try (0..<400).map { number in
            let day = try #require(CalendarDay(year: 2015, month: 1, day: 1)).adding(days: number / 2)
            var incident = Incident(id: try id("case-\(number)"), kind: .incident, title: "Case", date: EDTFDate(day))
            incident.known = EDTFDate(number < 90 ? day : day.adding(days: number))
            return incident
        }
        let html = try PageTemplates.text(of: casebook.edition().page(.timeline), "html")
        let known = try #require(
            html.firstMatch(of: /<svg class="tl"[^>]*aria-labelledby="known-t">.*?<\/svg>\n/.dotMatchesNewlines()))
        let cells = known.0.matches(of: /<title>[^<:]*: (\d+)<\/title>/).compactMap { Int($0.1) }
        #expect(cells.reduce(0, +) == 400)
    }

    @Test func whatBecameKnownAtOneTimeIsOneMarkThatLeadsToItsRow() throws {
        let html = try PageTemplates.text(of: SmallCasebook.large(6).page(.timeline), "html")
        #expect(html.contains("<li id=\"k-2017-05-20\">"))
        #expect(html.contains("A number beside a mark says how many of its row became known at that time."))
        #expect(html.contains("aria-hidden=\"true\">6</text>"))
        let marks = html.matches(of: /<a class="sy" href="#k-2017-05-20"><title>([^<]*)</).map { String($0.1) }
        #expect(
            marks == [
                "20 May 2017: Copy 1; 5 more", "20 May 2017: Beta said that the outbreak cost millions",
            ])
    }

    @Test func theFrontPageSaysWhereItsMarksAreListed() throws {
        let html = try PageTemplates.text(of: SmallCasebook().edition().page(.home), "html")
        #expect(html.contains("<a href=\"timeline/index.html\">The same as a list</a>"))
    }

    @Test func aCaptionPromisesAListOnlyWhereThereIsOne() throws {
        for edition in try Self.editions() {
            for subject in Self.subjects(of: edition) {
                let html = try PageTemplates.text(of: edition.page(subject), "html")
                for figure in html.matches(of: /<figure class="drawing">.*?<\/figure>/.dotMatchesNewlines()) {
                    let isCounted = figure.0.contains("class=\"cell")
                    #expect(
                        figure.0.contains("Every mark is listed below.") != isCounted
                            || !figure.0.contains("listed below"))
                    #expect(figure.0.contains("a cell counts it") == isCounted)
                }
            }
        }
    }
}
