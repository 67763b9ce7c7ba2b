import Foundation

/// The program as a user runs it: the built executable, with arguments and an environment.
struct DatelineProgram {
    /// What came of a run.
    struct Run {
        let output: String
        let messages: String
        let status: Int32
    }

    /// The package's folder.
    static let package = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The executable, which is built beside the tests.
    static var executable: URL {
        let tests =
            Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
            ?? URL(filePath: CommandLine.arguments[0])
        return tests.deletingLastPathComponent().appending(path: "dateline")
    }

    /// Runs the program in the package's folder.
    static func run(_ arguments: String..., environment: [String: String] = [:], input: String? = nil) throws -> Run {
        try run(arguments, environment: environment, input: input)
    }

    /// Runs the program in the package's folder.
    static func run(_ arguments: [String], environment: [String: String] = [:], input: String? = nil) throws -> Run {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = package
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let files = try TemporaryFolder()
        let (output, messages) = (files.url.appending(path: "out"), files.url.appending(path: "err"))
        for file in [output, messages] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: messages)
        let typed = files.url.appending(path: "in")
        try Data((input ?? "").utf8).write(to: typed)
        process.standardInput = try FileHandle(forReadingFrom: typed)
        try process.run()
        process.waitUntilExit()
        return Run(
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self),
            status: process.terminationStatus)
    }

    /// A casebook that ships with the package.
    static func sample(_ name: String) -> String { package.appending(path: "Samples/\(name)").path() }
}
