import ArgumentParser
import Foundation

extension PDFEngine {
    /// A page that stands by itself, as PDF.
    ///
    /// - Throws: exit status 70 where the program fails, with what it said.
    func pdf(of html: [UInt8]) throws -> [UInt8] {
        try TemporaryPlace.with { try pdf(of: html, in: $0) }
    }

    private func pdf(of html: [UInt8], in place: TemporaryPlace) throws -> [UInt8] {
        let page = place.url.appending(path: "page.html"), result = place.url.appending(path: "page.pdf")
        try Data(html).write(to: page)
        let run = try ChildProcess(program, arguments(page, result, place.url)).run(seconds: 300)
        guard run.isDone, let pdf = try? Data(contentsOf: result), pdf.starts(with: Data("%PDF-".utf8)) else {
            Console.error("dateline: error: '\(program.path(percentEncoded: false))' made no PDF")
            let said = run.output.split(separator: "\n").suffix(5).joined(separator: "\n")
            if !said.isEmpty { Console.error(said) }
            Console.error(
                "help: try another program with --pdf-engine, or print the page of --format html from a browser")
            throw ExitCode(70)
        }
        return Array(pdf)
    }

    private func arguments(_ page: URL, _ result: URL, _ folder: URL) -> [String] {
        let (from, to) = (page.path(percentEncoded: false), result.path(percentEncoded: false))
        switch kind {
        case .weasyPrint: return [from, to]
        case .chromium:
            // The page needs nothing from the network, and the program is to tell nobody of it.
            let quiet = [
                "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync",
                "--disable-background-networking", "--disable-component-update",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=\(folder.path(percentEncoded: false))/profile",
            ]
            // Its sandbox does not work for the superuser.
            let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
            return quiet + sandbox + ["--no-pdf-header-footer", "--print-to-pdf=\(to)", page.absoluteString]
        }
    }
}
