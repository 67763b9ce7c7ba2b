import CommonMark
import Testing

/// Words written otherwise in all forms of a text, as indicators of attacks are defanged.
struct RewrittenWordsTests {
    /// The text with `evil.example` made harmless.
    private func harmless(_ markdown: String) throws -> MarkdownDocument {
        try MarkdownDocument(markdown).rewritingWords { $0.replacing("evil.example", with: "evil[.]example") }
    }

    @Test func changeInEveryForm() throws {
        let text = try harmless("On *evil.example* and `evil.example`:\n\n    get evil.example\n\n# evil.example")
        #expect(
            text.html() == """
                <p>On <em>evil[.]example</em> and <code>evil[.]example</code>:</p>
                <pre><code>get evil[.]example
                </code></pre>
                <h1>evil[.]example</h1>

                """)
        #expect(text.plainText() == "On evil[.]example and evil[.]example: get evil[.]example evil[.]example")
        #expect(
            text.markdown()
                == "On *evil[.]example* and `evil[.]example`:\n\n    get evil[.]example\n\n# evil[.]example")
        #expect(text.source.contains("*evil.example*"))
    }

    @Test(arguments: [
        "[report](https://evil.example/x)", "[https://evil.example/x](https://evil.example/x)",
        "<https://evil.example/x>", "<a@evil.example>", "[report][1]\n\n[1]: https://evil.example/x 'Title'",
        "[report](<https://evil.example/x> \"Title\")", "![map](https://evil.example/x.png)",
        "[report](https://evil.example/x_\\(1\\))",
    ])
    func leaveAlone(whereALinkGoes markdown: String) throws {
        let (before, after) = (try MarkdownDocument(markdown), try harmless(markdown))
        #expect(after.html() == before.html())
        #expect(after.plainText() == before.plainText())
        #expect(after.markdown() == markdown)
    }

    @Test func changeInTheTextOfALinkThatGoesElsewhere() throws {
        let text = try harmless("[evil.example](https://example.org)")
        #expect(text.html() == "<p><a href=\"https://example.org\">evil[.]example</a></p>\n")
        #expect(text.markdown() == "[evil[.]example](https://example.org)")
    }

    @Test func changeInBracketsThatLinksDoNotHave() throws {
        let text = try harmless("(evil.example) [evil.example] <b>evil.example</b>")
        #expect(text.plainText() == "(evil[.]example) [evil[.]example] evil[.]example")
        #expect(try harmless("(evil.example)").markdown() == "(evil[.]example)")
    }

    @Test func leaveCitationsToThoseWhoNumberThem() throws {
        let text = try harmless("On evil.example[@a.evil.example, p. 4]")
        #expect(text.markdown(MarkdownOptions { _ in "[1]" }) == "On evil[.]example[1]")
        #expect(text.citations.map(\.key) == ["a.evil.example"])
    }

    @Test func leaveATextWithoutThemAsItIs() throws {
        let text = "# A\n\nb *c* [d](/e) [@f]\n"
        #expect(try harmless(text).markdown() == text)
        #expect(try harmless(text).html() == MarkdownDocument(text).html())
    }
}
