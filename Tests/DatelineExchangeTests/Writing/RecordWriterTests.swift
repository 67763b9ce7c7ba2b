import DatelineExchange
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

    @Test func refusesToWriteOverWhatIsThereAndThenWritesNothing() throws {
        try TestMaterial.withFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/actors", withIntermediateDirectories: true)
            try "mine".write(toFile: folder + "/actors/apt1.md", atomically: false, encoding: .utf8)
            #expect(throws: RecordWriterError.filesInTheWay(["actors/apt1.md"])) {
                try RecordWriter(folder: folder, replace: false).write(casebook)
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["actors"])
            #expect(try TestMaterial.text(folder + "/actors/apt1.md") == "mine")
            let replaced = try RecordWriter(folder: folder, replace: true).write(casebook)
            #expect(replaced.contains("actors/apt1.md"))
            #expect(try TestMaterial.text(folder + "/actors/apt1.md").hasPrefix("---\ntype: actor\n"))
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
            #expect(text == "organisations:\n  publisher-not-known: Publisher not known\nmalware:\n  mine: Mine\n")
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

    @Test func saysWhatIsInTheWayAndWhatHelps() {
        let error = RecordWriterError.filesInTheWay(["a", "b", "c", "d", "e"])
        #expect(
            error.description
                == "'a', 'b', 'c' and 2 more already hold something else; add '--replace' to write over it, or name another folder"
        )
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
