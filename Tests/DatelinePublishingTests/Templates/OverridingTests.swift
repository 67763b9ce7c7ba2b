import DatelineComposing
import DatelineModel
import Templating
import Testing

@testable import DatelinePublishing

/// Templates over the built-in ones: a whole file, one block, the frame of all pages, the style sheet.
@Suite struct OverridingTests {
    private let edition = Edition(of: Casebook.bare.disclosed(by: DisclosureRule(ceiling: .red)).disclosure)

    private func home(_ overrides: TemplateSource...) throws -> String {
        let page = try #require(edition.page(.home))
        return try PageRenderer(overrides: overrides).text(of: page, as: .html)
    }

    @Test func aFileTakesThePlaceOfTheBuiltInOne() throws {
        #expect(try home(TemplateSource(name: "pages/home.html", text: "{{ page.title }}!")) == "The least there is!")
    }

    @Test func oneBlockTakesThePlaceOfOne() throws {
        let text = "{% extends 'builtin/pages/home.html' %}{% block title %}T:{{ super() }}{% endblock %}"
        let changed = try home(TemplateSource(name: "pages/home.html", text: text))
        let plain = try home()
        #expect(changed.contains("<title>T:The least there is</title>"))
        #expect(changed.replacing("<title>T:", with: "<title>") == plain)
    }

    @Test func theFrameOfAllPagesCanBeExtended() throws {
        let text = "{% extends 'builtin/layouts/page.html' %}{% block head %}<!-- ours -->{% endblock %}"
        #expect(try home(TemplateSource(name: "layouts/page.html", text: text)).contains("<!-- ours -->"))
    }

    @Test func aFolderLiesOverTheCasebooksOwn() throws {
        let casebook = TemplateSource(name: "pages/home.html", text: "casebook", layer: "casebook")
        let given = TemplateSource(name: "pages/home.html", text: "{% include 'casebook/pages/home.html' %}, over it")
        #expect(try home(casebook, given) == "casebook, over it")
    }

    @Test func theStyleSheetIsATemplateAndAScriptIsNot() throws {
        let sheet = "{% include 'builtin/assets/dateline.css' %}\nmain { color: red }"
        let renderer = try PageRenderer(overrides: [
            TemplateSource(name: "assets/dateline.css", text: sheet),
            TemplateSource(name: "assets/search.js", text: "let x = '{{ nothing }}'"),
        ])
        let assets = Dictionary(try renderer.assets().map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }) {
            $1
        }
        let plain = try PageRenderer().assets().first { $0.path == "assets/dateline.css" }
        #expect(assets["assets/dateline.css"]?.hasSuffix("main { color: red }") == true)
        #expect(assets["assets/dateline.css"]?.hasPrefix(String(decoding: plain?.bytes ?? [], as: UTF8.self)) == true)
        #expect(assets["assets/search.js"] == "let x = '{{ nothing }}'")
    }
}
