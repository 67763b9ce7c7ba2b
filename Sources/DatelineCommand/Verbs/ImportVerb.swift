import ArgumentParser
import Dateline

/// `dateline import`
struct ImportVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make records of what other programs know.",
        subcommands: [
            STIX.self, MISP.self, Galaxy.self, KEV.self, VERIS.self, ImportCSVVerb.self, CSL.self, JSONLines.self,
        ])

    /// `dateline import stix FILE... --into DIR`
    struct STIX: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stix", abstract: "Incidents and actors of STIX 2.0 and 2.1 bundles.")

        @OptionGroup var arguments: ImportArguments
        @Flag(name: .long, help: "Propose periods of activity that a description words, with the sentence quoted.")
        var infer = false
        @Option(name: .long, help: "Who gave the bundles out, for the sources that name no publisher.")
        var publisher: String?

        func run() throws {
            let options = STIXImportOptions(title: arguments.title, publisher: publisher, infersActivePeriods: infer)
            try arguments.run(STIXImport(options))
        }
    }

    /// `dateline import misp FILE... --into DIR`
    struct MISP: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "misp", abstract: "Incidents and actors of events of MISP.")
        @OptionGroup var arguments: ImportArguments

        func run() throws { try arguments.run(MISPImport(arguments.options)) }
    }

    /// `dateline import galaxy FILE... --into DIR`
    struct Galaxy: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "galaxy", abstract: "Actors, malware and sectors of clusters of MISP galaxies.")
        @OptionGroup var arguments: ImportArguments

        func run() throws { try arguments.run(GalaxyImport(arguments.options)) }
    }

    /// `dateline import kev FILE... --into DIR`
    struct KEV: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "kev", abstract: "Vulnerabilities of CISA's catalogue of known exploited ones.")
        @OptionGroup var arguments: ImportArguments

        func run() throws { try arguments.run(KEVImport(arguments.options)) }
    }

    /// `dateline import veris FILE... --into DIR`
    struct VERIS: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "veris", abstract: "Incidents of VERIS.")
        @OptionGroup var arguments: ImportArguments

        func run() throws { try arguments.run(VERISImport(arguments.options)) }
    }

    /// `dateline import csl FILE... --into DIR`
    struct CSL: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "csl", abstract: "Sources of citations in CSL-JSON.")
        @OptionGroup var arguments: ImportArguments

        func run() throws { try arguments.run(CSLImport(arguments.options)) }
    }

    /// `dateline import jsonl FILE... --into DIR`
    struct JSONLines: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "jsonl", abstract: "Dateline's own records in JSON Lines.")
        @OptionGroup var arguments: ImportArguments

        func run() throws { try arguments.run(JSONLinesImport(arguments.options)) }
    }
}
