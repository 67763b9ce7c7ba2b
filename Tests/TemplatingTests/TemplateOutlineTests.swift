import Templating
import Testing

/// What a template has for others and takes from them.
@Suite struct TemplateOutlineTests {
    @Test func namesBlocksMacrosAndOtherTemplates() throws {
        let text = """
            {% extends "builtin/page.html" %}{% import "say.html" as say %}{% from "dates.html" import day %}
            {% macro card(x) %}{% include ["a.html", "b.html"] %}{% endmacro %}
            {% block main %}{% if true %}{% block inner %}{% endblock %}{% endif %}{% endblock %}
            """
        let outline = try TemplateOutline(of: TemplateSource(name: "page.html", text: text))
        #expect(outline.extends == "builtin/page.html")
        #expect(outline.blocks == ["main", "inner"])
        #expect(outline.macros == ["card"])
        #expect(outline.named == ["builtin/page.html", "say.html", "dates.html", "a.html", "b.html"])
        #expect(!outline.namesByValue)
    }

    @Test func aNameThatIsWorkedOutIsSaidToBe() throws {
        let outline = try TemplateOutline(of: TemplateSource(name: "a.html", text: "{% extends layout %}"))
        #expect(outline.namesByValue)
        #expect(outline.extends == nil)
    }

    @Test func aBrokenTemplateHasNone() {
        let error = #expect(throws: TemplateError.self) {
            try TemplateOutline(of: TemplateSource(name: "a.html", text: "\n{% if %}"))
        }
        #expect(error?.line == 2)
    }
}
