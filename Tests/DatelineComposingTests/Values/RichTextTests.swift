import DatelineModel
import Templating
import Testing

@testable import DatelineComposing

@Suite struct RichTextTests {
    /// A text with a link and a second reference to the page's third source, as a page shows it.
    private func printed() throws -> (text: RichText, html: String, markdown: String) {
        let citation = Citation(source: try id("gamma-2018"), locator: "p. 4", marking: .clear)
        let link = PageLink(text: "A & <B>", target: .page(Route(path: "/a/"))).rich
        let text: RichText = "See \(link), they * say\(RichText(citing: [citation]))"
        var fold = PageFold(at: PagePlace(Route(path: "/"), as: .site, baseURL: nil))
        for source in ["alpha-2018", "beta-2017"] { _ = fold.number(of: try id(source)) }
        _ = fold.mark(citation)
        let printed = text.printed(&fold)
        return (text, printed.html.html, printed.markdown.html)
    }

    @Test func printsHTML() throws {
        #expect(
            try printed().html == "See <a href=\"a/index.html\">A &amp; &lt;B&gt;</a>, they * say"
                + "<a class=\"cite\" id=\"cite-3-2\" href=\"#source-3\">[3, p. 4]</a>")
    }

    @Test func printsMarkdown() throws {
        #expect(try printed().markdown == "See [A \\& \\<B\\>](a/index.html), they \\* say [3]")
    }

    @Test func printsWords() throws {
        #expect(try printed().text.plain == "See A & <B>, they * say")
    }

    /// Whatever is put together of texts obliges to all that they do.
    @Test func carriesWhatItObligesTo() throws {
        let strict = RichText("strict").obliging(Obligation(marking: .amber))
        let link = PageLink(text: "name", marking: .green).rich
        let new = RichText("new").obliging(Obligation(known: try date("2018-02")))
        let text: RichText = "\(strict) and \(English.list([link, new]))"
        #expect(text.obligation.marking == .amber)
        #expect(text.capitalized.obligation.known?.date == (try date("2018-02")))
        #expect(link.wholeObligation.marking == .green)
        #expect((link + ".").wholeObligation.marking == .green)
    }

    @Test func isEqualByItsWordsAndLinks() {
        #expect(RichText("a").obliging(Obligation(marking: .red)) == "a")
        #expect(PageLink(text: "a", target: .part("x")).rich != PageLink(text: "a").rich)
    }

    @Test func listsThingsWithAnAnd() {
        let names = ["a", "b", "c", "d", "e"].map { RichText($0) }
        #expect(English.list(names).plain == "a, b, c, d and e")
        #expect(English.list(names, atMost: 2).plain == "a, b and 3 others")
        #expect(English.list(Array(names.prefix(3)), atMost: 2).plain == "a, b and c")
    }
}
