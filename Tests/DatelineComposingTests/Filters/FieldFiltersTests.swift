import DatelineChronology
import EDTF
import Templating
import Testing

@testable import DatelineComposing

@Suite struct FieldFiltersTests {
    private func render(_ template: String, _ value: TemplateValue, as name: String = "t.html") throws -> String {
        let set = try TemplateSet(sources: [TemplateSource(name: name, text: template)], filters: FieldFilters.all)
        return String(decoding: try set.render(name, with: ["x": value]), as: UTF8.self)
    }

    @Test(arguments: [
        ("{{ x|date_prose }}", "2012/..", "since 2012"),
        ("{{ x|date_phrase }}", "2018-02-20", "on 20 February 2018"),
        ("{{ x|date_short }}", "2015~", "c. 2015"),
        ("{{ x|date_edtf }}", "2015~", "2015~"),
        ("{{ x|date_earliest }} {{ x|date_latest }}", "2017-05", "2017-05-01 2017-05-31"),
        ("{{ x|date_earliest }} {{ x|date_latest }}", "2012/..", "2012-01-01 None"),
        ("{{ x|date_earliest }} {{ x|date_latest }}", "[..2012]", "None 2012-12-31"),
        ("{{ x|date_earliest }} {{ x|date_latest }}", "2012/", "2012-01-01 None"),
        ("{{ x|date_earliest }} {{ x|date_latest }}", "2017-05-12T07:44:00Z", "2017-05-12 2017-05-12"),
        ("{{ x|markdown }}", "# A *b* <i>", "<h3>A <em>b</em> </h3>\n"),
        ("{{ x|markdown(0) }}", "# A", "<h1>A</h1>\n"),
        ("{{ x|markdown(shift=9) }}", "# A", "<h6>A</h6>\n"),
        ("{{ x|defang }}", "http://evil.example", "hxxp://evil[.]example"),
        ("{{ x|slug }}", "Middle East", "middle-east"),
        ("{{ x|sentence_case }}", "ab CD", "Ab CD"),
        ("{{ none|confidence_words }}", "", "not assessed by source"),
        ("{{ x|confidence_words }}", "high", "high confidence"),
        ("{{ x|confidence_words }}", "strong (FireEye)", "strong (FireEye)"),
        ("{{ x|relative_url('/actors/apt37/') }}", "/logo.svg", "../../logo.svg"),
        ("{{ x|relative_url('/actors/apt37/') }}", "/actors/", "../index.html"),
        ("{{ x|relative_url('/') }}", "/weeks/2018-W08/#news", "weeks/2018-W08/index.html#news"),
        ("{{ x|relative_url('/actors/') }}", "https://example.org/a", "https://example.org/a"),
        ("{{ x|relative_url('/actors/') }}", "//example.org/a", "//example.org/a"),
    ])
    func sayTheWordsOfTheField(template: String, value: String, expected: String) throws {
        #expect(try render(template, .text(value)) == expected)
    }

    @Test func countAndList() throws {
        #expect(
            try render("{{ 1|plural('incident') }}, {{ 0|plural('entry', 'entries') }}", .none)
                == "1 incident, no entries")
        #expect(try render("{{ x|and_list }}", ["a", "b", "c"]) == "a, b and c")
        #expect(try render("{{ x|and_list('or') }}", ["a", "<b>"]) == "a or &lt;b&gt;")
        let bold = TemplateValue.markup(Markup(trusted: "<b>a</b>"))
        #expect(try render("{{ x|and_list }}", [bold, "<c>"]) == "<b>a</b> and &lt;c&gt;")
    }

    @Test func takeDatesOfPageModels() throws {
        var fold = PageFold(at: PagePlace(Route(path: "/"), as: .site, baseURL: nil))
        let since = DateText(.month(5, of: 2017) ?? .year(2017)).templateValue(&fold)
        #expect(try render("{{ x|date_short }} {{ x|date_latest }}", since) == "May 2017 2017-05-31")
        let unknown = DateText(TimelineDate(nil)).templateValue(&fold)
        #expect(try render("{{ x|date_prose }} {{ x|date_earliest }}", unknown) == "at a time not known None")
    }

    @Test func writeMarkdownInTheFormOfTheTemplate() throws {
        #expect(try render("{{ x|markdown }}", "# A <b>", as: "t.md") == "### A &lt;b>")
        #expect(try render("{{ x|markdown }}", "# A *b*", as: "t.txt").hasPrefix("A b"))
    }

    @Test(arguments: [
        ("{{ x|date_prose }}", "'2017-13' is not an EDTF date"),
        ("{{ none|date_prose }}", "the filter needs a date"),
        ("{{ 5|defang }}", "the filter needs a text"),
        ("{{ x|plural('a') }}", "'plural' needs a whole number"),
        ("{{ x|and_list }}", "'and_list' needs a list of texts"),
        ("{{ '/a'|relative_url('b') }}", "'b' is not a path from the root of the site"),
    ])
    func refuseWhatTheyCannotTake(template: String, message: String) {
        let error = #expect(throws: TemplateError.self) { try render(template, "2017-13") }
        #expect(error?.message.hasPrefix(message) == true)
        #expect(error?.remedy != nil)
    }

    @Test func areAllDescribed() {
        for filter in FieldFilters.all { #expect(filter.documentation.hasSuffix("."), "\(filter.name)") }
        #expect(Set(FieldFilters.all.map(\.name)).count == FieldFilters.all.count)
    }
}
