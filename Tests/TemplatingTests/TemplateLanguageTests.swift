import Templating
import Testing

/// The lists of the language's filters, tests and functions.
@Suite struct TemplateLanguageTests {
    private static let all = TemplateLanguage.filters + TemplateLanguage.tests + TemplateLanguage.functions

    @Test func everythingIsDescribed() {
        for entry in Self.all {
            #expect(entry.documentation.hasSuffix("."), "\(entry.name)")
            #expect(entry.signature.hasPrefix(entry.name), "\(entry.name)")
        }
        #expect(TemplateLanguage.filters.map(\.name) == TemplateLanguage.filters.map(\.name).sorted())
    }

    @Test func everyNameIsOneThatTemplatesMayUse() {
        let unknown = TemplateLanguage.filters.flatMap { [$0.name] + $0.aliases }.filter { name in
            rendered(["a.txt": "{{ '\(name)' is filter }}"]) != "True"
        }
        #expect(unknown == [])
        let strange = TemplateLanguage.tests.flatMap { [$0.name] + $0.aliases }.filter { name in
            rendered(["a.txt": "{{ '\(name)' is test }}"]) != "True"
        }
        #expect(strange == [])
        for function in TemplateLanguage.functions {
            #expect(rendered(["a.txt": "{{ \(function.name) is callable }}"]) == "True")
        }
    }

    @Test func argumentsStandInTheSignature() {
        let truncate = TemplateLanguage.filters.first { $0.name == "truncate" }
        #expect(truncate?.signature == "truncate(length=255, killwords=false, end=\"...\", leeway=none)")
        let own = TemplateFilter("shout", parameters: [.required("times")], documentation: "Louder.") { value, _ in
            value
        }
        #expect(TemplateLanguage.entry(for: own).signature == "shout(times)")
    }
}
