import DatelinePublishing
import Foundation
import Templating
import Testing

/// The list that `dateline templates` prints.
@Suite struct TemplateListingTests {
    private func line(_ name: String, _ overrides: TemplateSource...) -> String? {
        TemplateListing(of: overrides).text.split(separator: "\n").map(String.init)
            .first { $0.hasPrefix(name + " ") }
    }

    private func own(_ name: String, _ text: String) -> TemplateSource {
        TemplateSource(name: name, text: text, origin: "templates/\(name)")
    }

    @Test func tellsWhereEachTemplateComesFrom() {
        #expect(line("pages/home.html")?.hasSuffix("  built-in") == true)
        #expect(
            line("pages/home.html", own("pages/home.html", "x"))?.hasSuffix(
                "  templates/pages/home.html, in place of the built-in one") == true)
        let one = own("pages/home.html", "{% extends 'builtin/pages/home.html' %}{% block main %}{% endblock %}")
        #expect(line("pages/home.html", one)?.hasSuffix("pages/home.html, over the built-in one: main") == true)
        #expect(line("parts/x.html", own("parts/x.html", "x"))?.hasSuffix("  templates/parts/x.html") == true)
        #expect(line("pages/home.html", own("pages/home.html", "{%"))?.contains("cannot be read") == true)
    }

    @Test func tellsTheBlocksThatCanBeReplaced() {
        let lines = TemplateListing(of: []).text.split(separator: "\n")
        let place = lines.firstIndex { $0.hasPrefix("pages/briefing.html ") } ?? 0
        let blocks = lines[place + 1].dropFirst("    blocks: ".count).components(separatedBy: ", ")
        #expect(lines[place + 1].hasPrefix("    blocks: "))
        // its own, then those of the frame, each once
        #expect(blocks.contains("bottom_line") && blocks.last == "sources")
        #expect(blocks.count { $0 == "head" } == 1)
    }
}
