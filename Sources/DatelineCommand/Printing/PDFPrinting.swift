import ArgumentParser
import FoundationEssentials
import Glibc
import SystemFiles

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
