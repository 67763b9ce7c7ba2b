import CommonMark
import Testing

/// What holds for every text, tried on 3,000 that are put together by chance.
struct RandomProseTests {
    private static let parts = [
        "[@a]", "[@b-1, p. 4]", "[@c; @d]", "[see @e]", "`", "``", "*", "**", "_", "[", "]", "(", ")", "](/x)", "![",
        "<b>",
        "</b>", "<!--", "-->", "\n", "\n\n", "\n> ", "\n- ", "\n  ", "\n    ", "\n```\n", "\\", "&amp;", "&#64;", "@",
        "é",
        "日本", "\t", "word", " ", "[^1]", "[^1]: ", "\n[@a]: /u\n", "\n# ", "\n---\n", "\r\n", "\r", "'", "\"", "-@f",
        ";",
    ]

    private static func text(_ generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...24, using: &generator)).map { _ in
            parts[Int.random(in: 0..<parts.count, using: &generator)]
        }.joined()
    }

    @Test func placesAreTrueAndNothingElseChanges() throws {
        var generator = SeededGenerator(seed: 20_180_220)
        for _ in 0..<3_000 {
            let text = Self.text(&generator)
            let document = try MarkdownDocument(text)
            let lines = Self.lines(of: text)
            for citation in document.citations where citation.line <= lines.count {
                let line = lines[citation.line - 1].dropFirst(citation.column - 2)
                #expect(line.starts(with: Array("@\(citation.key)".utf8)), "\(text.debugDescription)")
            }
            for group in document.citationGroups where group.line <= lines.count {
                #expect(lines[group.line - 1].dropFirst(group.column - 1).first == UInt8(ascii: "["))
            }
            #expect(document.citations.allSatisfy { $0.line <= lines.count }, "\(text.debugDescription)")
            #expect(document.markdown() == text)
            #expect(document.findings.allSatisfy { $0.line <= lines.count }, "\(text.debugDescription)")
        }
    }

    @Test func theHTMLOfTheRewrittenTextIsTheRewrittenHTML() throws {
        // Replacing groups by a word in the text or in the tree comes to the same.
        var generator = SeededGenerator(seed: 20_170_512)
        for _ in 0..<3_000 {
            let text = Self.text(&generator)
            let document = try MarkdownDocument(text)
            let isPlain = document.findings.allSatisfy { $0.kind != .citationInsideLink }
            guard isPlain, !document.citations.isEmpty, !text.contains("]:") else { continue }
            let rewritten = try MarkdownDocument(document.markdown(MarkdownOptions { _ in "+MARK+" }))
            let inTree = document.html(MarkdownHTMLOptions(citation: { _ in "+MARK+" }))
            #expect(rewritten.html() == inTree, "\(text.debugDescription)")
        }
    }

    /// The lines of a text by CommonMark's rule, found in another way than the library does.
    private static func lines(of text: String) -> [ArraySlice<UInt8>] {
        var bytes: [UInt8] = []
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte != 0x0A || last != 0x0D { bytes.append(byte) }
            last = byte
        }
        return bytes.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    }
}

/// A generator whose numbers depend on nothing but its seed (xorshift64*).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed | 1
    }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 2_685_821_657_736_338_717
    }
}
