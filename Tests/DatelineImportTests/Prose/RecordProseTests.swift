import DatelineModel
import Testing

@testable import DatelineImport

/// Descriptions of ATT&CK become Markdown whose citations are the casebook's.
@Suite struct RecordProseTests {
    private let sources = ["FireEye APT37": "fireeye-apt37", "Report (Part 1)": "report-part-1", "B": "b"]

    private func markdown(_ text: String) -> String {
        var prose = RecordProse { sources[$0].flatMap { ID<Source>($0) } }
        return prose.prose(ProsePieces(text) { sources[$0] != nil }).markdown
    }

    @Test(arguments: [
        ("It spread.(Citation: FireEye APT37)", "It spread. [@fireeye-apt37]"),
        ("It spread (Citation: FireEye APT37), and more.", "It spread [@fireeye-apt37], and more."),
        ("End.(Citation: FireEye APT37)(Citation: B) Next.", "End. [@fireeye-apt37; @b] Next."),
        ("End.(Citation: B) (Citation: B) (Citation: FireEye APT37)Next", "End. [@b; @fireeye-apt37] Next"),
        ("A name with brackets.(Citation: Report (Part 1))", "A name with brackets. [@report-part-1]"),
        ("Run <code>net user <name></code>.", "Run `net user <name>`."),
        ("Run <code>echo `id`</code>", "Run `` echo `id` ``"),
        ("In C:\\Users\\<username>\\x.", "In C:\\Users\\\\\\<username>\\x."),
        ("In %USERPROFILE%\\.ssh and C:\\, so", "In %USERPROFILE%\\\\.ssh and C:\\\\, so"),
        ("On \\\\host\\IPC$", "On \\\\\\host\\IPC$"), ("A writer's \\*star\\*", "A writer's \\*star\\*"),
        ("Run C:\\<code>a</code>", "Run C:\\\\`a`"), ("Not \\`code\\` <b>", "Not \\`code\\` \\<b>"),
        ("Run <code>get &lt;version&gt; &amp;&amp; C:&#92;x</code>.", "Run `get <version> && C:\\x`."),
        ("Already `<code-like>` here.", "Already `<code-like>` here."),
        ("One ` here\n\n<b> and ` there", "One ` here\n\n\\<b> and ` there"),
        ("An open <code>tag", "An open \\<code>tag"),
        ("One.<br>Two.", "One.\n\nTwo."), ("1 < 2 and a <= b", "1 < 2 and a <= b"),
        ("See <https://example.org>.", "See <https://example.org>."),
        ("Mail [@someone] and a@b.c", "Mail [\\@someone] and a@b.c"),
        ("No heading\n-----\nof this", "No heading\n\n-----\n\nof this"),
        ("One.\r\n\r\n\r\n  Two.  \r\n", "One.\n\nTwo."), ("A\u{202E}B\u{0}C", "ABC"),
    ])
    func isWrittenAsItIsMeant(_ text: String, _ expected: String) {
        #expect(markdown(text) == expected)
    }

    @Test func keepsACitationThatNothingStandsForAsText() {
        var prose = RecordProse { _ in nil }
        #expect(
            prose.prose(ProsePieces("So it is.(Citation: Nobody)") { _ in false }).markdown
                == "So it is.(Citation: Nobody)")
        #expect(prose.unknownNames == ["Nobody"])
    }

    @Test func givesEachParagraphItsOwnCitations() {
        var prose = RecordProse { sources[$0].flatMap { ID<Source>($0) } }
        let pieces = ProsePieces("One.(Citation: B)\n\nTwo.(Citation: FireEye APT37)(Citation: B)") {
            sources[$0] != nil
        }
        #expect(prose.prose(pieces).paragraphs.map { $0.citations.map(\.text) } == [["b"], ["fireeye-apt37", "b"]])
    }

    @Test func becomesOneLineWhereAFieldIsOne() {
        let text = "[APT37](https://attack.mitre.org/groups/G0067) ran\n<code>net <user></code>.(Citation: B)"
        #expect(PlainProse.line(ProsePieces(text) { $0 == "B" }) == "APT37 ran net <user>.")
    }

    @Test(arguments: [
        ("Up to &lt;version&gt; &amp; more", "Up to <version> & more"),
        ("<code>type &lt;file&gt;</code>", "type <file>"),
        ("AT&T; 1 &lt 2; &unknown; &#xZ; &#0;", "AT&T; 1 &lt 2; &unknown; &#xZ; &#0;"),
        ("&amp;lt;", "&lt;"), ("&#x41;&#66;&#8238;C", "ABC"), ("a&nbsp;b", "a b"), ("&", "&"),
        ("<code>&#8238;x</code>", "x"),
    ])
    func becomesWordsWhereItHoldsReferencesOfHTML(_ text: String, _ expected: String) {
        #expect(PlainProse.line(ProsePieces(text) { _ in false }) == expected)
    }
}
