import DatelineImport
import DatelineModel
import Foundation
import Testing

@Suite struct RecordWriterTests {
    private let casebook = Bundle.imported(
        Bundle.object("threat-actor", "1", #""name": "APT1", "description": "It is.""#),
        Bundle.object("campaign", "1", #""name": "Late", "last_seen": "2019-05-02T00:00:00Z""#),
        Bundle.object("campaign", "2", #""name": "Never", "created": "2020-01-01T00:00:00Z""#)
    ).casebook

    private let paths = [
        "actors/apt1.md", "dateline.yaml", "incidents/2019/late.md", "incidents/2020/never.md",
        "sources/stix-bundle-test-json.yaml",
        "vocabulary.yaml",
    ]

    @Test func writesAFolderAndThenNothingMore() throws {
        try TestMaterial.withFolder { folder in
            let writer = RecordWriter(folder: folder + "/new/casebook", replace: false)
            let first = try writer.write(casebook)
            let second = try writer.write(casebook)
            #expect(first == paths)
            #expect(second.isEmpty)
        }
    }

    @Test func leavesAFileAloneThatIsNoRecordAndWritesTheOthers() throws {
        for replace in [false, true] {
            try TestMaterial.withFolder { folder in
                try FileManager.default.createDirectory(atPath: folder + "/actors", withIntermediateDirectories: true)
                try "mine".write(toFile: folder + "/actors/apt1.md", atomically: false, encoding: .utf8)
                let writing = try RecordWriter(folder: folder, replace: replace).merge(casebook)
                #expect(writing.paths == paths.filter { $0 != "actors/apt1.md" })
                #expect(writing.hasLeftOut)
                #expect(
                    writing.diagnostics.map(\.message) == [
                        "this file cannot be read as a record, so that the imported one is left out"
                    ])
                #expect(try TestMaterial.text(folder + "/actors/apt1.md") == "mine")
            }
        }
    }

    @Test func leavesTheSettingsOfACasebookAlone() throws {
        try TestMaterial.withFolder { folder in
            try "title: Mine\n".write(toFile: folder + "/dateline.yaml", atomically: false, encoding: .utf8)
            let written = try RecordWriter(folder: folder, replace: true).write(casebook)
            #expect(!written.contains("dateline.yaml"))
            #expect(try TestMaterial.text(folder + "/dateline.yaml") == "title: Mine\n")
        }
    }

    @Test func keepsTheTermsOfAVocabularyThatItReplaces() throws {
        try TestMaterial.withFolder { folder in
            try "title: Mine\n".write(toFile: folder + "/dateline.yaml", atomically: false, encoding: .utf8)
            let path = folder + "/vocabulary.yaml"
            try "malware: { mine: Mine }\n".write(toFile: path, atomically: false, encoding: .utf8)
            _ = try RecordWriter(folder: folder, replace: true).write(casebook)
            let text = try TestMaterial.text(path)
            #expect(
                text == "malware: { mine: Mine }\norganisations:\n  publisher-not-known: Publisher not known\n")
        }
    }

    @Test func leavesAVocabularyWithErrorsAlone() throws {
        try TestMaterial.withFolder { folder in
            try "title: Mine\n".write(toFile: folder + "/dateline.yaml", atomically: false, encoding: .utf8)
            try "malware: [".write(toFile: folder + "/vocabulary.yaml", atomically: false, encoding: .utf8)
            #expect(throws: RecordWriterError.self) { try RecordWriter(folder: folder, replace: true).write(casebook) }
            #expect(try TestMaterial.text(folder + "/vocabulary.yaml") == "malware: [")
        }
    }

    @Test func reportsAFolderThatCannotBeMade() throws {
        try TestMaterial.withFolder { folder in
            try "".write(toFile: folder + "/file", atomically: false, encoding: .utf8)
            #expect(throws: RecordWriterError.self) {
                try RecordWriter(folder: folder + "/file", replace: false).write(casebook)
            }
        }
    }
}
