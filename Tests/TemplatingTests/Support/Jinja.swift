import Foundation
import Synchronization
import Testing

/// Jinja2 itself, run once for a batch of cases.
enum Jinja {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Oracle")

    /// The interpreter: `DATELINE_TEST_PYTHON`, else `python3` on the path; nil where it or Jinja2 is absent.
    static let python: String? = {
        let name = ProcessInfo.processInfo.environment["DATELINE_TEST_PYTHON"] ?? "python3"
        let check = try? run(name, ["-c", "import jinja2; print(jinja2.__version__)"], input: "")
        return check?.hasPrefix("3.1.") == true ? name : nil
    }()

    /// What the tests ask for where they are left out.
    static let whatItNeeds: Comment =
        "needs python3 with Jinja2 3.1: 'pip install -r Tests/requirements.txt', or name one in DATELINE_TEST_PYTHON"

    /// What Jinja2 says to each case.
    static func answers(to cases: [OracleCase], python: String) throws -> [OracleAnswer] {
        try answers(toLines: cases.map(\.line), python: python)
    }

    static func answers(toLines lines: [String], python: String) throws -> [OracleAnswer] {
        let script = folder.appendingPathComponent("render.py").path
        return try inParts(lines) { part in
            let output = try run(python, ["-W", "ignore", script], input: part.joined(separator: "\n"))
            return output.split(separator: "\n").map { OracleAnswer(line: $0) }
        }
    }

    /// Works on a list on all processors, in as many parts, and puts the results together in order.
    static func inParts<Item: Sendable, Result: Sendable>(
        _ items: [Item], _ work: @Sendable (ArraySlice<Item>) throws -> [Result]
    ) throws -> [Result] {
        let count = ProcessInfo.processInfo.activeProcessorCount
        let results = Mutex<[Int: Swift.Result<[Result], any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { part in
            let range = items.count * part / count..<items.count * (part + 1) / count
            let result = Swift.Result { try work(items[range]) }
            results.withLock { $0[part] = result }
        }
        return try results.withLock { all in try (0..<count).flatMap { try all[$0]?.get() ?? [] } }
    }

    /// Cases that a script makes from a seed.
    static func lines(from script: String, _ count: Int, seed: Int, python: String) throws -> [String] {
        let script = folder.appendingPathComponent(script).path
        let output = try run(python, ["-W", "ignore", script, String(count), String(seed)], input: "")
        return output.split(separator: "\n").map(String.init)
    }

    static func run(_ name: String, _ arguments: [String], input: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        // files, not pipes: neither side can wait for the other
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, target) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
        try Data(input.utf8).write(to: source)
        try Data().write(to: target)
        process.standardInput = try FileHandle(forReadingFrom: source)
        process.standardOutput = try FileHandle(forWritingTo: target)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return String(decoding: try Data(contentsOf: target), as: UTF8.self)
    }
}
