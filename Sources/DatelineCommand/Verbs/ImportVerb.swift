import ArgumentParser
import Dateline
import SystemFiles

/// `dateline import`
struct ImportVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make records of what other programs know.",
        subcommands: [
            STIX.self, MISP.self, Galaxy.self, KEV.self, VERIS.self, CSV.self, CSL.self, JSONLines.self,
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

/// What all imports take.
struct ImportArguments: ParsableArguments {
    @Argument(help: "The files; '-' is standard input.", completion: .file()) var files: [String]
    @Option(name: .long, help: "The casebook that gets the records; a new one where there is none.")
    var into: String?
    @Option(name: .long, help: "The title of a new casebook.") var title: String?
    @Option(
        name: .long, help: "The day on which the records enter the casebook, for those that have none: 2018-02-20.",
        transform: Parsing.day)
    var recorded: CalendarDay?
    @Flag(name: .long, help: "Write the import's values over those of records that are there.") var replace = false
    @Flag(name: .shortAndLong, help: "Say nothing but errors.") var quiet = false

    @OptionGroup var messages: MessageArguments

    /// The options that imports of all formats have.
    var options: ImportOptions { ImportOptions(title: title, casebook: into, recorded: recorded) }

    /// Reads the files, writes the records and says what became of everything.
    func run(_ kind: some RecordImport) throws {
        guard let into else { throw ValidationError("name the casebook that gets the records with '--into DIR'") }
        let console = messages.console(isQuiet: quiet, of: "dateline import")
        var records = kind
        for (index, file) in files.enumerated() {
            console.progress("reading \(index + 1) of \(files.count): \(file)")
            records.read(file: file)
        }
        console.progress("making records")
        let result = records.finish().fitted(into: into)
        console.progress("")
        console.report(result.diagnostics)
        guard !isEmpty(result) else {
            Console.error("dateline: error: nothing was found to import")
            throw ExitCode(65)
        }
        let writing = try write(result.casebook, into: into, telling: console)
        console.say(result.summary.text)
        if isFaulty(result) || writing.hasLeftOut { throw ExitCode(1) }
    }

    /// Whether nothing at all came of the files, and that for faults in them.
    private func isEmpty(_ result: ImportResult) -> Bool {
        result.summary.used == 0 && result.diagnostics.contains { $0.severity == .error }
    }

    /// Whether something of the files was left out because it is faulty; what is in order is written all the same.
    private func isFaulty(_ result: ImportResult) -> Bool {
        result.summary.faulty > 0 || result.diagnostics.contains { $0.severity == .error }
    }

    private func write(_ casebook: Casebook, into: String, telling console: Console) throws -> RecordWriting {
        do {
            let writing = try RecordWriter(folder: into, replace: replace).merge(casebook)
            console.report(writing.diagnostics)
            let count = writing.paths.count
            console.say("wrote \(count) \(count == 1 ? "file" : "files") into '\(into)'")
            return writing
        } catch {
            Console.error("dateline: error: \(error)")
            throw ExitCode(73)
        }
    }
}

extension ImportVerb {
    /// `dateline import csv FILE... --mapping MAPPING --into DIR`
    struct CSV: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "csv", abstract: "Records of the rows of a table, by a mapping of its columns.")

        @OptionGroup var arguments: ImportArguments
        @Option(
            name: .long, help: "The file that says which column is which field.",
            completion: .file(extensions: ["yaml"]))
        var mapping: String?
        @Flag(name: .long, help: "Print a first mapping from the header of the table, to be looked over.")
        var wizard = false

        func run() throws {
            if wizard { return try printMapping() }
            guard let mapping else {
                throw ValidationError(
                    "say which column is which field with '--mapping FILE'; '--wizard' prints a first one")
            }
            let (read, diagnostics) = CSVMapping.read(try bytes(of: mapping), named: mapping)
            Console(isQuiet: arguments.quiet).report(diagnostics)
            guard let read else { throw ExitCode(65) }
            try arguments.run(CSVImport(read, arguments.options))
        }

        private func printMapping() throws {
            guard let table = arguments.files.first else { throw ValidationError("name the table") }
            let (text, diagnostics) = try bytes(of: table).withUnsafeBytes { CSVWizard.mapping(of: $0, named: table) }
            Console(isQuiet: arguments.quiet).report(diagnostics)
            guard let text else { throw ExitCode(65) }
            print(text, terminator: "")
        }

        private func bytes(of path: String) throws -> [UInt8] {
            do throws(RegularFile.Fault) {
                return try RegularFile.read(path, limit: .max, followsLinks: true)
            } catch {
                Console.error("dateline: error: '\(path)' cannot be read: \(error.reason)")
                throw ExitCode(66)
            }
        }
    }
}
