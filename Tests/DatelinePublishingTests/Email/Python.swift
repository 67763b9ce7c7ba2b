import Foundation

/// Python, whose email package judges what is written here.
enum Python {
    /// The interpreter; nil where there is none.
    static let name: String? = {
        let name = ProcessInfo.processInfo.environment["DATELINE_TEST_PYTHON"] ?? "python3"
        return (try? run(name, "print('here')", input: []))?.hasPrefix("here") == true ? name : nil
    }()

    static let absence = "needs python3, or name one in DATELINE_TEST_PYTHON"

    /// What a script prints of some bytes that it reads from standard input.
    static func run(_ name: String, _ script: String, input: [UInt8]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, target) = (folder.appending(path: "in"), folder.appending(path: "out"))
        try Data(input).write(to: source)
        try Data().write(to: target)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name, "-c", script]
        process.standardInput = try FileHandle(forReadingFrom: source)
        process.standardOutput = try FileHandle(forWritingTo: target)
        try process.run()
        process.waitUntilExit()
        return String(decoding: try Data(contentsOf: target), as: UTF8.self)
    }
}
