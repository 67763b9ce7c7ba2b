import FoundationEssentials
import Subprocess
import SystemFiles
import SystemPackage

/// A program that is run with arguments of its own; no shell reads them.
struct ChildProcess {
    /// What came of a run.
    struct Outcome {
        /// What it printed, messages too.
        let output: String
        /// Whether it ended by itself, with status 0.
        let isDone: Bool
    }

    /// The path of its file.
    let program: String
    let arguments: [String]

    /// Runs the program and ends it where it takes longer than it may.
    func run(within time: Duration) async throws -> Outcome {
        try await TemporaryFolder.with { folder in
            // Into a file and not a pipe, which programs that it leaves behind would hold open.
            let log = folder.path + "/log"
            let isDone = try await isDone(within: time, log: log)
            let output = (try? RegularFile.read(log, limit: .max)) ?? []
            return Outcome(output: String(decoding: output, as: UTF8.self), isDone: isDone)
        }
    }

    private func isDone(within time: Duration, log: String) async throws -> Bool {
        try await withThrowingTaskGroup { group in
            group.addTask { try await isDone(log: log) }
            group.addTask {
                try await Task.sleep(for: time)
                return false
            }
            defer { group.cancelAll() }
            return try await group.next() ?? false
        }
    }

    private func isDone(log: String) async throws -> Bool {
        let file = try FileDescriptor.open(
            log, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
        var options = PlatformOptions()
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(2))]
        let result = try await Subprocess.run(
            .path(FilePath(program)), arguments: Arguments(arguments), platformOptions: options,
            output: .fileDescriptor(file, closeAfterSpawningProcess: true), error: .combinedWithOutput)
        return result.terminationStatus.isSuccess
    }
}

/// A folder for files on the way, readable by nobody else.
struct TemporaryFolder: Sendable {
    let path: String

    /// Does some work with a new folder, which is gone when the work is done.
    static func with<Result>(_ work: (TemporaryFolder) async throws -> Result) async throws -> Result {
        let url = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: url) }
        return try await work(TemporaryFolder(path: url.path(percentEncoded: false)))
    }
}
