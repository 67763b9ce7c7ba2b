import CommonMark
import Foundation
import Testing

struct HostileInputTests {
    @Test func tooMuchIsRefused() throws {
        let fits = String(repeating: "a", count: MarkdownDocument.maximumBytes)
        #expect(try MarkdownDocument(fits).plainText() == fits)
        #expect(throws: MarkdownError.tooLarge(bytes: 262_145, maximum: 262_144)) {
            _ = try MarkdownDocument(fits + "b")
        }
        let said = MarkdownError.tooLarge(bytes: 262_145, maximum: 262_144).description
        #expect(said == "the prose has 262145 bytes and at most 262144 are read; divide it into several records")
    }

    @Test func tooManyImagesAreRefused() throws {
        let fits = String(repeating: "![[]()", count: MarkdownDocument.maximumImages)
        #expect(try MarkdownDocument(fits).links.count == MarkdownDocument.maximumImages)
        #expect(throws: MarkdownError.tooManyImages(count: 2_001, maximum: 2_000)) {
            _ = try MarkdownDocument(fits + "![")
        }
    }

    @Test(.enabled(if: SharedCorpus.isPresent, SharedCorpus.absence))
    func pathologicalTextsAreReadAndSafe() throws {
        for file in try SharedCorpus.files(in: "own/md") {
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            try expectSafe(String(text.unicodeScalars.prefix(100_000)), file.lastPathComponent)
        }
    }

    @Test(.enabled(if: SharedCorpus.isPresent, SharedCorpus.absence))
    func noPayloadBecomesATagOrALinkThatRuns() throws {
        struct Payload: Decodable { let payload: String }
        let payloads = try JSONDecoder().decode([Payload].self, from: SharedCorpus.data("xss/xss-all.json"))
        for payload in payloads.map(\.payload) {
            let texts = [
                payload, "[x](\(payload))", "[x](<\(payload)> '\(payload)')", "<\(payload)>", "```\(payload)\nx",
            ]
            try expectSafe(texts.joined(separator: "\n\n"), payload)
        }
    }

    @Test(.enabled(if: SharedCorpus.isPresent, SharedCorpus.absence))
    func payloadFilesAndNaughtyStringsAreSafe() throws {
        for file in try SharedCorpus.files(in: "xss/files") {
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            try expectSafe(text, file.lastPathComponent)
        }
        for text in try JSONDecoder().decode([String].self, from: SharedCorpus.data("blns/blns.json")) {
            try expectSafe("\(text)\n\n[@\(text)] [^\(text)] [\(text)](\(text))", text)
        }
    }

    @Test func theAuditItselfFindsWhatItShould() {
        let bad = [
            "<script>", "<a href=\"javascript:x\">", "<a href=\"/x\" onclick=\"y\">", "<img src=\"x\">",
            "<p class=\"x\">", "<!-- x -->",
            "<a href=\"//x\">", "<a href=\"java&#x09;script:x\">", "<svg/onload=x>", "<P>", "<a href=\"data:x\">",
            "< p>", "<",
        ]
        for html in bad { #expect(HTMLAudit.faults(in: html).count == 1, "\(html)") }
        let good = "<p><a href=\"https://x/?a=b&amp;c\" title=\"&lt;t&gt;\">x</a><br />\n</p><ol start=\"3\"></ol>"
        #expect(HTMLAudit.faults(in: good) == [])
    }

    @Test func manyOfEverythingIsRead() throws {
        let many = 8_000
        let texts = [
            "[@a", "[^a", "@a]", "[@a]", "# a\n", "[^a]: b\n", "[@a; ", "\\[@a]", "!\\[@a](b", "<b>", "> ", "*[@a]",
        ]
        for text in texts {
            let input = String(repeating: text, count: min(many, MarkdownDocument.maximumBytes / text.utf8.count))
            let document = try MarkdownDocument(input)
            #expect(HTMLAudit.faults(in: document.html()).isEmpty, "\(text)")
            #expect(document.markdown() == input, "\(text)")
            _ = document.findings
        }
    }

    @Test func threadsDoNotDisturbEachOther() async throws {
        let text = (0..<40).map { "# Head \($0)\n\ntext [@a\($0)] *b* <i> [c](/d\($0))\n\n- e\n\n" }.joined()
        let expected = try MarkdownDocument(text).html()
        let results = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<200 { group.addTask { try MarkdownDocument(text).html() } }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(results == [expected])
    }

    /// The audit knows no tag but those of prose, so it finds `<script` and handlers in any spelling.
    private func expectSafe(_ text: String, _ name: String) throws {
        let document = try MarkdownDocument(text)
        let html = document.html()
        #expect(HTMLAudit.faults(in: html).isEmpty, "\(name)")
        #expect(!html.utf8.contains(0), "\(name)")
        #expect(document.markdown() == text, "\(name)")
        let controls = document.plainText().utf8.filter { $0 < 0x20 || $0 == 0x7F }
        #expect(controls.isEmpty, "\(name)")
    }
}
