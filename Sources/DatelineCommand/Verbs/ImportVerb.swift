import ArgumentParser
import Dateline

/// `dateline import`
struct ImportVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make records of what other programs know.", subcommands: [STIX.self])

    /// `dateline import stix FILE... --into DIR`
    struct STIX: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stix", abstract: "Make records of STIX 2.0 and 2.1 bundles.")

        @Argument(help: "The bundles.", completion: .file(extensions: ["json"])) var files: [String]
        @Option(name: .long, help: "The casebook that gets the records; a new one where there is none.")
        var into: String
        @Option(name: .long, help: "The title of a new casebook.") var title: String?
        @Flag(name: .long, help: "Propose periods of activity that a description words, with the sentence quoted.")
        var infer = false
        @Flag(name: .long, help: "Write over records that are there and differ.") var replace = false
        @Flag(name: .shortAndLong, help: "Say nothing but errors.") var quiet = false

        func run() throws {
            let console = Console(isQuiet: quiet)
            var stix = STIXImport(STIXImportOptions(title: title, infersActivePeriods: infer))
            for file in files { stix.read(file: file) }
            let result = stix.finish()
            console.report(result.diagnostics)
            try write(result.casebook, console)
            console.say(result.summary.text)
            if result.diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
        }

        private func write(_ casebook: Casebook, _ console: Console) throws {
            do {
                let written = try RecordWriter(folder: into, replace: replace).write(casebook)
                console.say("wrote \(written.count) files into '\(into)'")
            } catch {
                Console.error("dateline: error: \(error)")
                throw ExitCode(73)
            }
        }
    }
}
