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

    @Test func manyOfEverythingIsRead() throws {
        let many = 60_000
        let texts = [
            "[@a", "[^a", "@a]", "[@a]", "# a\n", "[^a]: b\n", "[@a; ", "\\[@a]", "!\\[@a](b", "<b>", "> ", "*[@a]",
        ]
        for text in texts {
            let input = String(repeating: text, count: min(many, MarkdownDocument.maximumBytes / text.utf8.count))
            let document = try MarkdownDocument(input)
            #expect(HTMLAudit.faults(in: document.html()).isEmpty, "\(text)")
            #expect(document.markdown { _ in nil } == input, "\(text)")
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

    private func expectSafe(_ text: String, _ name: String) throws {
        let document = try MarkdownDocument(text)
        #expect(HTMLAudit.faults(in: document.html()).isEmpty, "\(name)")
        #expect(!document.html().lowercased().contains("<script"), "\(name)")
        #expect(document.markdown { _ in nil } == text, "\(name)")
        let plain = document.plainText()
        #expect(plain.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "\(name)")
    }
}
