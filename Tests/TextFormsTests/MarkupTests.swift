import Testing
import TextForms

/// Text inside HTML and XML.
@Suite struct MarkupTests {
    @Test func marksOfMarkupAreSpelledOut() {
        #expect(HTMLEscaping.escaped("a <b> & \"c\" 'd'") == "a &lt;b&gt; &amp; &quot;c&quot; 'd'")
        #expect(XMLEscaping.escaped("a <b> & \"c\" 'd'") == "a &lt;b&gt; &amp; &quot;c&quot; 'd'")
        #expect(HTMLEscaping.escaped("조 é 😀") == "조 é 😀")
    }

    @Test func bothQuotesMayBeSpelledOutAsJinjaDoes() {
        let escaped = HTMLEscaping.escaped("a <b> & \"c\" 'd'", quotes: .both)
        #expect(escaped == "a &lt;b&gt; &amp; &#34;c&#34; &#39;d&#39;")
    }

    @Test func xmlHasNoCharacterThatItMayNotHave() {
        #expect(XMLEscaping.escaped("a\0b\u{1F}c\u{FFFE}d\te\nf\rg") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\te\nf&#13;g")
    }
}
