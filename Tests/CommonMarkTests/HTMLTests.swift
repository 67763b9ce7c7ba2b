import CommonMark
import Testing

struct HTMLTests {
    private func html(_ markdown: String, _ options: MarkdownHTMLOptions = MarkdownHTMLOptions()) throws -> String {
        try MarkdownDocument(markdown).html(options)
    }

    @Test func headingsAreLoweredButNotBelowTheSixth() throws {
        let options = MarkdownHTMLOptions(headingShift: 2)
        #expect(try html("# One\n##### Five", options) == "<h3>One</h3>\n<h6>Five</h6>\n")
        #expect(try html("### Three", MarkdownHTMLOptions(headingShift: -5)) == "<h1>Three</h1>\n")
    }

    @Test func headingsCarryTheirWordsAsIDs() throws {
        let options = MarkdownHTMLOptions(headingShift: 1, headingIDs: .prefix("prose-"))
        let output = try html("# What *is* known\n# What is known\n# 日本 & \"x\"\n# ***\n\n# <b>", options)
        #expect(
            output == """
                <h2 id="prose-what-is-known">What <em>is</em> known</h2>
                <h2 id="prose-what-is-known-2">What is known</h2>
                <h2 id="prose-日本-x">日本 &amp; &quot;x&quot;</h2>
                <h2 id="prose-section">***</h2>
                <h2 id="prose-section-2"></h2>

                """)
    }

    @Test func idsThatLookNumberedStayApart() throws {
        let options = MarkdownHTMLOptions(headingIDs: .prefix(""))
        let output = try html("# a\n# a-2\n# a\n# a", options)
        #expect(output.matches(of: /id="([^"]*)"/).map { String($0.output.1) } == ["a", "a-2", "a-3", "a-4"])
    }

    @Test func aPrefixIsEscaped() throws {
        #expect(try html("# a", MarkdownHTMLOptions(headingIDs: .prefix("\">"))) == "<h1 id=\"&quot;&gt;a\">a</h1>\n")
    }

    @Test func rawHTMLLeavesNoTrace() throws {
        #expect(try html("a <b onclick=x>c</b> <!-- d --> <?e?>") == "<p>a c  </p>\n")
        #expect(try html("<script>\nalert(1)\n</script>\n\nafter") == "<p>after</p>\n")
    }

    @Test func imagesBecomeTheirAlternativeText() throws {
        #expect(try html("![a *b* `c` \"d\"\ne](x.png \"t\")") == "<p>a b c &quot;d&quot; e</p>\n")
        #expect(try html("[![alt](a.png)](/b)") == "<p><a href=\"/b\">alt</a></p>\n")
        #expect(try html("![see [link](/x)](y)") == "<p>see link</p>\n")
    }

    @Test func aLinkIsAllowedRewrittenOrLeftAsText() throws {
        let options = MarkdownHTMLOptions(link: { destination in
            switch destination {
            case "record:apt37": .rewrite("/actors/apt37/")
            case "record:gone": .refuse
            case "record:trap": .rewrite("javascript:alert(1)")
            default: .allow
            }
        })
        #expect(try html("[a](record:apt37 \"T\")", options) == "<p><a href=\"/actors/apt37/\" title=\"T\">a</a></p>\n")
        #expect(try html("[a *b*](record:gone)", options) == "<p>a <em>b</em></p>\n")
        #expect(try html("[a](record:trap)", options) == "<p>a</p>\n")
        #expect(try html("[a](javascript:x) [b](ftp://x)", options) == "<p>a <a href=\"ftp://x\">b</a></p>\n")
    }

    @Test func textAndAttributesAreEscaped() throws {
        #expect(try html("a < b & \"c\" > 'd'") == "<p>a &lt; b &amp; &quot;c&quot; &gt; 'd'</p>\n")
        #expect(
            try html("[x](</a?b=\"c\"&d='ä'> '\"<t>')")
                == "<p><a href=\"/a?b=%22c%22&amp;d=&#x27;%C3%A4&#x27;\" title=\"&quot;&lt;t&gt;\">x</a></p>\n")
        #expect(try html("```\"><b>\nx\n```") == "<pre><code class=\"language-&quot;&gt;&lt;b&gt;\">x\n</code></pre>\n")
    }

    @Test func aDocumentRendersTheSameTwiceAndDifferentlyByOptions() throws {
        let document = try MarkdownDocument("# A [@b]\n\n[c](/d)")
        let first = document.html(MarkdownHTMLOptions(citation: { _ in "<sup>1</sup>" }))
        #expect(first == "<h1>A <sup>1</sup></h1>\n<p><a href=\"/d\">c</a></p>\n")
        #expect(document.html(MarkdownHTMLOptions(link: { _ in .refuse })) == "<h1>A [@b]</h1>\n<p>c</p>\n")
        #expect(document.html(MarkdownHTMLOptions(citation: { _ in "<sup>1</sup>" })) == first)
    }

    @Test func nothingGivesNothing() throws {
        #expect(try html("") == "")
        #expect(try html(" \n\n") == "")
    }
}
