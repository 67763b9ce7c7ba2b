import Templating
import Testing

/// With a declared model, what does not exist is an error when the templates are read.
@Suite struct NameCheckingTests {
    static let incident = RecordType(
        name: "Incident",
        fields: [.init("title", .text), .init("actors", .list(.text)), .init("counts", .map(.integer))])
    let page = RecordType(
        name: "Page", fields: [.init("title", .text), .init("incidents", .list(.record(NameCheckingTests.incident)))])

    @Test func anUnknownVariableIsNamedWithItsPlaceAndItsLikeness() {
        #expect(
            faults(in: ["a.html": "one\n  {{ titel }}"], model: page) == [
                "a.html:2:6: error: there is no variable 'titel'\nhelp: did you mean 'title'?"
            ])
    }

    @Test func fieldsOfLoopItemsAreChecked() {
        #expect(
            faults(in: ["a.html": "{% for i in incidents %}{{ i.titel }}{{ i.title }}{% endfor %}"], model: page) == [
                "a.html:1:30: error: Incident has no field 'titel'\nhelp: did you mean 'title'?"
            ])
    }

    @Test func fieldsNamedInFiltersAreChecked() {
        #expect(
            faults(in: ["a.html": "{{ incidents|map(attribute='tilte')|join }}"], model: page) == [
                "a.html:1:28: error: Incident has no field 'tilte'\nhelp: did you mean 'title'?"
            ])
    }

    @Test func aPartialIsCheckedWithTheNamesOfItsInclude() {
        let part = "{{ i.title }}{{ i.tilte }}"
        #expect(
            faults(
                in: ["a.html": "{% for i in incidents %}{% include 'p.html' %}{% endfor %}", "p.html": part],
                model: page
            ) == ["p.html:1:19: error: Incident has no field 'tilte'\nhelp: did you mean 'title'?"])
    }

    @Test func aBlockThatNoBaseHasIsAnError() {
        let base = "{% block body %}{% endblock %}"
        #expect(
            faults(
                in: ["a.html": "{% extends 'b.html' %}{% block boddy %}{% endblock %}", "b.html": base], model: page)
                == [
                    "a.html:1:26: error: no extended template has a block 'boddy'\nhelp: did you mean 'body'?"
                ])
    }

    @Test func filtersTestsTagsAndTemplatesAreChecked() {
        #expect(
            faults(in: ["a.html": "{{ title|uper }}{{ title is strng }}{% include 'b' %}"], model: page) == [
                "a.html:1:10: error: there is no filter 'uper'\nhelp: did you mean 'upper'?",
                "a.html:1:29: error: there is no test 'strng'\nhelp: did you mean 'string'?",
                "a.html:1:48: error: there is no template 'b'",
            ])
    }

    @Test func scopesAreFollowed() {
        let text = """
            {% set a = 1 %}{% for x in [1] %}{% set b = a %}{{ b }}{{ loop.index }}{% endfor %}\
            {% with c = a %}{{ c }}{% endwith %}{% macro m(d) %}{{ d }}{{ caller() }}{% endmacro %}\
            {% call m(1) %}{{ a }}{% endcall %}{% if zz is defined %}{{ zz.y }}{% endif %}{{ yy|default(1) }}
            """
        #expect(faults(in: ["a.html": text], model: page) == [])
        #expect(
            faults(in: ["a.html": "{% for x in [1] %}{% set b = 1 %}{% endfor %}{{ b }}"], model: page) == [
                "a.html:1:49: error: there is no variable 'b'\nhelp: ask with 'b is defined' if it is there only on some pages"
            ])
    }

    @Test func macrosAreCheckedAtTheirCalls() {
        let lib = "{% macro card(title) %}{{ title }}{% endmacro %}"
        #expect(
            faults(
                in: ["a.html": "{% import 'l.html' as l %}{{ l.card(titel=1) }}{{ l.crd() }}", "l.html": lib],
                model: page)
                == [
                    "a.html:1:37: error: the macro 'card' has no parameter 'titel'\nhelp: did you mean 'title'?",
                    "a.html:1:53: error: 'l.html' has no 'crd'\nhelp: did you mean 'card'?",
                ])
    }
}
