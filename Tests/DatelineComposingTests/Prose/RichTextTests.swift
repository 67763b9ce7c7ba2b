import Templating
import Testing

@testable import DatelineComposing

@Suite struct RichTextTests {
    private let text: RichText = {
        let mark = RichText([.mark(ReferenceMark(number: 3, occurrence: 2, locator: "p. 4"))])
        let link = PageLink(text: "A & <B>", href: "a/index.html").rich
        return "See \(link), they * say\(mark)"
    }()

    @Test func printsHTML() {
        #expect(
            text.html.html == "See <a href=\"a/index.html\">A &amp; &lt;B&gt;</a>, they * say"
                + "<a class=\"cite\" id=\"cite-3-2\" href=\"#source-3\">[3, p. 4]</a>")
    }

    @Test func printsMarkdown() {
        #expect(text.markdown.html == "See [A \\& \\<B\\>](a/index.html), they \\* say [3]")
    }

    @Test func printsWords() {
        #expect(text.plain == "See A & <B>, they * say")
    }

    @Test func listsThingsWithAnAnd() {
        let names = ["a", "b", "c", "d", "e"].map { RichText($0) }
        #expect(English.list(names).plain == "a, b, c, d and e")
        #expect(English.list(names, atMost: 2).plain == "a, b and 3 others")
        #expect(English.list(Array(names.prefix(3)), atMost: 2).plain == "a, b and c")
    }
}
