import Foundation
import Testing

/// Material that is not part of the package, and the programs that judge by it.
enum TestMaterial {
    /// The folder `shared` beside the package's or above, found from this file upwards; also from where a link leads to.
    private static let shared: URL? = {
        let file = URL(filePath: #filePath)
        for start in [file, file.resolvingSymlinksInPath()] {
            var folder = start.deletingLastPathComponent()
            var isAbovePackage = false
            while folder.path != "/" {
                let candidate = folder.appending(path: "shared")
                if isAbovePackage, FileManager.default.fileExists(atPath: candidate.path) { return candidate }
                let manifest = folder.appending(path: "Package.swift").path
                isAbovePackage = isAbovePackage || FileManager.default.fileExists(atPath: manifest)
                folder.deleteLastPathComponent()
            }
        }
        return nil
    }()

    static var isThere: Bool { shared != nil }
    static let absence: Comment = "the folder 'shared' with the test material is not beside the package"

    static func path(_ name: String) throws -> String { try #require(shared).appending(path: name).path }

    static func files(in folder: String) throws -> [String] {
        let folder = try path(folder)
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { folder + "/" + $0 }
    }

    /// Python 3, which counts the same bundles independently.
    static let python: String? = {
        let named = ProcessInfo.processInfo.environment["DATELINE_TEST_PYTHON"]
        let candidates = named.map { [$0] } ?? ["/usr/bin/python3", "/usr/local/bin/python3"] + pathCandidates
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    static let pythonAbsence: Comment = "python3 is not there; DATELINE_TEST_PYTHON may name it"

    private static let pathCandidates: [String] = {
        let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
        return folders.map { $0 + "/python3" }
    }()

    /// Whether archives of the form `.tar.xz` can be unpacked.
    static let canUnpack = (try? output(of: "/usr/bin/env", ["xz", "--version"])) != nil

    /// What a program prints.
    static func output(of program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }

    /// Runs a test with a folder of its own, which is then removed.
    static func withFolder<T>(_ body: (String) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder.path)
    }

    /// The text of a file.
    static func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
}
