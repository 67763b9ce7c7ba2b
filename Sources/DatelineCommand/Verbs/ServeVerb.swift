import ArgumentParser
import Dateline
import FoundationEssentials

/// `dateline serve`
struct ServeVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show the site on this machine while it is written; the browser follows.")

    @OptionGroup var source: CasebookArguments
    @Option(name: .long, help: "The port on this machine, 1 to 65535; 0 takes any that is free.", transform: Self.port)
    var port: UInt16 = 8040

    @Sendable private static func port(_ text: String) throws -> UInt16 {
        if let port = UInt16(text) { return port }
        throw ValidationError("'\(text)' is not a port; write a number from 1 to 65535, such as 8040")
    }

    func run() async throws {
        guard let folder = try CasebookSource(source).folder, source.from == nil else {
            throw ValidationError("a preview needs a casebook's folder, not records from a file")
        }
        let site = FileManager.default.temporaryDirectory.appending(path: "dateline-preview-\(UUID().uuidString)")
            .path()
        defer { try? FileManager.default.removeItem(atPath: site) }
        let rebuild = PreviewRebuild(source: source, output: site)
        let watched = [folder] + (source.templates.map { [$0] } ?? [])
        let server = PreviewServer(of: site, watching: watched, port: port) { rebuild.run() }
        do {
            try await server.run { address in Console.error("serving \(address); stop with ^C") }
        } catch {
            Console.error("dateline: error: \(error.description)")
            if let help = error.help { Console.error("help: \(help)") }
            throw ExitCode(73)
        }
    }
}

/// Makes the site anew after an edit; faulty records are left out and told of.
struct PreviewRebuild: Sendable {
    let source: CasebookArguments
    let output: String

    func run() -> PreviewOutcome {
        var arguments = source
        arguments.keepGoing = true
        do {
            let opened = try OpenedCasebook(arguments)
            _ = try opened.publication.publish(to: output, jobs: 2)
            let errors = opened.diagnostics.filter { $0.severity == .error }
            return errors.isEmpty ? .built : .failed(text(errors))
        } catch let faults as FaultyFiles {
            let text = text(faults.diagnostics, in: arguments.casebook)
            Console.error(text)
            return .failed(text)
        } catch {
            return .failed("\(error)")
        }
    }

    private func text(_ diagnostics: [Diagnostic], in folder: String? = nil) -> String {
        DiagnosticPrinter.text(
            diagnostics, colour: false, folder: folder ?? "", limit: DiagnosticPrinter.usualLimit)
    }
}
