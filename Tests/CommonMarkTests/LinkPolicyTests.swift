import CommonMark
import Foundation
import Testing

struct LinkPolicyTests {
    @Test(arguments: [
        "https://example.org/a?b=c#d", "HTTP://example.org", "mailto:a@example.org", "/actors/apt37/", "../x", "x.html",
        "#fragment", "?q=1", "", "a/b:c", "./a:b", "?a:b",
    ])
    func allows(_ destination: String) {
        #expect(LinkPolicy.standard(destination) == .allow)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\u{1}javascript:alert(1)",
        "java\nscript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "data:image/png;base64,x",
        "vbscript:x", "file:///etc/passwd", "//evil.example", "\\\\evil.example", "/\\evil.example", "\\/evil.example",
        "tel:1", "ftp://x", "record:apt37", "blob:x", "view-source:x", "x\u{202E}y", "\u{FEFF}javascript:x", ":x",
        "javascript\u{200B}:x",
    ])
    func refuses(_ destination: String) {
        #expect(LinkPolicy.standard(destination) == .refuse)
    }

    @Test(.enabled(if: SharedCorpus.isPresent, SharedCorpus.absence))
    func noAddressOfTheHostileListBecomesALink() throws {
        let addresses = try JSONDecoder().decode([String].self, from: SharedCorpus.data("own/urls-must-not-link.json"))
        for address in addresses {
            for markdown in ["[x](<\(address)>)", "[x](\(address))", "<\(address)>", "[x][y]\n\n[y]: <\(address)>"] {
                let html = try MarkdownDocument(markdown).html()
                #expect(HTMLAudit.faults(in: html).isEmpty, "\(markdown)")
            }
        }
    }
}
