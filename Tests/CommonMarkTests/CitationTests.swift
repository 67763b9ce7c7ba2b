import CommonMark
import Testing

struct CitationTests {
    /// Reads a text and expects its citations to have the marked keys at the marked places.
    private func expectKeys(
        _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let input = MarkedText(marked)
        let found = try MarkdownDocument(input.text).citations.map {
            MarkedText.Place(line: $0.line, column: $0.column, text: $0.key)
        }
        #expect(found == input.places, sourceLocation: sourceLocation)
    }

    @Test func readsKeysPrefixesAndLocators() throws {
        let document = try MarkdownDocument("Known [see @a; -@b, ch. 2; also  @c-d p. 4 & 5 ].")
        let citations = document.citations
        #expect(citations.map(\.key) == ["a", "b", "c-d"])
        #expect(citations.map(\.prefix) == ["see", nil, "also"])
        #expect(citations.map(\.locator) == [nil, "ch. 2", "p. 4 & 5"])
        #expect(document.citationGroups.map(\.text) == ["[see @a; -@b, ch. 2; also  @c-d p. 4 & 5 ]"])
        #expect(document.citationGroups.map { [$0.line, $0.column] } == [[1, 7]])
    }

    @Test func pointsAtTheKey() throws {
        try expectKeys("[@⟪key⟫]")
        try expectKeys("a [@⟪key⟫, p. 4] b [@⟪a⟫; @⟪b⟫, ch. 2].")
        try expectKeys("日本 é [@⟪key⟫]")
        try expectKeys("one\r\ntwo [@⟪key⟫]\rthree [@⟪x⟫]")
        try expectKeys(
            "# Heading [@⟪key⟫] #\n\n> quoted\n>   [@⟪a⟫]\nlazy [@⟪b⟫]\n\n- item\n\n      [@code]\n  - [@⟪c⟫]")
        try expectKeys("*[@⟪a⟫]* **x [@⟪b_c_d⟫]** _[@⟪e⟫]_")
    }

    @Test func pointsAtTheKeyWhereLinesAreHardToCount() throws {
        // libcmark counts neither the lines of definitions above a paragraph nor those within a link's title.
        try expectKeys("[x]: /y 'a\nb'\n[z]: /w\ntext [@⟪key⟫]")
        try expectKeys("[x](/y 'a\nb\nc') [@⟪key⟫] and `a\nb` [@⟪k2⟫]")
        try expectKeys("[x](/@y '[@no]') [@⟪yes⟫] [y](</[@no]>) [@⟪z⟫]")
        try expectKeys("a\tb [@⟪key⟫]\n\n1.\ttab [@⟪a⟫]\n\t[@⟪b⟫]")
    }

    @Test func agroupMayGoOverALineEnd() throws {
        let markdown = "> one [@a, p. 4;\n> @b] two"
        let document = try MarkdownDocument(markdown)
        #expect(document.citations.map(\.key) == ["a", "b"])
        #expect(document.citations.map(\.line) == [1, 2])
        #expect(document.citations.map(\.column) == [9, 4])
        #expect(document.markdown(MarkdownOptions { _ in "[1]" }) == "> one [1] two")
        #expect(document.html() == "<blockquote>\n<p>one [@a, p. 4;\n@b] two</p>\n</blockquote>\n")
    }

    @Test(arguments: [
        "`[@a]`", "```\n[@a]\n```", "    [@a]", "<b title='[@a]'>", "<!-- [@a] -->", "<div>\n[@a]\n</div>",
        "[x](/[@a])", "[x](/y '[@a]')", "![x](/[@a])", "``` [@a]\nx\n```", "\\[@a]", "[\\@a]", "[@a\\]", "[&#64;a]",
        "[@a&rsqb;", "me@example.org", "[me@example.org]", "<me@example.org>", "@a", "[@]", "[@ a]", "[@_a]", "[@a",
        "@a]", "[[@]", "[@a; ]", "[@a; b]", "[@a *b*]", "[@a `]`", "[@a]: /url\n\n[@a]", "[@a](/b)", "[@a @b]",
        "[@a  \nb]",
    ])
    func isNone(_ markdown: String) throws {
        let document = try MarkdownDocument(markdown)
        #expect(document.citations.isEmpty)
        #expect(document.markdown(MarkdownOptions { _ in "[1]" }) == markdown)
    }

    @Test func aDefinitionMakesItALink() throws {
        let document = try MarkdownDocument("[@a] [@b] [text][@A]\n\n[@a]: /url '[@c]'")
        #expect(document.citations.map(\.key) == ["b"])
        let links = "<a href=\"/url\" title=\"[@c]\">"
        #expect(document.html() == "<p>\(links)@a</a> [@b] \(links)text</a></p>\n")
    }

    @Test func codeAndDestinationsComeOutAsTheyWereWritten() throws {
        let html = try MarkdownDocument("[@x] `[@a]` [y](/[@b] \"[@c]\") [^1]\n\n``` [@d]\n[@e] [^2]\n```").html(
            MarkdownHTMLOptions(citation: { _ in "<i>x</i>" }))
        #expect(
            html == """
                <p><i>x</i> <code>[@a]</code> <a href="/%5B@b%5D" title="[@c]">y</a> [^1]</p>
                <pre><code class="language-[@d]">[@e] [^2]
                </code></pre>

                """)
    }

    @Test func eachGroupIsReplacedInItsTurn() throws {
        let document = try MarkdownDocument("a [@a], b [@b; @a].\n\n- [@c]\n- `[@d]` [@a]\n")
        var numbers: [String: Int] = [:]
        let numbered = { (group: MarkdownCitationGroup) -> String? in
            let marks = group.citations.map { citation in
                numbers[citation.key] = numbers[citation.key] ?? numbers.count + 1
                return String(numbers[citation.key] ?? 0)
            }
            return "[" + marks.joined(separator: ", ") + "]"
        }
        #expect(document.markdown(MarkdownOptions(citation: numbered)) == "a [1], b [2, 1].\n\n- [3]\n- `[@d]` [1]\n")
        #expect(document.html().contains("a [@a], b [@b; @a]."))
        let without = document.markdown(MarkdownOptions { $0.citations[0].key == "b" ? "" : nil })
        #expect(without == "a [@a], b .\n\n- [@c]\n- `[@d]` [@a]\n")
    }

    @Test func insideALinkAGroupStaysText() throws {
        let document = try MarkdownDocument("[text [@a]](/b) ![alt [@c]](/d)")
        let html = document.html(MarkdownHTMLOptions(citation: { _ in "<a href=\"#r\">1</a>" }))
        #expect(html == "<p><a href=\"/b\">text [@a]</a> alt [@c]</p>\n")
        #expect(document.findings.map(\.kind) == [.citationInsideLink, .image, .citationInsideLink])
    }

    @Test func theLettersOfTheMarksMayBeInTheText() throws {
        let letters = (0..<16).compactMap { Unicode.Scalar(0x2C00 + $0).map(String.init) }
        let some = letters.dropLast().joined()
        let document = try MarkdownDocument("\(some) [@a] \(some.lowercased())")
        #expect(document.citations.map(\.key) == ["a"])
        #expect(document.html().contains(some))
        let all = try MarkdownDocument("\(letters.joined()) [@a]")
        #expect(all.citations.isEmpty)
        #expect(all.html() == "<p>\(letters.joined()) [@a]</p>\n")
    }
}
