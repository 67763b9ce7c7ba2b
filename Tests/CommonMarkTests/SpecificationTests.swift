import CommonMark
import Foundation
import Testing

/// CommonMark 0.30's own 652 examples: our HTML is theirs but for what safety leaves out.
@Suite(.enabled(if: SharedCorpus.isPresent, SharedCorpus.absence))
struct SpecificationTests {
    struct Example: Decodable {
        let example: Int
        let markdown: String
        let html: String
    }

    /// Why an example may differ.
    enum Difference: Hashable {
        case none, rawHTML, image, refusedLink
    }

    static func examples() throws -> [Example] {
        try JSONDecoder().decode([Example].self, from: SharedCorpus.data("commonmark/spec-0.30.json"))
    }

    @Test func differsFromTheExamplesInThreeNamedWays() throws {
        var counts: [Difference: Int] = [:]
        for example in try Self.examples() {
            counts[try difference(example), default: 0] += 1
        }
        #expect(counts == [.none: 554, .rawHTML: 71, .image: 22, .refusedLink: 5])
    }

    /// The difference of an example, or a recorded issue when it is not one of the three.
    private func difference(_ example: Example) throws -> Difference {
        let document = try MarkdownDocument(example.markdown)
        let html = document.html()
        guard html != example.html else { return .none }
        let kinds = Set(document.findings.map(\.kind))
        if kinds.contains(.rawHTML) {
            #expect(HTMLAudit.faults(in: html).isEmpty)
            #expect(html.utf8.count < example.html.utf8.count, "example \(example.example)")
            return .rawHTML
        }
        if kinds.contains(.image) {
            let withoutImages = example.html.replacing(/<img [^>]*alt="([^"]*)"[^>]*>/) { $0.output.1 }
            #expect(html == withoutImages, "example \(example.example)")
            return .image
        }
        #expect(kinds == [.refusedLink], "example \(example.example)")
        let withoutLinks = example.html.replacing(/<a [^>]*>(.*?)<\/a>/) { $0.output.1 }
        #expect(html == withoutLinks, "example \(example.example)")
        return .refusedLink
    }

    @Test func citationsChangeNothingElse() throws {
        // With a group before it, every example goes through the marks, the joined texts and the placed nodes.
        for example in try Self.examples() {
            let plain = try MarkdownDocument("[x]\n\n" + example.markdown).html()
            let cited = try MarkdownDocument("[@x]\n\n" + example.markdown)
            let options = MarkdownHTMLOptions(citation: { _ in "[x]" })
            guard !example.markdown.contains("[x]: ") else { continue }
            #expect(cited.html(options) == plain, "example \(example.example)")
        }
    }
}
