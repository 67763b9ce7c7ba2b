import Foundation
import Testing

/// The folder of test material beside the package; tests that need it say so and pass over where it is absent.
enum TestMaterial {
    /// The folder `shared` beside the package's, found from this file's real path upwards.
    static let folder: URL? = {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            let shared = folder.deletingLastPathComponent().appending(path: "shared")
            let isPackage = FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
            if isPackage, FileManager.default.fileExists(atPath: shared.path) { return shared }
            folder.deleteLastPathComponent()
        }
        return nil
    }()

    /// For `@Suite(.enabled(if: TestMaterial.isPresent, TestMaterial.absence))`.
    static var isPresent: Bool { folder != nil }
    static let absence: Comment = "the folder 'shared' with the test material is not beside the package"

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: #require(folder).appending(path: path)))
    }

    /// The files of a folder with their names, in the order of the names.
    static func files(in path: String) throws -> [(name: String, bytes: [UInt8])] {
        let folder = try #require(folder).appending(path: path)
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
    }
}

/// Python as a second opinion: `DATELINE_TEST_PYTHON`, or `python3` of the path.
enum PythonOracle {
    static let absence: Comment = "no Python with the module that this comparison needs"

    /// Whether a module can be imported.
    static func has(_ module: String) -> Bool {
        (try? run("import \(module)", input: Data())) != nil
    }

    /// The standard output of a program that gets `input`.
    static func run(_ program: String, input: Data) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let python = ProcessInfo.processInfo.environment["DATELINE_TEST_PYTHON"] ?? "python3"
        process.arguments = [python, "-c", program]
        let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = directory.appending(path: "input")
        try input.write(to: file)
        process.standardInput = try FileHandle(forReadingFrom: file)
        process.standardError = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return data
    }
}
