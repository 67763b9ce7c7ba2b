import Foundation
import Testing

/// What pages show, as data: one form of it, whether it lies beside the page or is printed.
@Suite struct PageDataTests {
    private static let schema = DatelineProgram.package.appending(path: "Documentation/page.schema.json").path()

    @Test(arguments: [
        (["briefing", "--week", "2018-W08"], "weeks/2018-W08/index.json"),
        (["actor", "apt37"], "actors/apt37/index.json"), (["timeline"], "timeline/index.json"),
    ])
    func whatIsPrintedIsWhatIsPublished(_ arguments: [String], _ path: String) throws {
        let casebook = DatelineProgram.sample("north-korea")
        let folder = try TemporaryFolder()
        let publishing = try DatelineProgram.run(["publish", "--casebook", casebook, "-o", folder.path("site")])
        #expect(publishing.status == 0, "\(publishing.messages)")
        let run = try DatelineProgram.run(arguments + ["--casebook", casebook, "--format", "json"])
        #expect(run.output == (try String(contentsOfFile: folder.path("site/\(path)"), encoding: .utf8)))
    }

    @Test func theDocumentedSchemaIsThatOfTheProgram() throws {
        let run = try DatelineProgram.run(["templates", "--schema"])
        let documented = try String(contentsOfFile: Self.schema, encoding: .utf8)
        #expect(run.output == documented, "dateline templates --schema > Documentation/page.schema.json")
    }

    @Test(.enabled(if: SchemaJudge.python != nil, SchemaJudge.absence), arguments: ["north-korea", "tiny"])
    func everyPageOfASampleFollowsTheSchema(_ sample: String) throws {
        let folder = try TemporaryFolder()
        let arguments = ["publish", "--casebook", DatelineProgram.sample(sample), "-o", folder.path("site")]
        #expect(try DatelineProgram.run(arguments).status == 0)
        let pages = try FileManager.default.subpathsOfDirectory(atPath: folder.path("site"))
            .filter { $0.hasSuffix("/index.json") || $0 == "index.json" }.map { folder.path("site/\($0)") }
        #expect(pages.count > 10)
        let verdict = try SchemaJudge.check(pages, by: Self.schema)
        #expect(verdict.isAccepted, "\(verdict.words.suffix(2000))")
    }

    @Test(
        .enabled(if: SchemaJudge.python != nil, SchemaJudge.absence),
        arguments: [
            (#""edtf":"2018-02-20""#, #""edtf":20180220"#), (#""prose":"#, #""words":"#),
            (#""marking":"TLP:"#, #""marking":"PAP:"#),
        ])
    func whatIsNotOfTheSchemaIsRefused(_ text: String, _ faulty: String) throws {
        let run = try DatelineProgram.run(
            ["actor", "apt37", "--format", "json", "--casebook", DatelineProgram.sample("north-korea")])
        let folder = try TemporaryFolder()
        let page = run.output.replacing(text, with: faulty)
        #expect(page != run.output)
        try page.write(toFile: folder.path("page.json"), atomically: true, encoding: .utf8)
        #expect(try !SchemaJudge.check([folder.path("page.json")], by: Self.schema).isAccepted)
    }
}

/// check-jsonschema, as users of the data would run it.
private enum SchemaJudge {
    static let python: String? = {
        let name = ProcessInfo.processInfo.environment["DATELINE_TEST_PYTHON"] ?? "python3"
        return (try? run(name, ["-c", "import check_jsonschema"]))?.status == 0 ? name : nil
    }()

    static let absence: Comment =
        "needs python3 with check-jsonschema: 'pip install -r Tests/requirements.txt', or name one in DATELINE_TEST_PYTHON"

    static func check(_ pages: [String], by schema: String) throws -> (isAccepted: Bool, words: String) {
        let run = try run(try #require(python), ["-m", "check_jsonschema", "--schemafile", schema] + pages)
        return (run.status == 0, run.words)
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, words: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, words)
    }
}
