import DatelineExport
import Foundation
import Testing

/// check-jsonschema, as editors would, on the samples and on what is no record.
@Suite(.enabled(if: Judges.python != nil, Judges.absence))
struct SchemaJudgeTests {
    @Test(arguments: [
        (RecordSchema.casebook, "dateline.yaml"), (.vocabulary, "vocabulary.yaml"), (.sources, "sources.yaml"),
    ])
    func acceptsTheFilesOfTheSamples(_ schema: RecordSchema, _ name: String) throws {
        let paths = ["north-korea", "tiny"].map { packagePath("Samples/\($0)/\(name)") }
        let there = paths.filter { FileManager.default.fileExists(atPath: $0) }
        #expect(!there.isEmpty)
        let verdict = try Judges.check(there, by: schema.bytes)
        #expect(verdict.isAccepted, "\(verdict.words)")
    }

    /// The front matter of every record of the samples, and the sources that have a file of their own.
    @Test(arguments: ["north-korea", "tiny"])
    func acceptsTheRecordsOfASample(_ name: String) throws {
        let records = try frontMatters(of: packagePath("Samples/\(name)"))
        #expect(!records.isEmpty)
        try Judges.withFiles(records) { paths in
            let verdict = try Judges.check(paths, by: RecordSchema.record.bytes)
            #expect(verdict.isAccepted, "\(verdict.words)")
        }
    }

    @Test func acceptsEveryLineOfJSONLines() throws {
        let casebooks = JudgedCasebooks.all().map(\.disclosure)
        let lines = casebooks.flatMap { text(RecordLines(of: $0).bytes).split(separator: "\n") }
        let files = lines.enumerated().map { ("\($0.offset).json", Array($0.element.utf8)) }
        try Judges.withFiles(files) { paths in
            let verdict = try Judges.check(paths, by: RecordSchema.record.bytes)
            #expect(verdict.isAccepted, "\(verdict.words.suffix(2000))")
        }
    }

    static let noRecords = [
        "type: incident\ntitle: No date\n", "type: incident\ntitle: X\ndate: May 2017\n",
        "type: incident\ntitle: X\ndate: \"2018-13-45\"\n",
        "type: incident\ntitle: X\ndate: 2017\nmarking: TLP:WHITE\n",
        "type: incident\ntitle: X\ndate: 2017\nattribution:\n  - { by: fireeye }\n",
        "type: incident\ntitle: X\ndate: 2017\ntargets:\n  - { by: fireeye }\n",
        "type: incident\ntitle: X\ndate: 2017\ntittle: X\n", "type: actor\nname: X\ncountry: UK\n",
        "type: actor\nname: X\nrelations:\n  - { kind: owns, to: y }\n",
        "type: source\ntitle: X\npublisher: Y\nurl: www.example.org\n", "type: source\ntitle: X\n",
        "type: rumour\ntitle: X\n",
    ]

    @Test func refusesEveryFileThatIsNoRecord() throws {
        let files = Self.noRecords.enumerated().map { ("bad-\($0.offset).yaml", Array($0.element.utf8)) }
        try Judges.withFiles(files) { paths in
            let verdict = try Judges.check(paths, by: RecordSchema.record.bytes)
            #expect(!verdict.isAccepted)
            for (path, record) in zip(paths, Self.noRecords) { #expect(verdict.words.contains(path), "\(record)") }
        }
    }

    private func frontMatters(of folder: String) throws -> [(name: String, bytes: [UInt8])] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        let records = paths.filter { $0.hasSuffix(".md") || ($0.hasPrefix("sources/") && $0.hasSuffix(".yaml")) }
        return try records.filter { !$0.hasSuffix("README.md") }.map { path in
            let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
            let yaml = path.hasSuffix(".md") ? text.components(separatedBy: "\n---\n")[0] : text
            return (path.replacing("/", with: "-").replacing(".md", with: ".yaml"), Array((yaml + "\n").utf8))
        }
    }
}
