import DatelineComposing
import DatelineModel
import Templating
import Testing

@testable import DatelinePublishing

/// Templates over the built-in ones are read, then tried on pages.
@Suite struct TemplateCheckTests {
    private static let editions = [Casebook.bare, .empty].map { casebook in
        Edition(of: casebook.disclosed(by: DisclosureRule(ceiling: .red)).disclosure)
    }

    private func faults(in templates: [String: String]) -> [String] {
        let sources = templates.sorted { $0.key < $1.key }.map { name, text in
            TemplateSource(name: name, text: text, origin: "templates/\(name)")
        }
        return TemplateCheck(of: sources).diagnostics(triedOn: Self.editions).map { found in
            let place = found.place.map { "\($0.file):\($0.line):\($0.column)+\($0.length)" } ?? ""
            return "\(place): \(found.severity.rawValue): \(found.message) [\(found.id.text)]"
        }
    }

    @Test func findsNothingInACopyOfEveryBuiltInTemplate() {
        let all = TemplateCollection().builtIn
        #expect(faults(in: Dictionary(all.map { ($0.name, $0.text) }) { $1 }) == [])
    }

    @Test func namesAreCheckedAgainstThePageTheyAreOn() {
        let text = "{% extends 'builtin/pages/home.html' %}\n{% block main %}é{{ page.titel }}{% endblock %}"
        #expect(
            faults(in: ["pages/home.html": text]) == [
                "templates/pages/home.html:2:27+5: error: Head has no field 'titel' [template-name]"
            ])
    }

    @Test func aFieldThatMayBeNoneIsKnownFromTheContractAlone() {
        func text(_ list: String) -> String {
            "{% extends 'builtin/pages/briefing.md' %}\n{% block main %}\n"
                + "{% for kind, rows in \(list)|groupby(\"kind\") %}{{ kind }}: {{ rows|length }}{% endfor %}{% endblock %}"
        }
        #expect(
            faults(in: ["pages/briefing.md": text("sources")]) == [
                "templates/pages/briefing.md:3:38+6: error: 'kind' may be none, which 'groupby' cannot compare [template-value]"
            ])
        #expect(faults(in: ["pages/briefing.md": text("sources|selectattr('kind')")]) == [])
    }

    @Test func syntaxAndLimitsAndWhatIsLeftOutAreTold() {
        #expect(faults(in: ["pages/home.html": "{% if %}"]).first?.hasSuffix("[template-syntax]") == true)
        #expect(faults(in: ["pages/home.html": "{% do x %}"]).first?.hasSuffix("[template-feature]") == true)
        let endless = "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"
        #expect(faults(in: ["pages/home.html": endless]).first?.hasSuffix("[template-limit]") == true)
    }

    @Test func whatGoesWrongOnSomePagesAloneIsFoundByTheTrial() {
        let found = faults(in: ["pages/incident.html": "{{ known.prose|upper + 1 }}"])
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("templates/pages/incident.html:1:") == true)
        #expect(found.first?.hasSuffix("on the page 'Something' [template-value]") == true)
    }

    @Test func aMisspeltFileIsNotPassedOver() {
        #expect(
            faults(in: ["pages/hoem.html": "x"]) == [
                "templates/pages/hoem.html:1:1+0: warning: no page and no template uses 'pages/hoem.html' [template-unused]"
            ])
        #expect(faults(in: ["pages/home.html": "{% include 'parts/own.html' %}", "parts/own.html": "x"]) == [])
    }

    @Test func aTemplateThatExtendsItselfIsToldOfTheLayer() {
        let own = TemplateSource(name: "pages/home.html", text: "{% extends 'pages/home.html' %}")
        let found = TemplateCheck(of: [own]).diagnostics(triedOn: Self.editions)
        #expect(found.first?.help?.contains("builtin/") == true)
    }
}
