import CommonMark
import DatelineModel
import Testing

@testable import DatelineImport

/// Plain text is shown as it was written, whatever Markdown would make of it.
@Suite struct PlainTextTests {
    private func html(_ text: String) throws -> String {
        try MarkdownDocument(PlainText.prose(text).markdown).html()
    }

    @Test(arguments: [
        ("Denmark`s bank and Russia`s", "Denmark\\`s bank and Russia\\`s"), ("5*3 and 4*2", "5\\*3 and 4\\*2"),
        ("file_name_one _x_", "file_name_one \\_x\\_"), ("[x](y) [sic]", "\\[x](y) [sic]"),
        ("1 < 2 <username> & AT&T &amp;", "1 < 2 \\<username> & AT&T \\&amp;"), ("# 1", "\\# 1"),
        ("> quoted", "\\> quoted"),
        ("- item", "\\- item"), ("-5 degrees", "-5 degrees"), ("2. Then", "2\\. Then"), ("1.2 GB", "1.2 GB"),
        ("C:\\Users\\x", "C:\\Users\\x"), ("\\\\host\\*", "\\\\\\host\\\\\\*"), ("a [@b; @c] d", "a \\[@b; @c] d"),
        ("see https://www.gov.pl/web/a_b_c.", "see <https://www.gov.pl/web/a_b_c>."),
        ("(https://a.example/x_(y))", "(<https://a.example/x_(y)>)"), ("http://abc.onion/x", "http://abc.onion/x"),
        ("http://203.0.113.5/x", "http://203.0.113.5/x"),
        ("* item", "\\* item"), ("*", "\\*"), ("4 * 3", "4 * 3"),
        ("\\https://a.example/?b&amp;c", "\\\\<https://a.example/?b&amp;amp;c>"),
        ("one\ntwo\n\n  three  ", "one\\\ntwo\n\nthree"),
    ])
    func onlyWhatMarkdownWouldReadIsEscaped(text: String, markdown: String) {
        #expect(PlainText.prose(text).markdown == markdown)
    }

    @Test func pagesShowTheText() throws {
        #expect(
            try html("Denmark`s 5*3 _x_ <b> [x](y)\n1. at https://a.example/b_c\n\n# none")
                == """
                <p>Denmark`s 5*3 _x_ &lt;b&gt; [x](y)<br />
                1. at <a href="https://a.example/b_c">https://a.example/b_c</a></p>
                <p># none</p>

                """)
    }

    @Test func anyTextComesBack() throws {
        var numbers = SeededNumbers(seed: 8)
        let pieces = Array("ab1é “ ”.,;:!?'\"()[]{}<>*_`~#>+-=|\\/&^@$%\n\n").map(String.init)
        let longer = [
            "```", "---", "***", "___", "~~~", "10. ", "&amp;", "&#65;", "[@s1]", "[x]: y", "](", "![", "<!--", "</p>",
            "<a@b.c>", "[^1]", "    ", "\t", "https://a.example/x ", "https://b.example", "- - -", "===", "^1", "--",
        ]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 1...16, using: &numbers)).compactMap { _ in
                (Int.random(in: 0..<5, using: &numbers) > 0 ? pieces : longer).randomElement(using: &numbers)
            }.joined()
            let shown = try html(text)
            #expect(words(ofHTML: shown) == words(text), "\(text.debugDescription) \(shown)")
        }
    }

    private func words(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

    /// The words of HTML that has paragraphs, line ends and links alone; other tags stay in it.
    private func words(ofHTML html: String) -> [String] {
        var text = html
        for tag in ["<p>", "</p>", "<br />", "</a>"] {
            text = text.split(separator: tag).joined(separator: tag.hasSuffix("a>") ? "" : "\n")
        }
        var plain = ""
        for (number, part) in text.split(separator: "<a href=\"", omittingEmptySubsequences: false).enumerated() {
            plain += number == 0 ? part : part.drop { $0 != ">" }.dropFirst()
        }
        return words(HTMLEntities.decoded(plain))
    }
}
