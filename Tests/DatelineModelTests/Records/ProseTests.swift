import CommonMark
import DatelineModel
import Testing

struct ProseTests {
    private func prose(_ blocks: [String]) -> Prose { Prose(paragraphs: blocks.map { Prose.Paragraph(markdown: $0) }) }

    @Test func isTheTreeThatWasRead() throws {
        let blocks = prose(["# A", "b [c][d]", "[d]: /e"]).paragraphs
        let read = try Prose(paragraphs: blocks, readAs: MarkdownDocument("# A\n\nb [c][d]\n\n[d]: /e"))
        #expect(read.document.isReading(of: "# A\n\nb [c][d]\n\n[d]: /e"))
        #expect(read.document.html() == "<h1>A</h1>\n<p>b <a href=\"/e\">c</a></p>\n")
        #expect(read == prose(["# A", "b [c][d]", "[d]: /e"]))
    }

    @Test func isParsedAgainWhereTheTextWasAnother() throws {
        let read = try Prose(paragraphs: prose(["# A", "b"]).paragraphs, readAs: MarkdownDocument("# A\nb\n"))
        #expect(read.document.isReading(of: "# A\n\nb"))
    }

    /// As if the withheld paragraph had never been there: its definitions of links go with it.
    @Test func isParsedAgainWhereParagraphsAreTakenOut() throws {
        var read = try Prose(
            paragraphs: prose(["a [c][d]", "secret\n\n[d]: /e"]).paragraphs,
            readAs: MarkdownDocument("a [c][d]\n\nsecret\n\n[d]: /e"))
        #expect(read.document.html().contains("/e"))
        read.paragraphs.removeLast()
        #expect(read.document.html() == "<p>a [c][d]</p>\n")
    }

    @Test func isRefusedWhereItsBlocksTogetherAreMoreThanIsRead() throws {
        let heading = "# a\n"
        let count = MarkdownDocument.maximumBytes / heading.utf8.count
        let document = try MarkdownDocument(String(repeating: heading, count: count))
        let blocks = prose(Array(repeating: "# a", count: count)).paragraphs
        #expect(throws: MarkdownError.self) { try Prose(paragraphs: blocks, readAs: document) }
    }

    @Test func isShownAsItIsWrittenWhereAnImporterMadeTooMuch() {
        let long = String(repeating: "*word* ", count: 50_000)
        #expect(prose([long]).document.html().hasPrefix("<p>*word* *word* "))
    }
}
