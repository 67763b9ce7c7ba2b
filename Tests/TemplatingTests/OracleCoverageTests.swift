import Foundation
import Templating
import Testing

/// What a recipe asks of a new filter or test of Jinja: a name of its own, and a case that Jinja2 decides.
@Suite struct OracleCoverageTests {
    private static let templates: [String] =
        (try? CaseFile.cases(in: Jinja.folder.appendingPathComponent("Cases")))?.flatMap { $0.templates.map(\.text) }
        ?? []

    /// The names that no template of the hand-made cases uses as one of the patterns says, with NAME for the name.
    private func unused(_ entries: [TemplateLanguage.Entry], _ pattern: String) throws -> [String] {
        try entries.flatMap { [$0.name] + $0.aliases }.filter { name in
            let escaped = NSRegularExpression.escapedPattern(for: name)
            let use = try Regex(pattern.replacingOccurrences(of: "NAME", with: escaped))
            return !Self.templates.contains { $0.contains(use) }
        }
    }

    @Test func everyFilterHasACaseUnderEachOfItsNames() throws {
        let unused = try unused(TemplateLanguage.filters, #"(\|\s*|\{%-?\s*filter\s+)NAME\b"#)
        #expect(unused == [])
    }

    @Test func everyTestHasACaseUnderEachOfItsNames() throws {
        let unused = try unused(
            TemplateLanguage.tests, #"\bis\s+(not\s+)?NAME\b|(select|reject)(attr)?\([^)]*["']NAME["']"#)
        #expect(unused == [])
    }

    @Test func noNameStandsForTwoThings() {
        for entries in [TemplateLanguage.filters, TemplateLanguage.tests] {
            let names = entries.flatMap { [$0.name] + $0.aliases }
            #expect(names.count == Set(names).count)
        }
    }
}
