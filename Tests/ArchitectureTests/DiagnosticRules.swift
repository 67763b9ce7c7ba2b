import Testing

/// A diagnostic is declared where it is reported; a rule of `check` is a file with its diagnostic, and a file of tests.
@Suite struct DiagnosticRules {
    private let sources = SourceTree.sources
    private static let folder = "Sources/DatelineReading/Rules/"

    private var rules: [SourceTree.File] {
        sources.all.filter { $0.path.hasPrefix(Self.folder) && $0.code.contains(/static let \w+ = Rule\(/) }
    }

    @Test func theModelKnowsNoDiagnostic() {
        let files = sources.files(of: "DatelineModel").filter { $0.code.contains(/= DiagnosticID\(/) }
        #expect(files.map(\.path) == [])
    }

    @Test func aRuleDeclaresWhatItReports() {
        #expect(rules.count >= 10)
        for rule in rules {
            let reported = rule.code.matches(of: /static let \w+ = Rule\(\s*\.(\w+),/).map { String($0.1) }
            let declared = rule.code.matches(of: /static let (\w+) = DiagnosticID\(/).map { String($0.1) }
            #expect(reported.count == 1 && reported == declared, "\(rule.path)")
        }
    }

    @Test func aRuleStandsInTheListOfRules() throws {
        let file = try #require(sources.all.first { $0.path == Self.folder + "Rule.swift" })
        let list = try #require(file.code.firstMatch(of: /static let all: \[Rule\] = \[([^\]]*)\]/)).1
        let listed = list.matches(of: /\w+/).map { String($0.0) }
        let declared = rules.flatMap { $0.code.matches(of: /static let (\w+) = Rule\(/).map { String($0.1) } }
        #expect(listed.sorted() == declared.sorted())
    }

    @Test func aRuleHasAFileOfTests() {
        let tests = Set(SourceTree.tests.all.map(\.path))
        for rule in rules {
            let name = rule.name.split(separator: ".").first ?? ""
            #expect(tests.contains("Tests/DatelineReadingTests/Rules/\(name)Tests.swift"), "\(rule.path)")
        }
    }
}
