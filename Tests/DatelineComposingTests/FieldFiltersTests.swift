import Templating
import Testing

@testable import DatelineComposing

@Suite struct FieldFiltersTests {
    private func render(_ template: String, _ value: TemplateValue) throws -> String {
        let set = try TemplateSet(
            sources: [TemplateSource(name: "t.html", text: template)], filters: FieldFilters.all)
        return String(decoding: try set.render("t.html", with: ["x": value]), as: UTF8.self)
    }

    @Test(arguments: [
        ("{{ x|date_prose }}", "2012/..", "since 2012"),
        ("{{ x|date_short }}", "2015~", "c. 2015"),
        ("{{ x|markdown }}", "# A *b* <i>", "<h3>A <em>b</em> </h3>\n"),
        ("{{ x|markdown(0) }}", "# A", "<h1>A</h1>\n"),
        ("{{ x|defang }}", "http://evil.example", "hxxp://evil[.]example"),
        ("{{ x|slug }}", "Middle East", "middle-east"),
        ("{{ x|sentence_case }}", "ab CD", "Ab CD"),
        ("{{ none|confidence_words }}", "", "not assessed by source"),
        ("{{ x|confidence_words }}", "high", "high"),
    ])
    func sayTheWordsOfTheField(template: String, value: String, expected: String) throws {
        #expect(try render(template, .text(value)) == expected)
    }

    @Test func countAndList() throws {
        #expect(
            try render("{{ 1|plural('incident') }}, {{ 0|plural('entry', 'entries') }}", .none)
                == "1 incident, no entries")
        #expect(try render("{{ x|and_list }}", ["a", "b", "c"]) == "a, b and c")
    }

    @Test func refuseWhatIsNoDate() {
        #expect(throws: TemplateError.self) { try render("{{ x|date_prose }}", "2017-13") }
    }
}
