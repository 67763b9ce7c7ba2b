import ArgumentParser
import FoundationEssentials
import Glibc
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

extension PDFEngine {
    /// A page that stands by itself, as PDF.
    ///
    /// - Throws: exit status 70 where the program fails, with what it said.
    func pdf(of html: [UInt8]) async throws -> [UInt8] {
        try await TemporaryFolder.with { try await pdf(of: html, in: $0) }
    }

    private func pdf(of html: [UInt8], in folder: TemporaryFolder) async throws -> [UInt8] {
        let page = folder.path + "/page.html", result = folder.path + "/page.pdf"
        try FileReplacement.put(html, at: page)
        let arguments = arguments(from: page, to: result, profile: folder.path + "/profile")
        let run = try await ChildProcess(program: program, arguments: arguments).run(within: .seconds(300))
        guard run.isDone, let pdf = try? RegularFile.read(result, limit: .max), pdf.starts(with: "%PDF-".utf8) else {
            Console.error("dateline: error: '\(program)' made no PDF")
            let said = run.output.split(separator: "\n").suffix(5).joined(separator: "\n")
            if !said.isEmpty { Console.error(said) }
            Console.error(
                "help: try another program with --pdf-engine, or print the page of --format html from a browser")
            throw ExitCode(70)
        }
        return pdf
    }

    private func arguments(from page: String, to result: String, profile: String) -> [String] {
        switch kind {
        case .weasyPrint: return [page, result]
        case .chromium:
            // The page needs nothing from the network, and the program is to tell nobody of it.
            let quiet = [
                "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync",
                "--disable-background-networking", "--disable-component-update",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=\(profile)",
            ]
            // Its sandbox does not work for the superuser.
            let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
            return quiet + sandbox + [
                "--no-pdf-header-footer", "--print-to-pdf=\(result)", URL(filePath: page).absoluteString,
            ]
        }
    }
}

/// The paper that a briefing is printed on (ISO 216 and ANSI/ASME Y14.1).
enum PaperSize: String, ExpressibleByArgument, CaseIterable {
    case a4, letter

    /// A page that stands by itself, told which paper it is printed on: programs that make PDF follow its style sheet.
    ///
    /// The page as it is read names no paper, so that a browser prints it on its reader's own.
    func fit(_ html: [UInt8]) -> [UInt8] {
        let style = Array("<style>@page { size: \(cssName) portrait }</style>\n".utf8)
        let end = html.firstRange(of: Array("</head>".utf8))?.lowerBound ?? html.endIndex
        return html[..<end] + style + html[end...]
    }

    private var cssName: String {
        switch self {
        case .a4: "A4"
        case .letter: "letter"
        }
    }
}
