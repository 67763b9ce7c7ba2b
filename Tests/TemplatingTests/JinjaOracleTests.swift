import Foundation
import Testing

/// Jinja2 decides what a template means: the same template and data give the same bytes, and what is an error there
/// is an error here, at the same line.
@Suite struct JinjaOracleTests {
    @Test func everyHandMadeCaseGivesTheBytesOfJinja() throws {
        guard let python = Jinja.python else { return print("skipped: " + Jinja.skipMessage) }
        let plain = try CaseFile.cases(in: Jinja.folder.appendingPathComponent("Cases"))
        #expect(plain.count >= 600)
        let cases = plain + plain.map { written in
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
                "\(given.label) \(given.escapes ? "escaped" : "plain")\n\(given.templates)\njinja: \(jinja)\nours:  \(ours)")
        }
    }
}
