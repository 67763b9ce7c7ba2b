import ArgumentParser
import Dateline

/// `dateline import`
struct ImportVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make records of what other programs know.",
        subcommands: [STIX.self, Galaxy.self, MISP.self])

    /// `dateline import stix FILE... --into DIR`
    struct STIX: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stix", abstract: "Make records of STIX 2.0 and 2.1 bundles.")

        @OptionGroup var arguments: ImportArguments
        @Flag(name: .long, help: "Propose periods of activity that a description words, with the sentence quoted.")
        var infer = false

        func run() throws {
            try arguments.run(STIXImport(STIXImportOptions(title: arguments.title, infersActivePeriods: infer)))
        }
    }

    /// `dateline import galaxy FILE... --into DIR`
    struct Galaxy: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "galaxy", abstract: "Make records of clusters of MISP galaxies.")

        @OptionGroup var arguments: ImportArguments

        func run() throws { try arguments.run(GalaxyImport(arguments.options)) }
    }

    /// `dateline import misp FILE... --into DIR`
    struct MISP: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "misp", abstract: "Make records of events of MISP.")

        @OptionGroup var arguments: ImportArguments

        func run() throws { try arguments.run(MISPImport(arguments.options)) }
    }
}
