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
        let preview = CasebookPreview(of: source)
        let watched = [folder] + (source.templates.map { [$0] } ?? [])
        let server = PreviewServer(of: preview.site, watching: watched, port: port)
        do {
            try await server.run { address in Console.error("serving \(address); stop with ^C") }
        } catch {
            Console.error("dateline: error: \(error.description)")
            if let help = error.help { Console.error("help: \(help)") }
            throw ExitCode(73)
        }
    }
}
