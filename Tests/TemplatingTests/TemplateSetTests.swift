import Templating
import Testing

/// Sets of templates: overriding, filters of one's own, many threads.
@Suite struct TemplateSetTests {
    @Test func aLaterSourceReplacesAnEarlierOneOfItsName() throws {
        let set = try TemplateSet(sources: [
            TemplateSource(name: "a.html", text: "built in", layer: "builtin"),
            TemplateSource(name: "a.html", text: "own"),
        ])
        #expect(String(decoding: try set.render("a.html"), as: UTF8.self) == "own")
        #expect(String(decoding: try set.render("builtin/a.html"), as: UTF8.self) == "built in")
    }

    @Test func anOverridingTemplateMayReplaceOneBlock() throws {
        let set = try TemplateSet(sources: [
            TemplateSource(name: "base.html", text: "<{% block body %}{% endblock %}>", layer: "builtin"),
            TemplateSource(
                name: "page.html",
                text: "{% extends 'base.html' %}{% block body %}[{% block head %}H{% endblock %}]{% endblock %}",
                layer: "builtin"),
            TemplateSource(
                name: "page.html",
                text: "{% extends 'builtin/page.html' %}{% block head %}own {{ super() }}{% endblock %}"),
        ])
        #expect(String(decoding: try set.render("page.html"), as: UTF8.self) == "<[own H]>")
    }

    @Test func aTemplateThatExtendsItselfIsAnError() {
        #expect(
            rendered(["a.html": "{% extends 'a.html' %}"])
                == "a.html:1:4: error: templates extend each other more than 50 times\n"
                + "help: a template that replaces another names it with its layer: 'builtin/...'")
    }

    @Test func filtersOfOnesOwnTakeNamedArguments() {
        let quote = TemplateFilter("quote", parameters: [.optional("sign", default: "'")]) {
            value, arguments throws(TemplateFailure) in
            .text(try arguments.text("sign") + (value.text ?? "") + arguments.text("sign"))
        }
        #expect(rendered(["a.txt": "{{ 'x'|quote }}{{ 'y'|quote(sign='|') }}"], filters: [quote]) == "'x'|y|")
        #expect(
            rendered(["a.txt": "{{ 'x'|quote(sgn=1) }}"], filters: [quote])
                == "a.txt:1:14: error: the filter 'quote' has no argument 'sgn'\nhelp: did you mean 'sign'?")
    }

    @Test func whatAFilterRefusesIsReportedWhereItStands() {
        let refuse = TemplateFilter("refuse") { _, _ throws(TemplateFailure) in throw TemplateFailure("no such thing") }
        #expect(rendered(["a.txt": "\n {{ 'x'|refuse }}"], filters: [refuse]) == "a.txt:2:9: error: no such thing")
    }

    @Test func manyThreadsRenderOneSet() async throws {
        let set = try TemplateSet(sources: [
            TemplateSource(
                name: "a.html",
                text: "{% macro m(x) %}{{ x }}{% endmacro %}{% for i in range(50) %}{{ m(i * n) }},{% endfor %}")
        ])
        try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for number in 0..<64 {
                group.addTask { (number, try set.render("a.html", with: ["n": .integer(number)])) }
            }
            for try await (number, bytes) in group {
                let expected = (0..<50).map { "\($0 * number)," }.joined()
                #expect(String(decoding: bytes, as: UTF8.self) == expected)
            }
        }
    }

    @Test func aFieldOfARecordHidesAMethod() {
        let shape = TemplateShape(["items", "title"])
        let page = TemplateObject(shape, [["a", "b"], "T"])
        #expect(rendered(["a.html": "{{ page.items|join }}{{ page.title }}"], with: ["page": .object(page)]) == "abT")
    }
}
