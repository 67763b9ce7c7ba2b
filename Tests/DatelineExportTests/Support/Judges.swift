import Foundation
import Testing

/// The programs of the field that judge what is exported, all of them Python's.
enum Judges {
    private static let script = packagePath("Tests/DatelineExportTests/Judges/judge.py")

    /// The interpreter that has them: `DATELINE_TEST_PYTHON`, else `python3`; nil where one of them is absent.
    static let python: String? = {
        let name = ProcessInfo.processInfo.environment["DATELINE_TEST_PYTHON"] ?? "python3"
        let modules = "import check_jsonschema, misp_stix_converter, pymisp, stix2validator; print('all')"
        return (try? run(name, ["-W", "ignore", "-c", modules]))?.output.hasSuffix("all\n") == true ? name : nil
    }()

    static let absence: Comment =
        "needs python3 with stix2-validator, pymisp, misp-stix and check-jsonschema: 'pip install -r Tests/requirements.txt', or name one in DATELINE_TEST_PYTHON"

    /// The lines that a judge prints on some files; the last has figures, each before it is a fault.
    static func verdict(of judge: String, on files: [(name: String, bytes: [UInt8])]) throws -> [String] {
        try withFiles(files) { paths in
            let run = try run(try #require(python), ["-W", "ignore", script, judge] + paths)
            try #require(run.status == 0, "\(judge) failed: \(run.output) \(run.messages)")
            return run.output.split(separator: "\n").map(String.init)
        }
    }

    /// What check-jsonschema says of files, and whether it accepts them all.
    static func check(_ paths: [String], by schema: [UInt8]) throws -> (isAccepted: Bool, words: String) {
        try withFiles([("schema.json", schema)]) { schema in
            let run = try run(
                try #require(python), ["-m", "check_jsonschema", "--schemafile", schema[0]] + paths)
            return (run.status == 0, run.output)
        }
    }

    /// Runs something with files in a folder of its own, which is then removed.
    static func withFiles<T>(_ files: [(name: String, bytes: [UInt8])], _ body: ([String]) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files { try Data(file.bytes).write(to: folder.appending(path: file.name)) }
        return try body(files.map { folder.appending(path: $0.name).path })
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> (
        status: Int32, output: String, messages: String
    ) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        // A file, not a second pipe: neither side can wait for the other.
        let messages = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)")
        try Data().write(to: messages)
        defer { try? FileManager.default.removeItem(at: messages) }
        process.standardError = try FileHandle(forWritingTo: messages)
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let said = try Data(contentsOf: messages)
        return (
            process.terminationStatus, String(decoding: data, as: UTF8.self), String(decoding: said, as: UTF8.self)
        )
    }
}
