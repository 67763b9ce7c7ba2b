import DatelineModel
import Testing

@testable import DatelineReading

struct LimitedTextTests {
    private func term(_ number: Int, uses: Int = 1) -> [Diagnostic] {
        (0..<uses).map { use in
            Diagnostic(
                .warning, .unlistedTerm, message: "no malware 'm\(number)'",
                at: TextPlace(file: "a.jsonl", line: number * 100 + use, column: 1), help: "add it")
        }
    }

    private func error(_ number: Int) -> Diagnostic {
        Diagnostic(
            .error, .edtfDate, message: "date \(number)", at: TextPlace(file: "b.md", line: number, column: 1),
            help: "write it")
    }

    private func lines(_ diagnostics: [Diagnostic], limit: Int) -> [String] {
        DiagnosticPrinter.text(diagnostics, colour: false, limit: limit, remedy: "all of it")
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
    }

    @Test func theFirstOfAKindIsShownWholeOthersInALineAndTheRestIsCounted() {
        let found = term(1) + term(2, uses: 5) + (3...3000).flatMap { term($0) }
        #expect(
            lines(found, limit: 9) == [
                "a.jsonl:200:1: warning: no malware 'm2' (5 times) [unlisted-term]",
                "also: a.jsonl:201:1, a.jsonl:202:1 and 2 more",
                "help: add it",
                "a.jsonl:100:1: warning: no malware 'm1' [unlisted-term]",
                "a.jsonl:300:1: warning: no malware 'm3' [unlisted-term]",
                "a.jsonl:400:1: warning: no malware 'm4' [unlisted-term]",
                "warning: and 2,996 more messages [unlisted-term]", "", "help: all of it",
            ])
    }

    @Test func errorsAreNotCrowdedOutByWarnings() {
        let found = (1...5).map(error) + (1...500).flatMap { term($0) }
        let shown = lines(found, limit: 40)
        #expect(shown.count { $0.contains(": error: date ") } == 5)
        #expect(shown.count { $0 == "help: write it" } == 5)
    }

    @Test(arguments: [1, 2, 5, 12, 55, 200])
    func theLimitHoldsAndEverythingIsCounted(limit: Int) {
        let found = (1...70).map(error) + (1...90).flatMap { term($0, uses: $0 % 7 + 1) }
        let shown = lines(found, limit: limit)
        #expect(shown.count <= max(limit, 3), "\(shown)")
        let counted = ["edtf-date", "unlisted-term"].map { id in
            shown.filter { $0.hasSuffix("[\(id)]") }.reduce(0) { $0 + self.number(of: $1) }
        }
        #expect(counted == [70, 90])
    }

    /// How many messages a line stands for.
    private func number(of line: String) -> Int {
        guard let match = line.firstMatch(of: /: (?:and )?([0-9]+)(?: more)? messages?/) else { return 1 }
        return Int(match.1) ?? 0
    }

    @Test func whatFitsIsShownWhole() {
        let found = (1...4).map(error)
        #expect(lines(found, limit: 55) == lines(found, limit: 11))
        #expect(lines(found, limit: 11).count == 11)
    }
}
