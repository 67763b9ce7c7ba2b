import CommonMark
import Testing

struct FindingTests {
    private func expectFindings(
        _ marked: String, _ kinds: [MarkdownFinding.Kind], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let input = MarkedText(marked)
        let findings = try MarkdownDocument(input.text).findings
        #expect(findings.map(\.kind) == kinds, sourceLocation: sourceLocation)
        let places = findings.map { [$0.line, $0.column] }
        #expect(places == input.places.map { [$0.line, $0.column] }, sourceLocation: sourceLocation)
    }

    @Test func pointsAtRawHTML() throws {
        try expectFindings("a ⟪<b>⟫c⟪</b>⟫ ⟪<!-- d -->⟫", [.rawHTML, .rawHTML, .rawHTML])
        try expectFindings("[@x] [@y] ⟪<b>⟫\n[@z] ⟪<i>⟫ [@w] ⟪<u>⟫", [.rawHTML, .rawHTML, .rawHTML])
        try expectFindings("- a\n\n  ⟪<div>⟫\n  x\n  </div>\n", [.rawHTML])
        try expectFindings("> a\n  b ⟪<b>⟫\n    c ⟪<b>⟫", [.rawHTML, .rawHTML])
        try expectFindings("[x]: /y 'a\nb'\ntext\nmore ⟪<b>⟫", [.rawHTML])
        try expectFindings("[x](/y 'a\nb') ⟪<b\nc>⟫ ⟪<d>⟫", [.rawHTML, .rawHTML])
    }

    @Test func pointsAtRefusedLinks() throws {
        try expectFindings("日 ⟪[a](javascript:x)⟫ [b](/c) ⟪<irc://d>⟫", [.refusedLink, .refusedLink])
        try expectFindings("[@a] ⟪[b][c]⟫\n\n[c]: file:///etc", [.refusedLink])
    }

    @Test func pointsAtFootnotes() throws {
        try expectFindings("a⟪[^1]⟫ b\n\n⟪[^1]⟫: several words", [.footnote, .footnote])
        try expectFindings("a⟪[^note]⟫ b\n\n⟪[^note]⟫: word", [.footnote, .footnote])
        try expectFindings("`[^1]` \\[^1] [^1](/a) [^]", [])
    }

    @Test func aFootnoteIsNoLink() throws {
        let document = try MarkdownDocument("a[^1] [^1 *x* ^2]\n\n[^1]: note\n[^1 *x* ^2]: /b")
        #expect(document.html() == "<p>a[^1] <a href=\"/b\">^1 <em>x</em> ^2</a></p>\n")
        #expect(document.links.map(\.destination) == ["/b"])
    }

    @Test func pointsAtImagesAndAtBracketsThatAreNoCitation() throws {
        try expectFindings("a ⟪![b](c)⟫ ⟪[@d; e]⟫ [@f]", [.image, .unreadCitation])
    }

    @Test func saysWhatToDo() throws {
        let finding = try #require(try MarkdownDocument("a <script>").findings.first)
        #expect(finding.message == "'<script>' is HTML and will not be shown")
        #expect(finding.remedy == "write it as Markdown, or put it in backticks to show it as code")
        #expect(finding.text == "<script>")
    }

    @Test func linksHaveDestinationTitleAndLine() throws {
        let document = try MarkdownDocument("[a](/b \"c\")\n\n[@x] <https://d.example>\n[e][f]\n\n[f]: /g\n")
        #expect(document.links.map(\.destination) == ["/b", "https://d.example", "/g"])
        #expect(document.links.map(\.title) == ["c", "", ""])
        #expect(document.links.map(\.line) == [1, 3, 4])
    }
}
