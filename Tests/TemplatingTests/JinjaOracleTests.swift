import Foundation
import Testing

/// Jinja2 decides what a template means: the same template and data give the same bytes, and what is an error there
/// is an error here, at the same line.
@Suite(.enabled(if: Jinja.python != nil, Jinja.whatItNeeds)) struct JinjaOracleTests {
    @Test func everyHandMadeCaseGivesTheBytesOfJinja() throws {
        let python = try #require(Jinja.python)
        let plain = try CaseFile.cases(in: Jinja.folder.appendingPathComponent("Cases"))
        #expect(plain.count >= 600)
        let cases =
            plain
            + plain.map { written in
                var unescaped = written
                unescaped.escapes = false
                return unescaped
            }
        let answers = try Jinja.answers(to: cases, python: python)
        try #require(answers.count == cases.count)
        for (given, jinja) in zip(cases, answers) {
            let ours = given.rendered()
            #expect(
                ours.agrees(with: jinja),
                "\(given.label) \(given.escapes ? "escaped" : "plain")\n\(given.templates)\njinja: \(jinja)\nours:  \(ours)"
            )
        }
    }

    /// `DATELINE_TEST_TEMPLATES` sets how many templates are generated, `DATELINE_TEST_SEED` which.
    @Test func everyGeneratedTemplateGivesTheBytesOfJinja() throws {
        try compare(script: "generate.py", count: Self.count ?? 20_000) { _, ours, jinja in
            ours.agrees(with: jinja) || jinja.printsAddress
        }
    }

    /// The same templates with mistakes in them.
    @Test func everyMistakeThatJinjaReportsIsReportedAtItsLine() throws {
        try compare(script: "break.py", count: Self.count ?? 4_000) { given, ours, jinja in
            ours.agrees(with: jinja) || jinja.printsAddress
                || ours.isDocumentedDifference(from: jinja, in: given.templates)
        }
    }

    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["DATELINE_TEST_TEMPLATES"].flatMap(Int.init)

    private func compare(
        script: String, count: Int, agree: (OracleCase, OracleAnswer, OracleAnswer) -> Bool
    ) throws {
        let python = try #require(Jinja.python)
        let seed = Self.environment["DATELINE_TEST_SEED"].flatMap(Int.init) ?? 1
        let lines = try Jinja.lines(from: script, count, seed: seed, python: python)
        let answers = try Jinja.answers(toLines: lines, python: python)
        try #require(lines.count == count && answers.count == count)
        let ours = try Jinja.inParts(lines) { part in part.map { OracleCase(line: $0).map { ($0, $0.rendered()) } } }
        var differences = 0
        for (ours, jinja) in zip(ours, answers) {
            let (given, ours) = try #require(ours)
            if agree(given, ours, jinja) { continue }
            differences += 1
            guard differences <= 20 else { continue }
            Issue.record(
                "escapes: \(given.escapes) options: \(given.options)\n\(given.templates)\njinja: \(jinja)\nours:  \(ours)"
            )
        }
        #expect(differences == 0)
    }
}
