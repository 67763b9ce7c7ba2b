import Foundation

/// A program that is run with arguments of its own; no shell reads them.
struct ChildProcess {
    /// What came of a run.
    struct Outcome {
        /// What it printed, messages too.
        let output: String
        /// Whether it ended by itself, with status 0.
        let isDone: Bool
    }

    let program: URL
    let arguments: [String]

    init(_ program: URL, _ arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }

    /// Runs the program and ends it where it takes longer than it may.
    func run(seconds: Double) throws -> Outcome {
        try TemporaryPlace.with { try run(seconds: seconds, log: $0.url.appending(path: "log")) }
    }

    private func run(seconds: Double, log: URL) throws -> Outcome {
        try Data().write(to: log)
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: log)
        process.standardError = process.standardOutput
        do { try process.run() } catch { return Outcome(output: "\(error)", isDone: false) }
        let end = Date(timeIntervalSinceNow: seconds)
        while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.02) }
        let isLate = process.isRunning
        if isLate {
            process.terminate()
            Thread.sleep(forTimeInterval: 2)
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        }
        process.waitUntilExit()
        return Outcome(
            output: String(decoding: try Data(contentsOf: log), as: UTF8.self),
            isDone: !isLate && process.terminationReason == .exit && process.terminationStatus == 0)
    }
}

/// A folder for files on the way, readable by nobody else.
struct TemporaryPlace {
    let url: URL

    /// Does some work with a new folder, which is gone when the work is done.
    static func with<Result>(_ work: (TemporaryPlace) throws -> Result) throws -> Result {
        let url = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: url) }
        return try work(TemporaryPlace(url: url))
    }
}
