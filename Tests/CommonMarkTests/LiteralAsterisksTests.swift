import CommonMark
import Testing

/// Asterisks beside scripts without spaces, which CommonMark 0.31.2, section 6.2, leaves as text.
struct LiteralAsterisksTests {
    @Test(arguments: [
        ("어제 ⟪**대문(Gate)**⟫을 열었다.", "**대문**(Gate)"), ("これは⟪**「重要」**⟫です。", "「**重要**」"),
        ("这是⟪**“供应链攻击”**⟫的例子。", "“**供应链攻击**”"), ("**a** and ⟪**b(c)**⟫d", "**b**(c)"),
        ("[@x] 어제 ⟪**대문(Gate)**⟫을 [@y]", "**대문**(Gate)"), ("`**` ⟪**대문(Gate)**⟫을", "**대문**(Gate)"),
    ])
    func arePointedAtWithWhatToWrite(marked: String, proposal: String) throws {
        let input = MarkedText(marked)
        let findings = try MarkdownDocument(input.text).findings
        #expect(findings.map(\.kind) == [.literalEmphasis])
        #expect(findings.map { [$0.line, $0.column] } == input.places.map { [$0.line, $0.column] })
        #expect(findings.map(\.remedy) == ["write '\(proposal)', or put a space behind the asterisks"])
        let written = try MarkdownDocument(proposal + "을")
        #expect(written.findings == [])
        #expect(written.html().contains("<strong>"))
    }

    @Test(arguments: ["**bold** text", "2 ** 3 ** 4", "\\*\\*대문(Gate)\\*\\*을", "`**대문(Gate)**을`", "a ** b", "**대문**을"])
    func areNotSeenElsewhere(text: String) throws {
        #expect(try MarkdownDocument(text).findings == [])
    }

    @Test func getBackslashesForReadersThatAreMoreGenerous() throws {
        let text = "**a** 어제 **대문(Gate)**을 [@x] \\*\\*b\\*\\* 2 ** 3"
        let written = try MarkdownDocument(text).markdown(MarkdownOptions(escapesAsterisks: true) { _ in "[1]" })
        #expect(written == "**a** 어제 \\*\\*대문(Gate)\\*\\*을 [1] \\*\\*b\\*\\* 2 \\*\\* 3")
        let (before, after) = (try MarkdownDocument(text).plainText(), try MarkdownDocument(written).plainText())
        #expect(before.filter { $0 == "*" }.count == after.filter { $0 == "*" }.count)
    }
}
