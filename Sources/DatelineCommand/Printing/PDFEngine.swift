import ArgumentParser
import FoundationEssentials
import SystemFiles

/// A program that makes PDF out of HTML: Chromium or WeasyPrint, which the user has and names.
///
/// A casebook does not name it: its files are data that people pass on, and a file that names a program to be run would
/// be a program.
struct PDFEngine {
    /// What kind of program it is.
    enum Kind: Equatable {
        case chromium, weasyPrint
    }

    /// The path of its file.
    let program: String
    let kind: Kind

    static let variable = "DATELINE_PDF_ENGINE"
    private static let oldestWeasyPrint = 60

    /// The program of an option, or else of the environment.
    ///
    /// - Throws: exit status 64 where there is none, or it is not one that can be used.
    init(_ option: String?) async throws {
        let environment = ProcessInfo.processInfo.environment
        guard let name = option ?? environment[Self.variable].flatMap({ $0.isEmpty ? nil : $0 }) else {
            throw Self.refusal("a PDF needs a program that makes it, and none is named")
        }
        guard let program = Self.find(name, in: environment["PATH"] ?? "") else {
            throw Self.refusal("there is no program '\(name)'")
        }
        let answer = try await ChildProcess(program: program, arguments: ["--version"]).run(within: .seconds(60)).output
        guard let kind = Self.kind(ofVersion: answer) else {
            throw Self.refusal("'\(name)' is neither Chromium nor WeasyPrint \(Self.oldestWeasyPrint) or later")
        }
        self.program = program
        self.kind = kind
    }

    /// What a program is by what it says of its version; `nil` for one that cannot be used.
    static func kind(ofVersion answer: String) -> Kind? {
        if let version = answer.firstMatch(of: /WeasyPrint version (\d+)/)?.1 {
            return Int(version).map { $0 >= oldestWeasyPrint } == true ? .weasyPrint : nil
        }
        return answer.contains(/Chrom(e|ium)\b/) ? .chromium : nil
    }

    /// The file of a program: a path as it is, a bare name by way of the folders that the environment lists.
    private static func find(_ name: String, in path: String) -> String? {
        let folders = name.contains("/") ? [""] : path.split(separator: ":").map { $0 + "/" }
        return folders.map { $0 + name }.first { FileKind.of($0) == .file && FileKind.mayBeRun($0) }
    }

    private static func refusal(_ reason: String) -> ExitCode {
        Console.error("dateline: error: \(reason)")
        Console.error(
            "help: name Chromium or WeasyPrint with --pdf-engine PROGRAM or in \(variable), for example "
                + "--pdf-engine chromium; or print the page of --format html from a browser")
        return ExitCode(64)
    }
}
