import Templating
import Testing

/// Text is escaped by the kind of the template, and only markup passes.
@Suite struct EscapingTests {
    let model: TemplateObject = [
        "text": "<b> & \"it's\"", "markup": .markup(Markup(trusted: "<b>bold</b>")),
        "title": "# *A* [b](c) _d_ `e` <f>",
    ]

    @Test func htmlGetsTheReferencesOfMarkupSafe() {
        #expect(rendered(["a.html": "{{ text }}"], with: model) == "&lt;b&gt; &amp; &#34;it&#39;s&#34;")
    }

    @Test func everyPlaceOfASpecialCharacterIsFound() {
        for length in 0..<40 {
            for place in 0..<length {
                var letters = [Character](repeating: "x", count: length)
                letters[place] = "<"
                let expected = letters.map { $0 == "<" ? "&lt;" : "x" }.joined()
                #expect(rendered(["a.html": "{{ text }}"], with: ["text": .text(String(letters))]) == expected)
            }
        }
    }

    @Test func neighboursOfSpecialCharactersPassAsTheyAre() {
        let all = String(String.UnicodeScalarView((1...0x2FF).compactMap(Unicode.Scalar.init)))
        let expected = all.unicodeScalars.map { scalar in
            ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&#34;", "'": "&#39;"][scalar] ?? String(scalar)
        }.joined()
        #expect(rendered(["a.html": "{{ text }}"], with: ["text": .text(all)]).utf8.elementsEqual(expected.utf8))
    }

    @Test func xmlAndDrawingsAreEscapedAsHTMLIs() {
        #expect(rendered(["feed.xml": "{{ text }}"], with: model) == rendered(["a.svg": "{{ text }}"], with: model))
        #expect(rendered(["feed.xml": "{{ text }}"], with: model) == "&lt;b&gt; &amp; &#34;it&#39;s&#34;")
    }

    @Test func plainTextIsLeftAlone() {
        #expect(rendered(["a.txt": "{{ text }}"], with: model) == "<b> & \"it's\"")
    }

    @Test func markdownStaysText() {
        #expect(rendered(["a.md": "{{ title }}"], with: model) == "\\# \\*A\\* \\[b\\](c) \\_d\\_ \\`e\\` \\<f\\>")
        #expect(rendered(["a.md": "{{ text }}"], with: ["text": "1. x\n- y"]) == "1\\. x - y")
    }

    @Test func markupPassesByItsType() {
        #expect(rendered(["a.html": "{{ markup }}{{ markup ~ text[0] }}"], with: model) == "<b>bold</b><b>bold</b>&lt;")
    }

    @Test func anUnknownExtensionIsEscapedAsHTML() {
        #expect(rendered(["a.thing": "{{ text[0] }}"], with: model) == "&lt;")
        #expect(rendered(["a.txt.j2": "{{ text[0] }}"], with: model) == "<")
    }
}
