import DatelineModel
import EDTF
import Testing

@testable import DatelineComposing

@Suite struct IndexPageTests {
    @Test func namesAndAliasesStandUnderTheirLettersWithWhatGoesByThem() throws {
        let html = try PageTemplates.text(of: try SmallCasebook().edition().page(.index), "html")
        #expect(html.contains("<h2 id=\"letter-h\" class=\"numeral\">H</h2>"))
        #expect(html.contains("<a href=\"../actors/heron/index.html\">Heron</a> <span>intrusion set</span>"))
        #expect(html.contains("Grey Bird <span>see <a href=\"../actors/heron/index.html\">Heron</a></span>"))
        #expect(html.contains("<a href=\"#letter-g\">G</a>"))
    }

    @Test func aLargeIndexHasAPageForEachLetter() throws {
        let edition = try large().edition()
        let index = try PageTemplates.text(of: edition.page(.index), "html")
        #expect(!index.contains("Wave 7"))
        #expect(index.contains("<a href=\"w/index.html\">W</a> <span>1100 names</span>"))
        let initials = edition.subjects.filter { if case .initial = $0 { true } else { false } }
        #expect(
            initials.map(\.route.path).contains("/index/w/") && initials.map(\.route.path).contains("/index/digits/"))
        let letter = try PageTemplates.text(of: edition.page(.initial(Initial(of: "Wave"))), "html")
        #expect(letter.contains("<a href=\"../../incidents/wave-7/index.html\">Wave 7</a>"))
        #expect(letter.contains("<a href=\"index.html\" aria-current=\"page\">W</a>"))
        #expect(!letter.contains("Heron"))
    }

    @Test func theSearchPageIsSmallAndLeadsToTheIndex() throws {
        for (casebook, link) in [
            (try SmallCasebook(), "../index/index.html#letter-h"), (try large(), "../index/w/index.html"),
        ] {
            let html = try PageTemplates.text(of: casebook.edition().page(.search), "html")
            #expect(html.utf8.count < 12_000)
            #expect(html.contains("<a href=\"\(link)\">"))
            #expect(html.contains("<a href=\"../index/index.html\">Index</a>"))
        }
    }

    @Test func everyPageOfTheSiteButTheSearchHasALineToSearchWith() throws {
        let edition = try FullCasebook.make().edition(at: .red)
        for subject in edition.subjects {
            let html = try PageTemplates.text(of: edition.page(subject), "html")
            let forms = html.values(of: "action")
            if subject == .search {
                #expect(forms.isEmpty)
            } else {
                let target = subject == .notFound ? "/x/search/" : "search/index.html"
                #expect(forms.count == 1 && forms.allSatisfy { $0.hasSuffix(target) }, "\(subject): \(forms)")
            }
            #expect(html.contains("form-action 'self'"))
            let alone = try PageTemplates.text(of: edition.page(subject, as: .standalone), "html")
            #expect(!alone.contains("<form") && alone.contains("form-action 'none'"), "\(subject)")
        }
    }

    /// More names than one page has room for.
    private func large() throws -> SmallCasebook {
        var casebook = try SmallCasebook()
        for number in 0..<1_100 {
            casebook.incidents.append(
                Incident(
                    id: try id("wave-\(number)"), kind: .incident, title: "Wave \(number)", date: try date("2017-05")))
        }
        casebook.incidents.append(
            Incident(id: try id("third"), kind: .incident, title: "3rd wave", date: try date("2017-05")))
        return casebook
    }
}
