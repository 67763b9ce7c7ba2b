import CommonMark
import Testing

/// A text printed as Markdown again, for pages that are Markdown.
struct MarkdownWriterTests {
    @Test(arguments: [
        ("# A\n\ntext\n\n##### B #", "### A\n\ntext\n\n###### B #"), ("A\n===", "### A"),
        ("A\nb\n---\n\nc", "#### A b\n\nc"), ("#tag\n===\nx", "### #tag\nx"), ("> # A", "> # A"),
        ("# A [@b]", "### A [1]"), ("#", "### "),
    ])
    func lowersTheHeadingsAtTheTop(markdown: String, expected: String) throws {
        let document = try MarkdownDocument(markdown)
        #expect(document.markdown(MarkdownOptions(headingShift: 2) { _ in "[1]" }) == expected)
        #expect(document.markdown() == markdown)
    }

    @Test func showsHTMLAsText() throws {
        let text = "a <b>c</b> `<d>` <https://e.example>"
        let shown = "a &lt;b>c&lt;/b> `&lt;d>` <https://e.example>"
        #expect(try MarkdownDocument(text).markdown(MarkdownOptions(showsHTMLAsText: true)) == shown)
        #expect(try MarkdownDocument("a < b").markdown(MarkdownOptions(showsHTMLAsText: true)) == "a < b")
    }

    @Test func whatIsNotReadIsShownAsItIsWritten() {
        let document = MarkdownDocument(unread: "# a <b> *c*")
        #expect(document.html() == "<p># a &lt;b&gt; *c*</p>\n")
        #expect(document.plainText() == "# a <b> *c*")
        #expect(document.markdown() == "# a <b> *c*")
    }
}
