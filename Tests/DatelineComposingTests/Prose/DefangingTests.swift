import CommonMark
import Testing

@testable import DatelineComposing

@Suite struct DefangingTests {
    @Test(arguments: [
        ("see http://evil.example/a.php?x=1 now", "see hxxp://evil[.]example/a.php?x=1 now"),
        ("https://evil.example.", "hxxps://evil[.]example."),
        ("from 203.0.113.5, and", "from 203[.]0[.]113[.]5, and"),
        ("(203.0.113.5:8080)", "(203[.]0[.]113[.]5:8080)"),
        ("203.0.113.0/24", "203[.]0[.]113[.]0/24"),
        ("mail a@evil.example", "mail a[@]evil[.]example"),
        ("hxxp://evil[.]example", "hxxp://evil[.]example"),
        ("written in Node.js on 12.05.2017", "written in Node.js on 12.05.2017"),
        ("version 1.2.3", "version 1.2.3"),
        ("a sentence. Another", "a sentence. Another"),
    ])
    func makesAddressesHarmless(text: String, expected: String) {
        #expect(Defanging.defanged(text) == expected)
    }

    @Test func isTheSameTheSecondTime() {
        let once = Defanging.defanged("http://evil.example 203.0.113.5 a@evil.example")
        #expect(Defanging.defanged(once) == once)
    }

    @Test func makesAnAddressHarmlessWhoseHostIsWrittenInAnotherHand() throws {
        let document = try MarkdownDocument("see http://*evil.example* now").rewritingWords(Defanging.defanged)
        #expect(document.html() == "<p>see hxxp://<em>evil.example</em> now</p>\n")
    }

    @Test func leavesTheLinksOfProseAlone() throws {
        let text = "[report](https://example.org/x) on http://evil.example\n<https://example.org>"
        #expect(
            try MarkdownDocument(text).rewritingWords(Defanging.defanged).markdown()
                == "[report](https://example.org/x) on hxxp://evil[.]example\n<https://example.org>")
    }
}
