import CommonMark
import Testing

struct PlainTextTests {
    @Test(arguments: [
        ("# Title\n\nThe *worm*  spread\nto `x.dll`.", "Title The worm spread to x.dll."),
        ("- one\n- two\n\n> three\n\n---\n\n    four\n", "one two three four"),
        ("Spread [@a, p. 4]. It [@b] ended [@c]", "Spread. It ended"),
        ("[@a] First", "First"),
        ("a <b>c</b> <!-- d --> [e](/f) ![g](h)", "a c e g"),
        ("a\u{1}\u{7F}b &amp; &lt;c&gt; &#8;d", "a b & <c> d"),
        ("", ""),
        ("<script>x</script>", ""),
        ("hard  \nbreak\\\nhere", "hard break here"),
    ])
    func isOneLineOfWords(_ markdown: String, _ expected: String) throws {
        #expect(try MarkdownDocument(markdown).plainText() == expected)
    }
}
