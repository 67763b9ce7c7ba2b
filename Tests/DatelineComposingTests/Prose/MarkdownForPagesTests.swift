import Testing

@testable import DatelineComposing

@Suite struct MarkdownForPagesTests {
    @Test func lowersHeadings() {
        #expect(
            MarkdownForPages.text(of: "# One\n\ntext\n\nTwo\n---\n\n##### Deep", headingShift: 2)
                == "### One\n\ntext\n\n#### Two\n\n###### Deep")
    }

    @Test func leavesNoLiveHTML() {
        #expect(
            MarkdownForPages.text(of: "a <script>x</script> <https://example.org>", headingShift: 2)
                == "a &lt;script>x&lt;/script> <https://example.org>")
    }
}
