import Foundation
import Testing

/// `dateline briefing --format email` and `--format pdf`.
@Suite struct BriefingFormats {
    private func briefing(_ week: String, _ more: String..., environment: [String: String] = [:]) throws
        -> DatelineProgram.Run
    {
        try DatelineProgram.run(
            ["briefing", "--casebook", DatelineProgram.sample("north-korea"), "--week", week] + more,
            environment: ["DATELINE_PDF_ENGINE": ""].merging(environment) { $1 })
    }

    @Test(arguments: ["2018-W08", "2017-W51", "2019-W01"])
    func aMailIsMarkedSmallAndTheSameEveryTime(_ week: String) throws {
        let run = try briefing(week, "--format", "email")
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.contains("\r\nSubject: TLP:CLEAR "))
        #expect(run.output.utf8.count < 100_000)
        for forbidden in ["<script", "<link", "<style", "<img", "<svg", "{{", "{%"] {
            #expect(!run.output.contains(forbidden), "\(forbidden)")
        }
        #expect(try briefing(week, "--format", "email", environment: ["TZ": "Asia/Seoul"]).output == run.output)
    }

    @Test func aLargeBriefingIsShortenedAndSaysSo() throws {
        let folder = try TemporaryFolder()
        try folder.write("title: Many\n", to: "dateline.yaml")
        for number in 0..<600 {
            let text = String(repeating: "A sentence about what happened. ", count: 6)
            try folder.write(
                """
                ---
                type: incident
                title: Event number \(number)
                date: 2018-02-20
                claims: [{ by: Somebody, said: 2018-02-21, text: "\(text)" }]
                ---
                """, to: "incidents/event-\(number).md")
        }
        let run = try DatelineProgram.run(
            "briefing", "--casebook", folder.path, "--week", "2018-W08", "--format", "email", "--quiet")
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.utf8.count < 100_000)
        #expect(run.output.contains("This mail is shortened"))
        #expect(run.output.contains("Event number"))
    }

    @Test func aPDFNeedsAProgramAndSaysWhich() throws {
        for more in [[], ["--pdf-engine", "no-such-program; true"], ["--pdf-engine", "/bin/cat"]] {
            let run = try DatelineProgram.run(
                ["briefing", "--casebook", DatelineProgram.sample("tiny"), "--week", "2018-W08", "--format", "pdf"]
                    + more,
                environment: ["DATELINE_PDF_ENGINE": ""])
            #expect(run.status == 64)
            #expect(run.output.isEmpty)
            #expect(run.messages.contains("--pdf-engine"))
        }
    }

    /// A stand-in that notes how it was called: what matters is that no shell reads the arguments.
    @Test func theProgramIsCalledWithAPageAndLeavesNothingBehind() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            #!/bin/sh
            if [ "$1" = --version ]; then echo "WeasyPrint version ${FAKE_VERSION:-63.1}"; exit 0; fi
            printf '%s\\n' "$@" > "$(dirname "$0")/called"
            grep -c "<!DOCTYPE html>" "$1" >> "$(dirname "$0")/called"
            grep -o "@page { size: [^}]*}" "$1" >> "$(dirname "$0")/called"
            printf '%%PDF-1.7 stand-in' > "$2"
            """, to: "a program; true")
        let program = folder.path("a program; true").removingPercentEncoding ?? ""
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
        let run = try briefing("2018-W08", "--format", "pdf", environment: ["DATELINE_PDF_ENGINE": program])
        #expect(run.output == "%PDF-1.7 stand-in", "\(run.messages)")
        let called = try String(contentsOf: folder.url.appending(path: "called"), encoding: .utf8).split(
            separator: "\n")
        #expect(called.dropFirst(2) == ["1", "@page { size: A4 portrait }"])
        let letter = try briefing(
            "2018-W08", "--format", "pdf", "--paper", "letter", environment: ["DATELINE_PDF_ENGINE": program])
        #expect(letter.status == 0)
        let again = try String(contentsOf: folder.url.appending(path: "called"), encoding: .utf8)
        #expect(again.contains("size: letter portrait"))
        #expect(!FileManager.default.fileExists(atPath: String(called[0])))
        let old = try briefing(
            "2018-W08", "--format", "pdf", environment: ["DATELINE_PDF_ENGINE": program, "FAKE_VERSION": "59.0"])
        #expect(old.status == 64)
        #expect(old.messages.contains("WeasyPrint 60 or later"))
    }
}
